/** Follows one upload through its checks: what the subscription brings lands in the cache. */
import { useSubscription } from "urql";
import { graphql } from "../gql";

const subscription = graphql(`
  subscription UploadStatus($uploadId: ID!, $after: Cursor) {
    uploadStatusChanged(uploadId: $uploadId, after: $after) {
      cursor
      upload {
        id
        status
        offset
      }
    }
  }
`);

export function UploadWatch({ uploadId }: { uploadId: string }) {
  useSubscription({ query: subscription, variables: { uploadId } });
  return null;
}
