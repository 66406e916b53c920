import { expect, test } from "vitest";
import { deviceOf, nameOf } from "./names";

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
