import { act, renderHook, waitFor } from "@testing-library/react";
import { Provider } from "urql";
import { beforeEach, expect, test } from "vitest";
import { makeClient } from "../../../graphql/client";
import type { EditedFiling } from "../filing";
import { useAutosave } from "./useAutosave";

const BEGUN = {
  ...{ __typename: "Filing", id: "F1", reference: "CW-26-1", status: "DRAFT", version: 1, title: "Writ" },
  ...{
    matterReference: null,
    comments: null,
    urgent: false,
    urgentReason: null,
    requestedSecurityLevel: null,
  },
  ...{
    claim: null,
    originatingFormCode: null,
    scanPermittedAt: null,
    scanReason: null,
    availableActions: [],
    onBehalfOf: [],
    newParties: [],
    documents: [],
    updatedAt: "2026-11-27",
  },
} as unknown as EditedFiling;

/** The draft's page, over a court that takes every save; the page shows what it is told to. */
function page() {
  const fetch: typeof globalThis.fetch = (_url, init) => {
    const { variables } = JSON.parse(init?.body as string) as {
      variables: { input: { matterReference: string } };
    };
    const updateFiling = { ...BEGUN, version: 3, matterReference: variables.input.matterReference };
    const answer = JSON.stringify({ data: { __typename: "Mutation", updateFiling } });
    return Promise.resolve(new Response(answer, { headers: { "content-type": "application/json" } }));
  };
  const client = makeClient("en", { fetch, confirm: () => Promise.resolve() });
  return renderHook((filing: EditedFiling) => useAutosave(filing, "EN"), {
    initialProps: BEGUN,
    wrapper: ({ children }) => <Provider value={client}>{children}</Provider>,
  });
}

beforeEach(() => sessionStorage.clear());

test("what was read before the last save, and is shown after it, takes nothing back", async () => {
  const { result, rerender } = page();
  act(() => result.current.set({ matterReference: "KW/20881" }));
  await act(() => result.current.flush());
  await waitFor(() => expect(result.current.save).toBe("saved"));
  rerender({ ...BEGUN, version: 2 });
  expect(result.current.form.matterReference).toBe("KW/20881");
  expect(result.current.clashes).toEqual([]);
});

test("what a colleague saved since is taken up", async () => {
  const { result, rerender } = page();
  act(() => result.current.set({ matterReference: "KW/20881" }));
  await act(() => result.current.flush());
  rerender({ ...BEGUN, version: 4, matterReference: "KW/20881", comments: "Before 3 July" });
  expect(result.current.form).toMatchObject({ matterReference: "KW/20881", comments: "Before 3 July" });
});
