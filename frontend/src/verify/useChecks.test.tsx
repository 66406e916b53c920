/** What was verified is said again in another language, and only once. */
import { act, renderHook } from "@testing-library/react";
import { Provider, type Client } from "urql";
import { expect, test, vi } from "vitest";
import { useChecks } from "./useChecks";

const SENTENCE = { EN: "The High Court sealed this.", ZH_HANT: "高等法院蓋印。", ZH_HANS: "高等法院盖印。" };
type Asked = { language: keyof typeof SENTENCE; reference: string };

test("a result that is there is asked for again in the language that is chosen", async () => {
  const query = vi.fn((_document: unknown, { language, reference }: Asked) =>
    Promise.resolve({
      data: { verifyDocument: { outcome: "GENUINE", reference, sentence: SENTENCE[language] } },
    }),
  );
  const { result, rerender } = renderHook(({ language }) => useChecks(language), {
    initialProps: { language: "EN" as keyof typeof SENTENCE },
    wrapper: ({ children }) => <Provider value={{ query } as unknown as Client}>{children}</Provider>,
  });
  act(() => result.current.checkNumber("482109375516", "number"));
  await vi.waitFor(() => expect(result.current.checks[0]?.found?.sentence).toBe(SENTENCE.EN));
  rerender({ language: "ZH_HANT" });
  await vi.waitFor(() => expect(result.current.checks[0]?.found?.sentence).toBe(SENTENCE.ZH_HANT));
  expect(result.current.checks).toHaveLength(1);
  expect(query.mock.calls.map(([, { language }]) => language)).toEqual(["EN", "ZH_HANT"]);
});
