import { expect, test } from "vitest";
import { delayBefore, failureOfStatus } from "./failure";
import { Gauge } from "./gauge";
import { secondsLeft, type Item } from "./item";

test("the speed is that of the last moments, smoothed", () => {
  const gauge = new Gauge();
  gauge.note(0, 0);
  gauge.note(1_000_000, 1000);
  expect(gauge.speed).toBe(1_000_000);
  gauge.note(1_000_000, 2000);
  expect(gauge.speed).toBe(700_000);
  gauge.reset();
  expect(gauge.speed).toBeUndefined();
});

test("time is left only while the pace is known", () => {
  const item = { phase: "sending", size: 5_000_000, sent: 1_000_000, speed: 1_000_000 } as Item;
  expect(secondsLeft(item)).toBe(4);
  expect(secondsLeft({ ...item, phase: "paused" })).toBeUndefined();
  expect(secondsLeft({ ...item, speed: undefined })).toBeUndefined();
});

test("what passes is tried again, ever more slowly; what does not is not", () => {
  expect([0, 401, 409, 423, 500, 503, 507].map(failureOfStatus)).toEqual(Array(7).fill("retry"));
  expect([404, 410].map(failureOfStatus)).toEqual(["gone", "gone"]);
  expect([400, 403, 413].map(failureOfStatus)).toEqual(Array(3).fill("refused"));
  expect([0, 1, 2, 20].map(delayBefore)).toEqual([500, 1000, 2000, 15_000]);
});
