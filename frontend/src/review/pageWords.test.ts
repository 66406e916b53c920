import { expect, test } from "vitest";
import { saysPage } from "./pageWords";

test("a message that names its page is not given it again, and one that names another is", () => {
  expect(saysPage("Page 1 is a picture without text.", 1)).toBe(true);
  expect(saysPage("第1頁只有圖像。", 1)).toBe(true);
  expect(saysPage("Page 12 is a picture without text.", 1)).toBe(false);
  expect(saysPage("It has 1 annotation.", 1)).toBe(false);
});
