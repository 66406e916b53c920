import { expect, test } from "vitest";
import { deviceOf, isSameName, nameOf } from "./names";

test("a name is said in the reader's language, or in the one there is", () => {
  const both = { nameEn: "Lee Ka Ming", nameZh: "李嘉明" };
  expect(nameOf(both, "en")).toBe("Lee Ka Ming");
  expect(nameOf(both, "zh-Hans")).toBe("李嘉明");
  expect(nameOf({ nameEn: "Delta", nameZh: null }, "zh-Hant")).toBe("Delta");
  expect(nameOf({ nameEn: "", nameZh: "李嘉明" }, "en")).toBe("李嘉明");
});

test("a device is known by its browser and system", () => {
  const edge = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0";
  expect(deviceOf(edge)).toBe("Edge, Windows");
  expect(deviceOf("curl/8")).toBe("curl/8");
});

test.each([
  ["D'Souza", "D’Souza"],
  ["Au-Yeung Wai", "Au\u2011Yeung\u00a0Wai"],
  ["Au-Yeung", "AU–YEUNG"],
  ["Chan Tai Man", " chan  tai\u200b man\u3000"],
  ["陳大文", "陳大文\u202c"],
])("%s is signed as %s", (name, typed) => {
  expect(isSameName(name, typed)).toBe(true);
});

test("another name, or none, is not the same", () => {
  expect(isSameName("D'Souza", "DSouza")).toBe(false);
  expect(isSameName("", "\u200b")).toBe(false);
});
