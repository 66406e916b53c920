import { catalogue } from "../../i18n/words";

export const daysWords = catalogue({
  span: [
    (from: string, to: string) => `${from} to ${to}`,
    (from: string, to: string) => `${from}至${to}`,
    (from: string, to: string) => `${from}至${to}`,
  ],
  from: ["the day it starts from", "起算日", "起算日"],
  counted: [(day: number) => `day ${day}`, (day: number) => `第${day}日`, (day: number) => `第${day}日`],
  due: ["the last day", "最後一日", "最后一日"],
});
