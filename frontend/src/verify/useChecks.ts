/** What was verified on this page, the newest first: each number and each file is one question to the court. */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { useClient, type Client } from "urql";
import { graphql, read } from "../gql";
import type { API_LANGUAGE } from "../i18n/language";
import { factsOf, type FileFacts } from "./hashing";
import { lengthsToTry } from "./signedLengths";
import { readReceiptVerification, readReference } from "../kit/references";
import { receiptVerdictParts, verdictParts, type Found, type FoundReceipt } from "./verdict";

const byReference = graphql(`
  query VerifyDocument($reference: String!, $language: Language) {
    verifyDocument(reference: $reference) {
      ...VerdictParts
    }
  }
`);

const byDigest = graphql(`
  query VerifyDigest($sha256: Sha256!, $reference: String, $language: Language) {
    verifyDigest(sha256: $sha256, reference: $reference) {
      ...VerdictParts
    }
    verifyReceiptDigest(sha256: $sha256) {
      ...ReceiptVerdictParts
    }
  }
`);

const byVerification = graphql(`
  query VerifyReceipt($verification: String!, $language: Language) {
    verifyReceipt(verification: $verification) {
      ...ReceiptVerdictParts
    }
  }
`);

type ApiLanguage = (typeof API_LANGUAGE)[keyof typeof API_LANGUAGE];

export type Route = "number" | "code" | "file";

export interface Check {
  key: number;
  route: Route;
  at: string;
  /** The name of a file. */
  name?: string;
  file?: File;
  state: "reading" | "asking" | "done" | "unanswered" | "limited" | "unreadable";
  /** Of a file that is read, from 0 to 1. */
  progress?: number;
  found?: Found;
  /** What is known of it as a receipt, where that is what it is. */
  receipt?: FoundReceipt;
  sha256?: string;
  /** The number that was asked for, or that the file names. */
  reference?: string | null;
  /** How many bytes follow the last one that the court signed; what is before them is as it was sealed. */
  appended?: number;
}

type Change = (change: Partial<Check>) => void;

export function useChecks(language: ApiLanguage) {
  const client = useClient();
  const [checks, setChecks] = useState<Check[]>([]);
  const last = useRef(0);
  const begin = useCallback(
    (first: Pick<Check, "route" | "name" | "file" | "state" | "reference">): Change => {
      const key = (last.current += 1);
      setChecks((now) => [{ key, at: new Date().toISOString(), ...first }, ...now]);
      return (change) =>
        setChecks((now) => now.map((check) => (check.key === key ? { ...check, ...change } : check)));
    },
    [],
  );
  const checkNumber = useCallback(
    (reference: string, route: Route) => {
      const change = begin({ route, state: "asking", reference });
      void askForNumber(client, reference, language).then(change);
    },
    [begin, client, language],
  );
  const checkFile = useCallback(
    (file: File, typed: string) => {
      const change = begin({ route: "file", name: file.name, file, state: "reading" });
      void askForFile(client, { file, typed, language, change }).then(change);
    },
    [begin, client, language],
  );
  // What the court says is in one language: it is asked again in the next.
  const translate = useEffectEvent(() => {
    for (const { key, found, receipt, sha256, reference } of checks) {
      if (!found && !receipt) continue;
      const said = sha256
        ? askForDigest(client, { sha256, reference, language })
        : askForNumber(client, reference ?? "", language);
      void said.then((answer) => {
        if (answer.state === "done")
          setChecks((now) => now.map((each) => (each.key === key ? { ...each, ...answer } : each)));
      });
    }
  });
  useEffect(() => translate(), [language]);
  return { checks, checkNumber, checkFile };
}

async function askForNumber(client: Client, reference: string, language: ApiLanguage) {
  const verification = readReceiptVerification(reference);
  if (verification) {
    const { data, error } = await client.query(byVerification, { verification, language }, FRESH);
    return answered(undefined, error, data && read(receiptVerdictParts, data.verifyReceipt));
  }
  const { data, error } = await client.query(byReference, { reference, language }, FRESH);
  return answered(data && read(verdictParts, data.verifyDocument), error);
}

interface Digest {
  sha256: string;
  reference?: string | null;
  language: ApiLanguage;
}

async function askForDigest(client: Client, digest: Digest) {
  const { data, error } = await client.query(byDigest, digest, FRESH);
  const receipt = data && read(receiptVerdictParts, data.verifyReceiptDigest);
  if (receipt && receipt.outcome !== "UNKNOWN") return answered(undefined, error, receipt);
  return answered(data && read(verdictParts, data.verifyDigest), error);
}

interface FileCheck {
  file: File;
  typed: string;
  language: ApiLanguage;
  change: Change;
}

async function askForFile(client: Client, { file, typed, language, change }: FileCheck) {
  try {
    const facts = await factsOf({ file }, (bytes) => change({ progress: bytes / file.size }));
    const reference = facts.references[0] ?? readReference(typed);
    change({ state: "asking", sha256: facts.sha256, reference });
    const answer = await askForDigest(client, { sha256: facts.sha256, reference, language });
    return { ...answer, appended: await appendedTo(client, file, facts, answer.found) };
  } catch {
    return { state: "unreadable" as const };
  }
}

/** How much was put behind a file that is otherwise as the court sealed it; nothing if that is not what was done. */
async function appendedTo(
  client: Client,
  file: File,
  facts: FileFacts,
  found: Found | undefined,
): Promise<number | undefined> {
  if (found?.outcome !== "ALTERED") return undefined;
  const { reference } = found;
  for (const length of lengthsToTry([Number(found.sealedBytes), ...facts.signedLengths], file.size)) {
    const { sha256 } = await factsOf({ file, length });
    if (sha256 === found.sealedSha256) return file.size - length;
    // A copy from before its time stamps were renewed is another file, and the court knows it too.
    const former = await askForDigest(client, { sha256, language: "EN" });
    if (former.found?.reference === reference && reference) return file.size - length;
  }
  return undefined;
}

const FRESH = { requestPolicy: "network-only" } as const;

interface Refused {
  graphQLErrors: readonly { extensions?: Record<string, unknown> }[];
}

type Answer = Pick<Check, "state" | "found" | "receipt">;

function answered(found: Found | undefined, error: Refused | undefined, receipt?: FoundReceipt): Answer {
  if (receipt) return { state: "done", receipt };
  if (found) return { state: "done", found };
  const limited = error?.graphQLErrors.some(({ extensions }) => extensions?.["code"] === "RATE_LIMITED");
  return { state: limited ? "limited" : "unanswered" };
}
