import { expect, test } from "vitest";
import { isSigned, mayBecome } from "./signature";

const NAMES = ["Mary D'Souza-Lee", "陳美玲"];

test.each([
  "Mary D'Souza-Lee",
  "mary d\u2019souza lee",
  "Mary D\u2018Souza\u2011Lee",
  "Mary  D\uff07Souza\u2013Lee ",
  "Mary\u00a0D\u02bcSouza\u2014Lee",
  "陳美玲",
])("%s is the name", (typed) => expect(isSigned(typed, NAMES)).toBe(true));

test("another name is another name", () => {
  expect(isSigned("Mary DSouza Lee", NAMES)).toBe(false);
  expect(isSigned("", NAMES)).toBe(false);
  expect(isSigned("Mary", [null, undefined])).toBe(false);
});

test("an English name is not wrong before it is written, whichever name the page shows", () => {
  expect(mayBecome("Mar", NAMES)).toBe(true);
  expect(mayBecome("陳美", NAMES)).toBe(true);
  expect(mayBecome("Max", NAMES)).toBe(false);
});
