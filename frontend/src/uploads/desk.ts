/** The court's side of uploads, over GraphQL. */
import type { Client } from "urql";
import { graphql } from "../gql";
import { ownAddress } from "./address";
import type { Announced, Desk } from "./ports";
import type { Intent } from "./item";
import { SMALL_BYTES, sendWhole } from "./sendWhole";

const createUpload = graphql(`
  mutation CreateUpload($input: CreateUploadInput!) {
    createUpload(input: $input) {
      __typename
      ... on Upload {
        id
        url
        status
        offset
        size
        filename
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

const abortUpload = graphql(`
  mutation AbortUpload($input: AbortUploadInput!) {
    abortUpload(input: $input) {
      __typename
      ... on Upload {
        id
        status
      }
      ... on Problem {
        message
      }
    }
  }
`);

const addDocument = graphql(`
  mutation AddFilingDocument($input: AddFilingDocumentInput!, $language: Language) {
    addFilingDocument(input: $input) {
      __typename
      ... on Filing {
        id
        ...EditFiling
        ...CorrectFiling
      }
      ... on Problem {
        message
      }
    }
  }
`);

const attachedUploads = graphql(`
  query AttachedUploads($filingId: ID!) {
    filing(id: $filingId) {
      id
      documents {
        id
        upload {
          id
        }
      }
    }
  }
`);

async function sha256(file: Blob): Promise<string | undefined> {
  if (!globalThis.isSecureContext) return undefined;
  try {
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  } catch {
    // Without a fingerprint the server still makes its own.
    return undefined;
  }
}

function unanswered(error: unknown): never {
  throw error instanceof Error ? error : new Error("no answer");
}

export function deskOf(client: Client, language: "EN" | "ZH_HANT" | "ZH_HANS"): Desk {
  return {
    async announce(file, filename, again): Promise<Announced | { refused: string }> {
      const contentType = file.type || "application/pdf";
      const hash = await sha256(file);
      if (!again && file.size <= SMALL_BYTES) {
        const sent = await sendWhole(file, { filename, filetype: contentType, sha256: hash });
        if (sent) return sent;
      }
      const input = { filename, size: String(file.size), contentType, sha256: hash };
      const { data, error } = await client.mutation(createUpload, { input });
      if (!data) return unanswered(error);
      const answer = data.createUpload;
      // Busy passes: it is asked again, as where nobody answered.
      if (answer.__typename === "Problem" && answer.code === "BUSY") return unanswered(undefined);
      if (answer.__typename === "Problem") return { refused: answer.message };
      return { uploadId: answer.id, url: ownAddress(answer.url) };
    },
    async attach(filingId, uploadId, intent): Promise<{ refused: string } | null> {
      const known = await client.query(attachedUploads, { filingId }, { requestPolicy: "network-only" });
      if (!known.data) return unanswered(known.error);
      if (known.data.filing?.documents.some(({ upload }) => upload?.id === uploadId)) return null;
      const { data, error } = await client.mutation(addDocument, {
        input: inputOf(filingId, uploadId, intent),
        language,
      });
      if (!data) return unanswered(error);
      const answer = data.addFilingDocument;
      return answer.__typename === "Problem" ? { refused: answer.message } : null;
    },
    async abort(uploadId): Promise<void> {
      await client.mutation(abortUpload, { input: { uploadId } });
    },
  };
}

function inputOf(filingId: string, uploadId: string, { title, typeCode, role, replaces }: Intent) {
  return { filingId, uploadId, title, typeCode, role, replacesFilingDocumentId: replaces };
}
