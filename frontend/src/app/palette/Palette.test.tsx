import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Provider, type Client } from "urql";
import { expect, test, vi } from "vitest";
import { fromValue } from "wonka";
import { LanguageProvider } from "../../i18n/language";
import Palette from "./Palette";

const nothing = () => fromValue({ data: undefined, error: undefined, stale: false });

function open() {
  const onClose = vi.fn();
  const onKeys = vi.fn();
  const client = { executeQuery: nothing, executeMutation: nothing, executeSubscription: nothing };
  render(
    <LanguageProvider initial="en">
      <Provider value={client as unknown as Client}>
        <Palette onClose={onClose} onKeys={onKeys} />
      </Provider>
    </LanguageProvider>,
  );
  return { onClose, onKeys };
}

test("arrows go round the list, and the field says which of it is selected", async () => {
  open();
  const box = screen.getByRole("combobox");
  const options = screen.getAllByRole("option");
  expect(box).toHaveAttribute("aria-activedescendant", options[0]?.id);
  box.focus();
  await userEvent.keyboard("{ArrowUp}");
  expect(screen.getAllByRole("option").at(-1)).toHaveAttribute("aria-selected", "true");
  await userEvent.keyboard("{ArrowDown}");
  expect(screen.getAllByRole("option")[0]).toHaveAttribute("aria-selected", "true");
});

test("typing narrows it to what is meant, and Enter does that", async () => {
  const { onClose } = open();
  screen.getByRole("combobox").focus();
  await userEvent.keyboard("> dark");
  expect(screen.getAllByRole("option")).toHaveLength(1);
  await userEvent.keyboard("{Enter}");
  expect(onClose).toHaveBeenCalledOnce();
  expect(document.documentElement.dataset["theme"]).toBe("dark");
});

test("words that mean nothing are told to be nothing", async () => {
  open();
  screen.getByRole("combobox").focus();
  await userEvent.keyboard("> qqqq");
  expect(screen.queryAllByRole("option")).toHaveLength(0);
  expect(screen.getByRole("status")).not.toBeEmptyDOMElement();
});
