import { expect, test } from "vitest";
import { csv } from "./csv";

test("cells are quoted where they must be", () => {
  expect(
    csv([
      ["Number", "Title"],
      ["HCA 1/2026", 'Lee, "Ming" v 李嘉明'],
    ]),
  ).toBe('\uFEFFNumber,Title\r\nHCA 1/2026,"Lee, ""Ming"" v 李嘉明"\r\n');
});

test("a title is never taken for a formula", () => {
  expect(csv([["=HYPERLINK(1)", "@a", "-1"]])).toBe("\uFEFF'=HYPERLINK(1),'@a,'-1\r\n");
});
