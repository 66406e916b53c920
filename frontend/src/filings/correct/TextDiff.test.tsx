import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { TextDiff } from "./TextDiff";

/** Both lines, with what is marked between brackets. */
function lines(before: string, after: string): string[] {
  const { container } = render(<TextDiff before={before} after={after} />);
  const marked = (line: Element | null) =>
    Array.from(line?.childNodes ?? [], (part) =>
      part.nodeName === "B" ? `[${part.textContent}]` : part.textContent,
    ).join("");
  return [marked(container.querySelector("del")), marked(container.querySelector("ins"))];
}

test("only the words that changed are marked", () => {
  expect(lines("Tai Fung Interior Limited", "Tai Fung Interiors Limited")).toEqual([
    "Tai Fung [Interior] Limited",
    "Tai Fung [Interiors] Limited",
  ]);
});

test("what changed in two places is marked in both, and what stands between them is not", () => {
  expect(lines("Flat 3, 12 Queen Road East", "Flat 5, 12 Queen Road West")).toEqual([
    "Flat [3], 12 Queen Road [East]",
    "Flat [5], 12 Queen Road [West]",
  ]);
});

test("adding and removing at an end", () => {
  expect(lines("Writ", "Writ of summons")).toEqual(["Writ", "Writ[ of summons]"]);
  expect(lines("a a", "a")).toEqual(["a[ a]", "a"]);
  expect(lines("", "new")).toEqual(["", "[new]"]);
});

test("a Chinese word, not the whole line", () => {
  expect(lines("大豐裝修有限公司", "大豐裝飾有限公司")[0]).not.toBe("[大豐裝修有限公司]");
});
