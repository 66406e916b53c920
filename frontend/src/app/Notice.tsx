/** What the whole page has to be told: the session is over or soon is, the line is down, the server does not answer. */
import { lazy, Suspense, useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { live } from "../graphql/client";
import { useWords } from "../i18n/words";
import { time } from "../kit/dates";
import { sessionWords } from "../session/session.words";
import { onSessionChange } from "../session/tabs";
import { useSessionEnd } from "../session/useSessionEnd";
import { useSession } from "../session/viewer";
import { useWriting } from "../session/useWriting";
import { useAnnounce } from "../ui/announce/announce";
import "./notice.css";

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

/** Why the reader is to sign in again, if they are: as the bar says it, and as the dialog does. */
function useReason() {
  const words = useWords(sessionWords);
  const { viewer, watch } = useSession();
  const presence = useSyncExternalStore(watch.subscribe, watch.get);
  const end = useSessionEnd(Boolean(viewer) && presence === "here");
  const { ask } = end;
  useEffect(
    () =>
      onSessionChange(() => {
        void watch.recheck();
        if (end.at) ask();
      }),
    [watch, end.at, ask],
  );
  const onDone = useCallback(() => {
    watch.renew();
    ask();
  }, [watch, ask]);
  if (!viewer) return null;
  if (presence === "other") return { bar: words.barOther, dialog: words.other, over: true, onDone };
  if (presence === "ended") return { bar: words.barEnded, dialog: words.ended, over: true, onDone };
  const soon = end.at ? words.endsSoon(time(end.at)) : "";
  return soon ? { bar: soon, dialog: soon, over: false, onDone } : null;
}

export default function Notice() {
  const words = useWords(sessionWords);
  const announce = useAnnounce();
  const { viewer } = useSession();
  const online = useSyncExternalStore(onLine, () => navigator.onLine);
  const unreachable = useUnreachable();
  const reason = useReason();
  const over = reason?.over ?? false;
  const writing = useWriting(over);
  // Asked for, or put off: until the reason is another.
  const [asked, setAsked] = useState<{ of: boolean; open: boolean }>({ of: over, open: false });
  if (asked.of !== over) setAsked({ of: over, open: over });
  const open = reason !== null && asked.open && !writing;
  const line = !online ? words.offline : unreachable ? words.unreachable : "";
  const said = reason ? (open ? "" : reason.bar) : line;
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (said) dataset["notice"] = "";
    else delete dataset["notice"];
    if (said) announce(said);
  }, [said, announce]);
  return (
    <>
      {said ? (
        <div className="notice no-print" data-k={reason || !online ? "back" : "court"}>
          <span>{said}</span>
          {reason ? (
            <button type="button" className="as-link" onClick={() => setAsked({ of: over, open: true })}>
              {words.title}
            </button>
          ) : null}
        </div>
      ) : null}
      {open && viewer ? (
        <Suspense>
          <SignInAgain
            viewer={viewer}
            why={reason.dialog}
            onDone={() => {
              setAsked({ of: over, open: false });
              reason.onDone();
            }}
            onClose={() => setAsked({ of: over, open: false })}
          />
        </Suspense>
      ) : null}
    </>
  );
}
