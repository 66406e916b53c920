/** What the whole page has to be told: the session is over, the line is down, the server does not answer. */
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { live } from "../graphql/client";
import { useWords } from "../i18n/words";
import { useAnnounce } from "../ui/announce/announce";
import { sessionWords } from "../session/session.words";
import "./notice.css";
import { useSession } from "../session/viewer";

const SignInAgain = lazy(() => import("../session/SignInAgain"));

/** A connection that comes back by itself this soon is nobody's business. */
const PATIENCE_MS = 6000;

function onLine(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

/** Live changes have not arrived for a while, though the browser has a line. */
function useUnreachable(): boolean {
  const state = useSyncExternalStore(live.subscribe, live.get);
  const { failed } = useSession();
  const lost = state === "lost" || failed;
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!lost) return undefined;
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [lost]);
  return lost && long;
}

export function Notice() {
  const words = useWords(sessionWords);
  const announce = useAnnounce();
  const { viewer, watch } = useSession();
  const presence = useSyncExternalStore(watch.subscribe, watch.get);
  const online = useSyncExternalStore(onLine, () => navigator.onLine);
  const unreachable = useUnreachable();
  // The end of a session is put off once, not the next end.
  const [putOff, setPutOff] = useState(false);
  const ended = presence !== "here" && Boolean(viewer);
  if (!ended && putOff) setPutOff(false);
  const said = ended
    ? putOff
      ? presence === "other"
        ? words.barOther
        : words.barEnded
      : ""
    : !online
      ? words.offline
      : unreachable
        ? words.unreachable
        : "";
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (said) dataset["notice"] = "";
    else delete dataset["notice"];
    if (said) announce(said);
  }, [said, announce]);
  return (
    <>
      {said ? (
        <div className="notice no-print" data-k={ended || !online ? "back" : "court"}>
          <span>{said}</span>
          {ended ? (
            <button type="button" className="as-link" onClick={() => setPutOff(false)}>
              {words.title}
            </button>
          ) : null}
        </div>
      ) : null}
      {ended && !putOff && viewer ? (
        <Suspense>
          <SignInAgain
            viewer={viewer}
            other={presence === "other"}
            onDone={watch.renew}
            onClose={() => setPutOff(true)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
