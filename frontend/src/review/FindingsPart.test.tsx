/** What the clerk is told of the files of a filing. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { LanguageProvider } from "../i18n/language";
import type { ReviewedFiling } from "./filing";
import { FindingsPart } from "./FindingsPart";
import { sameFilesOf } from "./sameFiles";
import type { Reasons } from "./useReasons";

const reasons: Reasons = {
  all: [],
  of: () => undefined,
  ofFinding: () => undefined,
  needsWords: () => false,
};

const paper = (id: string, sameFileAs: string | null = null) => ({
  id,
  title: `Paper ${id}`,
  sameFileAs,
  findings: [],
});

function open(documents: ReturnType<typeof paper>[]) {
  const onShow = vi.fn<(number: number) => void>();
  const filing = {
    documents,
    revision: 1,
    corrections: [],
    overriddenFindings: [],
  } as unknown as ReviewedFiling;
  render(
    <LanguageProvider initial="en">
      <FindingsPart filing={filing} mine reasons={reasons} onShow={onShow} onUse={() => undefined} />
    </LanguageProvider>,
  );
  return onShow;
}

test("a paper that is in the filing twice is told once, of the later, and can be shown", async () => {
  const onShow = open([paper("a", "c"), paper("b"), paper("c", "a")]);
  expect(screen.getAllByText(/is the same file as/)).toHaveLength(1);
  expect(screen.getByText("Document 3 is the same file as document 1")).toBeInTheDocument();
  expect(screen.getByText("Nothing found in 1 other document")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Show the document" }));
  expect(onShow).toHaveBeenCalledWith(3);
});

test("three of a kind are two remarks, and one whose twin is not here is none", () => {
  expect(
    sameFilesOf([paper("a", "b"), paper("b", "a"), paper("c", "a"), paper("d", "gone")]).map(
      ({ number, first }) => [number, first],
    ),
  ).toEqual([
    [2, 1],
    [3, 1],
  ]);
});

test("nothing is remarked on where every paper is its own", () => {
  open([paper("a"), paper("b")]);
  expect(screen.queryByText(/same file/)).toBeNull();
  expect(screen.getByText("Nothing found in the 2 documents")).toBeInTheDocument();
});
