import { expect, test } from "vitest";
import { linked } from "./linked";

test("links are found, without the full stop after them", () => {
  expect(linked("Open http://localhost:8000/verify-email#token=ab_c-1. Thank you")).toEqual([
    { text: "Open " },
    {
      text: "http://localhost:8000/verify-email#token=ab_c-1",
      href: "http://localhost:8000/verify-email#token=ab_c-1",
    },
    { text: ". Thank you" },
  ]);
});

test("nothing else is a link", () => {
  expect(linked("javascript:alert(1)")).toEqual([{ text: "javascript:alert(1)" }]);
});
