/** Whether a filing is the reader's own side's: what it cost is nobody else's business. */
import { useSession } from "../../session/viewer";

interface Filed {
  filer: { id: string };
  organisation?: { id: string } | null;
}

export function useIsOurs(filing: Filed): boolean {
  const { viewer } = useSession();
  if (!viewer) return false;
  return filing.organisation
    ? filing.organisation.id === viewer.organisation?.id
    : filing.filer.id === viewer.user.id;
}
