import { expect, test } from "vitest";
import { difference } from "./words-diff";

test("only the words that changed are marked", () => {
  expect(difference("Tai Fung Interior Limited", "Tai Fung Interiors Limited")).toEqual({
    start: "Tai Fung ",
    removed: "Interior",
    added: "Interiors",
    end: " Limited",
  });
});

test("adding and removing at an end", () => {
  expect(difference("Writ", "Writ of summons")).toEqual({
    start: "Writ",
    removed: "",
    added: " of summons",
    end: "",
  });
  expect(difference("a a", "a")).toEqual({ start: "a", removed: " a", added: "", end: "" });
  expect(difference("", "new")).toEqual({ start: "", removed: "", added: "new", end: "" });
});
