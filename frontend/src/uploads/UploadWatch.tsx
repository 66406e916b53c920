/** Follows one upload through its checks: what the subscription brings lands in the cache. */
import { useEffect, useRef } from "react";
import { useSubscription } from "urql";
import { graphql } from "../gql";

const subscription = graphql(`
  subscription UploadStatus($uploadId: ID!) {
    uploadStatusChanged(uploadId: $uploadId) {
      cursor
      upload {
        id
        status
        offset
      }
    }
  }
`);

const OVER: ReadonlySet<string> = new Set(["CLEAN", "INFECTED", "INVALID", "EXPIRED", "ABORTED"]);

interface Props {
  uploadId: string;
  /** Its checks are over: the document has its findings. */
  onOver: () => void;
}

export function UploadWatch({ uploadId, onOver }: Props) {
  const [{ data }] = useSubscription({ query: subscription, variables: { uploadId } });
  const latest = useRef(onOver);
  useEffect(() => {
    latest.current = onOver;
  });
  const status = data?.uploadStatusChanged.upload.status;
  const over = status !== undefined && OVER.has(status);
  useEffect(() => {
    if (over) latest.current();
  }, [over]);
  return null;
}
