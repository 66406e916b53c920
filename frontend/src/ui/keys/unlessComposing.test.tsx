import { fireEvent, render, screen } from "@testing-library/react";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { DocumentTitle } from "../../filings/draft/documents/DocumentTitle";
import { ReasonPicker } from "../disposition/ReasonPicker";
import { FindBar } from "../pdf/FindBar";
import { useShortcuts } from "./shortcuts";

const COMPOSING = [
  { key: "Enter", isComposing: true },
  { key: "Escape", isComposing: true },
  // Safari ends a composition first, and tells of the key afterwards.
  { key: "Enter", keyCode: 229 },
];

function Listening({ act }: { act: () => void }) {
  useShortcuts({ enter: act, escape: act });
  return null;
}

test("the Enter or Escape of an input method neither closes nor saves the title of a document", () => {
  const done = vi.fn();
  render(<DocumentTitle title="證人" onDone={done} />);
  for (const press of COMPOSING) fireEvent.keyDown(screen.getByRole("textbox"), press);
  expect(done).not.toHaveBeenCalled();
  fireEvent.keyDown(screen.getByRole("textbox"), { key: "Enter" });
  expect(done).toHaveBeenCalledOnce();
});

test("nor does it step through what was found, pick a reason or press a shortcut", () => {
  const act = vi.fn();
  render(
    <>
      <Listening act={act} />
      <FindBar
        wanted="證"
        found={{ hits: [], done: true, wordless: false } as never}
        at={0}
        onWanted={act}
        onStep={act}
        onClose={act}
      />
      <ReasonPicker
        reasons={[{ code: "A", name: "A reason", remedy: "CORRECTABLE", text: "" }] as never}
        chosen={null}
        open
        onOpen={act}
        onChoose={act}
      />
    </>,
  );
  for (const field of [screen.getByRole("searchbox"), screen.getByRole("combobox"), document.body])
    for (const press of COMPOSING) fireEvent.keyDown(field, press);
  expect(act).not.toHaveBeenCalled();
});

test("every handler of keys in the application leaves them to an input method", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) =>
    /(?<!\.test)\.tsx?$/.test(path),
  );
  const handlers = sources.flatMap((path) => {
    const text = readFileSync(join("src", path), "utf8");
    const named = [...text.matchAll(/(?:const|function) (onKey(?:Down|Up|Press)?)\b(.*(?:\n.*)?)/g)];
    const inline = [
      ...text.matchAll(/\b(onKey(?:Down|Up|Press))=\{(?!\1\}|\(\) => undefined\})(.*(?:\n.*)?)/g),
    ];
    const added = [...text.matchAll(/addEventListener\("key(?:down|up|press)", (?!onKey[,)])(.*)/g)];
    return [...named, ...inline, ...added].map((found) => `${path}: ${found[0]}`);
  });
  expect(handlers.length).toBeGreaterThan(7);
  expect(handlers.filter((handler) => !/\b(?:unless|is)Composing\(/.test(handler))).toEqual([]);
});
