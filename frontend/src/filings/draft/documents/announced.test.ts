import { expect, test } from "vitest";
import { say } from "../../../i18n/words";
import { uploadWords } from "../../../uploads/words";
import { checksToTell, refusalsToTell, toldOf } from "./announced";
import type { Row } from "./rows";

const words = say(uploadWords, "en");

function row(key: string, progress: Row["progress"], ...findings: string[]): Row {
  const document = { title: key, findings: findings.map((title) => ({ title })) };
  return { key, progress, document, size: 1, sent: 1 } as unknown as Row;
}

test("checks that passed and failed are told in one go, each once", () => {
  const before = [row("Writ", "scan"), row("Exhibit A", "scan"), row("Claim", "scan"), row("Reply", "clean")];
  const after = [
    row("Writ", "clean"),
    row("Exhibit A", "invalid", "It is encrypted"),
    row("Claim", "clean", "No text"),
    row("Reply", "clean"),
  ];
  const told = checksToTell(toldOf(before), after, words);
  expect(told).toBe(
    "Writ: checked. Exhibit A cannot be filed: It is encrypted. Claim: checked; the clerk may return it: No text.",
  );
  expect(checksToTell(toldOf(after), after, words)).toBe("");
});

test("what is there when the page opens is read by itself, and not told as news", () => {
  expect(checksToTell(toldOf([]), [row("Writ", "clean")], words)).toBe("");
});

test("a file that is refused is told with the reason", () => {
  const refused = [
    { key: "1", name: "accounts.xls", size: 9, why: "notPdf" },
    { key: "2", name: "Bundle", size: 0, why: "folder" },
  ] as const;
  expect(refusalsToTell(refused, words)).toBe(
    "accounts.xls was not uploaded: Not a PDF. Bundle was not uploaded: This is a folder.",
  );
});
