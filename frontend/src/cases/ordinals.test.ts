import { expect, test } from "vitest";
import { rolesOf } from "./ordinals";

const party = (id: string, code: string, name: string) => ({ id, role: { code, name } });

test("parties of one role are numbered, one alone is not", () => {
  const parties = [party("a", "P", "Plaintiff"), party("b", "D", "Defendant"), party("c", "D", "Defendant")];
  expect([...rolesOf(parties, "en").values()]).toEqual(["Plaintiff", "1st Defendant", "2nd Defendant"]);
});

test("the ends of English numbers, and Chinese ones", () => {
  const many = Array.from({ length: 23 }, (_, index) => party(String(index), "D", "Defendant"));
  const names = [...rolesOf(many, "en").values()];
  expect([names[2], names[3], names[10], names[20], names[21]]).toEqual([
    ...["3rd Defendant", "4th Defendant", "11th Defendant", "21st Defendant", "22nd Defendant"],
  ]);
  const chinese = [party("a", "D", "被告人"), party("b", "D", "被告人")];
  expect([...rolesOf(chinese, "zh-Hant").values()]).toEqual(["第一被告人", "第二被告人"]);
});
