import { expect, test } from "vitest";
import { titleOf } from "./events";

test("the type of a document is not said twice", () => {
  const lee = "Witness statement of Lee Ka Ming";
  expect(titleOf(`Witness statement: ${lee}`, lee)).toBe(lee);
  expect(titleOf("Expert report: Report of Dr Siu", "Report of Dr Siu")).toBe(
    "Expert report: Report of Dr Siu",
  );
  expect(titleOf(`證人陳述書：${lee}`, lee)).toBe(`證人陳述書：${lee}`);
  expect(titleOf("Reply", "Reply")).toBe("Reply");
  const curly = "Respondent\u2019s notice";
  expect(titleOf(`Respondent's notice: ${curly}`, curly)).toBe(curly);
});
