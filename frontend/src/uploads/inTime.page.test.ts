/** What is asked of the court and never answered: nothing waits behind it for ever. */
import { expect, test, vi } from "vitest";
import { inTime } from "./inTime";
import { MemoryKeeper } from "./kept";
import { UploadManager } from "./manager";

test("an answer in time is the answer, also where it is a failure", async () => {
  await expect(inTime(Promise.resolve("taken"), 1000)).resolves.toBe("taken");
  await expect(inTime(Promise.reject(new Error("away")), 1000)).rejects.toThrow("away");
});

test("an announcement whose answer never comes is made again, and holds nobody up", async () => {
  let tries = 0;
  const attach = vi.fn(() => Promise.resolve(null));
  attach.mockReturnValueOnce(new Promise(() => undefined));
  const desk = {
    announce: () => {
      tries += 1;
      if (tries === 1) return new Promise<never>(() => undefined);
      return Promise.resolve({ uploadId: `u${tries}`, url: "http://127.0.0.1:9/uploads" });
    },
    attach,
    abort: () => Promise.resolve(),
  };
  const manager = new UploadManager({ keeper: new MemoryKeeper(), delay: () => 5, answerMs: 20 });
  await manager.open("anna", desk);
  const intent = { title: "Writ", typeCode: "WRIT", role: "LEAD" as const };
  for (const name of ["one.pdf", "two.pdf"]) await manager.add(new File(["x"], name), "filing", intent);
  await vi.waitFor(() => expect(manager.items().map(({ attached }) => attached)).toEqual([true, true]));
  expect(attach).toHaveBeenCalledTimes(3);
  manager.close();
});
