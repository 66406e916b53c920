import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { Provider, type Client } from "urql";
import { expect, test, vi } from "vitest";
import { fromValue } from "wonka";
import { LanguageProvider } from "../i18n/language";
import { useSignIn } from "./useSignIn";

function answering(data: unknown) {
  const executeMutation = vi.fn<(request: { variables: unknown }) => unknown>(() =>
    fromValue({ data, error: undefined }),
  );
  const client = { executeMutation } as unknown as Client;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <LanguageProvider initial="en">
      <Provider value={client}>{children}</Provider>
    </LanguageProvider>
  );
  return { executeMutation, ...renderHook(() => useSignIn(), { wrapper }) };
}

test("nothing is wrong when the court knows the person", async () => {
  const { result, executeMutation } = answering({ signIn: { __typename: "SignIn", stepUpRequired: false } });
  let problem: unknown = "unasked";
  await act(async () => {
    problem = await result.current[0](" lawyer@demo.test ", "correct horse");
  });
  expect(problem).toBeNull();
  expect(executeMutation.mock.calls[0]?.[0].variables).toEqual({
    input: { email: "lawyer@demo.test", password: "correct horse" },
  });
});

test("a refusal is handed on as it is", async () => {
  const refusal = { __typename: "Problem", code: "SIGN_IN_FAILED", message: "No.", fields: [] };
  const { result } = answering({ signIn: refusal });
  let problem: unknown;
  await act(async () => {
    problem = await result.current[0]("a@b.test", "x");
  });
  expect(problem).toEqual(refusal);
});

test("silence is said to be silence", async () => {
  const { result } = answering(undefined);
  let problem: { message: string } | null = null;
  await act(async () => {
    problem = await result.current[0]("a@b.test", "x");
  });
  expect(problem).toMatchObject({ message: expect.stringContaining("did not answer") });
});
