/** Follows the uploads of a filing that are not through their checks yet. */
import { useSession } from "../../../session/viewer";
import { UploadWatch } from "../../../uploads/UploadWatch";
import type { EditedDocument } from "../filing";
import { isChecking } from "./useChecks";

export function UploadWatches({ documents }: { documents: readonly EditedDocument[] }) {
  const { viewer } = useSession();
  if (!viewer) return null;
  return documents.map(({ id, upload }) =>
    upload && isChecking(upload.status) ? <UploadWatch key={id} uploadId={upload.id} /> : null,
  );
}
