import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { useFocusKept } from "./useFocusKept";

function List() {
  const [rows, setRows] = useState(["one", "two", "three"]);
  const kept = useFocusKept<HTMLUListElement>(rows.length);
  return (
    <main id="main" tabIndex={-1}>
      <ul {...kept}>
        {rows.map((row) => (
          <li key={row} data-row="">
            <button type="button" onClick={() => setRows(rows.filter((each) => each !== row))}>
              {row}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

test("the focus goes to the row that follows, to the one before at the end, and to the page after the last", async () => {
  render(<List />);
  const row = (name: string) => screen.getByRole("button", { name });
  row("two").focus();
  await userEvent.keyboard("{Enter}");
  expect(row("three")).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(row("one")).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(screen.getByRole("main")).toHaveFocus();
});
