/** When the session ends whatever its reader does, said some minutes before. */
import { useCallback, useEffect, useState } from "react";
import { useClient } from "urql";
import { graphql } from "../gql";

const query = graphql(`
  query SessionEnd {
    registryClock {
      now
    }
    sessions {
      id
      current
      endsAt
    }
  }
`);

const WARNED_MS = 10 * 60_000;
const CHECKED_MS = 20_000;
/** Not among the first things that a page asks for. */
const ASKED_AFTER_MS = 15_000;

/** `at`: the moment to be warned of, as the court told it; null while it is far. `ask` asks the court anew. */
export function useSessionEnd(signedIn: boolean): { at: string | null; ask: () => void } {
  const client = useClient();
  const [end, setEnd] = useState<{ at: string; machine: number } | null>(null);
  const [near, setNear] = useState(false);
  const ask = useCallback(() => {
    void client
      .query(query, {}, { requestPolicy: "network-only" })
      .toPromise()
      .then(({ data }) => {
        const at = data?.sessions.find(({ current }) => current)?.endsAt;
        // Counted on the machine's clock from the court's: the machine's may be wrong.
        if (data && at) {
          setEnd({ at, machine: Date.now() + Date.parse(at) - Date.parse(data.registryClock.now) });
          setNear(false);
        }
      });
  }, [client]);
  useEffect(() => {
    if (!signedIn) return undefined;
    const timer = setTimeout(ask, ASKED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [signedIn, ask]);
  useEffect(() => {
    if (!end) return undefined;
    const check = () => setNear(end.machine - Date.now() < WARNED_MS);
    check();
    const timer = setInterval(check, CHECKED_MS);
    return () => clearInterval(timer);
  }, [end]);
  return { at: signedIn && near && end ? end.at : null, ask };
}
