import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DocumentTypeChoice, EditedDocument } from "../filing";
import { Readers } from "./Readers";

const TYPES = [
  { code: "WRIT", name: "Writ", defaultAccess: "PARTIES" },
] as unknown as readonly DocumentTypeChoice[];
const writ = (access: string, accessReason: string | null = null) =>
  ({ id: "d1", title: "Writ", typeCode: "WRIT", access, accessReason }) as unknown as EditedDocument;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test("the usual level is named, the public is not offered, and no reason is asked for", () => {
  const change = vi.fn();
  render(<Readers document={writ("PARTIES")} types={TYPES} onChange={change} />);
  const choice = screen.getByLabelText("Who may read Writ once it is filed");
  expect([...choice.querySelectorAll("option")].map(({ textContent }) => textContent)).toEqual([
    "The parties (usual)",
    "The filer and the court",
    "The court",
  ]);
  expect(screen.queryByRole("textbox")).toBeNull();
  fireEvent.change(choice, { target: { value: "COURT_ONLY" } });
  expect(change).toHaveBeenCalledWith({ filingDocumentId: "d1", access: "COURT_ONLY" });
});

test("a narrower level asks why, and saves it once when nothing is typed for a while", () => {
  const change = vi.fn();
  render(<Readers document={writ("COURT_ONLY")} types={TYPES} onChange={change} />);
  const why = screen.getByLabelText("Why fewer may read it than usual");
  fireEvent.focus(why);
  fireEvent.change(why, { target: { value: "A child" } });
  fireEvent.change(why, { target: { value: "A child is named." } });
  act(() => void vi.advanceTimersByTime(1000));
  expect(change.mock.calls).toEqual([[{ filingDocumentId: "d1", accessReason: "A child is named." }]]);
});

test("asking for the usual again takes the reason away", () => {
  const change = vi.fn();
  render(<Readers document={writ("COURT_ONLY", "A child is named.")} types={TYPES} onChange={change} />);
  fireEvent.change(screen.getByLabelText("Who may read Writ once it is filed"), {
    target: { value: "PARTIES" },
  });
  expect(change).toHaveBeenCalledWith({ filingDocumentId: "d1", access: "PARTIES", accessReason: "" });
});

test("leaving the field saves at once, and what a colleague wrote is shown when nobody writes here", () => {
  const change = vi.fn();
  const { rerender } = render(
    <Readers document={writ("COURT_ONLY", "Old.")} types={TYPES} onChange={change} />,
  );
  const why = screen.getByLabelText("Why fewer may read it than usual");
  fireEvent.focus(why);
  fireEvent.change(why, { target: { value: "New." } });
  rerender(<Readers document={writ("COURT_ONLY", "A colleague's.")} types={TYPES} onChange={change} />);
  expect((why as HTMLTextAreaElement).value).toBe("New.");
  fireEvent.blur(why);
  expect(change).toHaveBeenCalledWith({ filingDocumentId: "d1", accessReason: "New." });
  rerender(<Readers document={writ("COURT_ONLY", "Later.")} types={TYPES} onChange={change} />);
  expect((why as HTMLTextAreaElement).value).toBe("Later.");
});

test("what the court refused about the reason is said beside it", () => {
  render(<Readers document={writ("COURT_ONLY")} types={TYPES} error="Say why." onChange={() => undefined} />);
  const why = screen.getByLabelText("Why fewer may read it than usual");
  expect(why.getAttribute("aria-invalid")).toBe("true");
  expect(
    document.getElementById(why.getAttribute("aria-describedby")?.split(" ").at(-1) ?? "")?.textContent,
  ).toBe("Say why.");
});
