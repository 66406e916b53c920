import { expect, test } from "vitest";
import { AttachedUploadsDocument, LatestFilingDocument } from "../gql/graphql";
import { makeClient } from "./client";

const id = "RmlsaW5n";

const documentOf = (more: object) => ({ __typename: "FilingDocument", id: "D1", ...more });
const upload = { __typename: "Upload", id: "U1" };

/** A filing with everything that its page asks for. */
function filing(documents: object[]) {
  const kept = { reference: "CW-26-1", status: "DRAFT", version: 2, updatedAt: "2026-11-27", title: "Writ" };
  const empty = {
    matterReference: null,
    comments: null,
    urgentReason: null,
    requestedSecurityLevel: null,
    claim: null,
    originatingFormCode: null,
    scanPermittedAt: null,
    scanReason: null,
  };
  const lists = { availableActions: [], onBehalfOf: [], newParties: [], documents };
  return { __typename: "Filing", id, urgent: false, ...kept, ...empty, ...lists };
}

const whole = documentOf({
  ...{
    position: 1,
    role: "LEAD",
    typeCode: "WRIT",
    title: "Writ",
    revision: 1,
    locked: false,
    madeFromForm: false,
    sameFileAs: null,
    access: "PARTIES",
    accessReason: null,
  },
  ...{ document: null, findings: [] },
  upload: { ...upload, status: "CREATED", offset: "0", size: "3", filename: "w.pdf", url: "http://x" },
});

/** A court that answers when it is told to, with what it is told to. */
function court() {
  const asked: { name: string; answer: (filing: object) => void }[] = [];
  const fetch = (_url: unknown, init?: RequestInit) =>
    new Promise<Response>((resolve) => {
      const { operationName: name } = JSON.parse(init?.body as string) as { operationName: string };
      const headers = { "content-type": "application/json" };
      const answer = (found: object) =>
        resolve(new Response(JSON.stringify({ data: { __typename: "Query", filing: found } }), { headers }));
      asked.push({ name, answer });
    });
  const answer = async (name: string, found: object) => {
    await expect.poll(() => asked.some((one) => one.name === name)).toBe(true);
    const at = asked.findIndex((one) => one.name === name);
    asked.splice(at, 1)[0]?.answer(found);
  };
  const client = makeClient("en", {
    fetch: fetch as typeof globalThis.fetch,
    confirm: () => Promise.resolve(),
  });
  return { client, answer, left: () => asked.map(({ name }) => name) };
}

test("what a younger answer names, and an older one does not know yet, is asked again and not taken for nothing", async () => {
  const { client, answer, left } = court();
  const network = { requestPolicy: "network-only" } as const;
  const latest = client.query(LatestFilingDocument, { id, language: "EN" }, network).toPromise();
  const attached = client.query(AttachedUploadsDocument, { filingId: id }, network).toPromise();
  await answer("AttachedUploads", { __typename: "Filing", id, documents: [documentOf({ upload })] });
  await attached;
  await answer("LatestFiling", filing([]));
  await answer("LatestFiling", filing([whole]));
  expect((await latest).data?.filing).toMatchObject({ id, documents: [{ id: "D1" }] });
  expect(left()).toEqual([]);
});

test("what can never be read is heard in the end", async () => {
  const { client, answer, left } = court();
  const latest = client
    .query(LatestFilingDocument, { id, language: "EN" }, { requestPolicy: "network-only" })
    .toPromise();
  for (let tries = 0; tries < 4; tries += 1) await answer("LatestFiling", { __typename: "Filing", id });
  expect((await latest).data).toBeNull();
  expect(left()).toEqual([]);
});
