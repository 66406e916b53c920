/** Who is signed in, and the client that speaks for them. */
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { Provider, useQuery } from "urql";
import { graphql } from "../gql";
import type { ViewerQuery } from "../gql/graphql";
import { makeClient } from "../graphql/client";
import { SessionWatch } from "./sessionWatch";
import { useLanguage } from "../i18n/language";

export type Viewer = NonNullable<ViewerQuery["viewer"]>;

const query = graphql(`
  query Viewer {
    viewer {
      id
      roles
      mayFile
      language
      user {
        id
        nameEn
        nameZh
        title
        email
      }
      organisation {
        id
        nameEn
        nameZh
      }
      counts {
        queue
        queueCapped
        unopened
        unopenedCapped
      }
    }
  }
`);

interface Session {
  /** `undefined` until it is known, `null` for the public. */
  viewer: Viewer | null | undefined;
  /** Starts afresh after signing in or out: nothing of one person's may be shown to another. */
  restart(): void;
  failed: boolean;
  /** Knows when the session ends under the page. */
  watch: SessionWatch;
}

const SessionContext = createContext<Session>({
  viewer: undefined,
  restart: () => undefined,
  failed: false,
  watch: new SessionWatch(),
});

export function useSession(): Session {
  return use(SessionContext);
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const [generation, setGeneration] = useState(0);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a new generation is another reader, perhaps
  const watch = useMemo(() => new SessionWatch(), [generation]);
  const client = useMemo(() => makeClient(language, watch), [language, watch]);
  const restart = useCallback(() => setGeneration((count) => count + 1), []);
  return (
    <Provider value={client}>
      <WithViewer restart={restart} watch={watch}>
        {children}
      </WithViewer>
    </Provider>
  );
}

interface WithViewerProps {
  restart: () => void;
  watch: SessionWatch;
  children: ReactNode;
}

function WithViewer({ children, restart, watch }: WithViewerProps) {
  const [{ data, error, fetching }, ask] = useQuery({ query });
  const known = data !== undefined;
  // Not while it is asked again: each new try would begin anew the while after which the reader is told.
  const [failed, setFailed] = useState(false);
  if (!fetching && failed !== Boolean(error)) setFailed(Boolean(error));
  useEffect(() => {
    if (!error?.networkError) return undefined;
    const retry = setTimeout(() => ask({ requestPolicy: "network-only" }), 3000);
    return () => clearTimeout(retry);
  }, [error, ask]);
  const value = useMemo(
    () => ({
      viewer: known ? (data.viewer ?? null) : undefined,
      restart,
      failed,
      watch,
    }),
    [known, data, restart, failed, watch],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}
