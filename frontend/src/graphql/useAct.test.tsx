import { act as settled, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { LanguageProvider } from "../i18n/language";
import { useAct, type Answer } from "./useAct";

const REFUSED = {
  __typename: "Problem",
  message: "Too much.",
  fields: [{ path: ["amount"], message: "At most 5." }],
};
const DONE = { __typename: "Refund", id: "1" };

/** Sends each content in turn, gets each answer in turn, and gives the keys that were used with what was shown. */
async function sent(...turns: [content: object, answer: Answer][]) {
  const keys: string[] = [];
  const { result } = renderHook(() => useAct("refund"), { wrapper: LanguageProvider });
  const done: unknown[] = [];
  for (const [content, answer] of turns)
    await settled(async () => {
      done.push(
        await result.current.act(content, (_, key) => {
          keys.push(key);
          return Promise.resolve(answer);
        }),
      );
    });
  return { keys, done, shown: result.current };
}

test("what was not answered is sent again under its key, so that it is done once", async () => {
  const { keys, done, shown } = await sent([{ amount: "5" }, null], [{ amount: "5" }, DONE]);
  expect(keys[1]).toBe(keys[0]);
  expect(done).toEqual([null, DONE]);
  expect(shown.refused).toBe(false);
});

test("something else filled in is another act, and so is what follows an answer", async () => {
  const { keys } = await sent(
    [{ amount: "5" }, undefined],
    [{ amount: "6" }, REFUSED],
    [{ amount: "6" }, DONE],
    [{ amount: "6" }, DONE],
  );
  expect(new Set(keys).size).toBe(4);
});

test("a refusal stands beside its field; no answer is said as that", async () => {
  const refused = await sent([{ amount: "6" }, REFUSED]);
  expect(refused.done).toEqual([null]);
  expect(refused.shown.faults.title).toBe("Too much.");
  expect(refused.shown.faults.of("amount")).toBe("At most 5.");
  const silent = await sent([{ amount: "6" }, null]);
  expect(silent.shown.faults.title).toContain("did not answer");
  expect(silent.shown.busy).toBe(false);
});
