/** An altered file is held against what the court sealed and against nothing else. */
import { expect, test } from "vitest";
import { originalOf } from "./original";
import type { Check } from "./useChecks";

const file = (content: string) => new File([content], `${content}.pdf`);

function check(outcome: string, reference: string, more: Partial<Check> = {}): Check {
  return { key: 1, route: "file", at: "", state: "done", found: { outcome, reference }, ...more } as Check;
}

const sealed = check("GENUINE", "482109375557", { file: file("sealed") });
const altered = check("ALTERED", "482109375557", { file: file("sealed and more") });

test("what is inside the file itself is the sealed one, to the byte", async () => {
  const inside = originalOf({ ...altered, appended: " and more".length }, []);
  expect(await inside?.text()).toBe("sealed");
});

test("a genuine copy with the same number that was given beside it is the sealed one", () => {
  expect(originalOf(altered, [altered, sealed])).toBe(sealed.file);
  expect(originalOf(altered, [check("SUPERSEDED", "482109375557", { file: sealed.file })])).toBe(sealed.file);
});

test("another document, another altered copy and a number without a file are none", () => {
  const others = [
    check("GENUINE", "661720409953", { file: sealed.file }),
    check("ALTERED", "482109375557", { file: sealed.file }),
    check("GENUINE", "482109375557"),
  ];
  expect(originalOf(altered, others)).toBeUndefined();
});

test("what is genuine or not known is compared with nothing", () => {
  expect(originalOf(sealed, [sealed])).toBeUndefined();
  expect(originalOf(check("UNKNOWN", "", { file: file("x"), appended: 1 }), [sealed])).toBeUndefined();
});
