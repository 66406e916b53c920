import { renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { EditedFiling } from "../draft/filing";
import { useTitleFromLead } from "./useTitleFromLead";

const filing = (lead?: string) =>
  ({ documents: lead ? [{ role: "LEAD", title: lead }] : [] }) as unknown as EditedFiling;

function opened(first: [EditedFiling, string], then: [EditedFiling, string]) {
  const setTitle = vi.fn();
  const { rerender } = renderHook(([draft, title]) => useTitleFromLead(draft, title, setTitle), {
    initialProps: first,
  });
  rerender(then);
  return setTitle;
}

test("a filing without a title is called what its lead is called", () => {
  expect(opened([filing(), ""], [filing("Writ"), ""])).toHaveBeenCalledWith("Writ");
});

test("a title that was typed before the first document came stays", () => {
  expect(opened([filing(), "Mine"], [filing("Writ"), "Mine"])).not.toHaveBeenCalled();
});
