/** Mail of a development machine: the list, and the one being read, whose id is in the address. */
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { Link, useSearchParams } from "wouter";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { When } from "../ui/when/When";
import { linked } from "./linked";
import "./mail.css";
import { mailWords } from "./words";

interface Mail {
  id: string;
  to: string;
  subject: string;
  at: string;
  text: string;
}

type Loaded = { mails: Mail[] } | "loading" | "off" | "failed";

/** Mail comes moments after what it is about. */
const LOOK_AGAIN_MS = 3000;

function useMails() {
  const [loaded, setLoaded] = useState<Loaded>("loading");
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    fetch("/dev/mail.json", { signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) return "off" as const;
        return { mails: (await answer.json()) as Mail[] };
      })
      .catch(() => "failed" as const)
      .then((outcome) => {
        if (!stop.signal.aborted) setLoaded(outcome);
      });
    return () => stop.abort();
  }, [asked]);
  const again = useCallback(() => setAsked((count) => count + 1), []);
  useEffect(() => {
    const timer = setInterval(again, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [again]);
  return { loaded, again };
}

export default function MailPage() {
  const words = useWords(mailWords);
  const { loaded, again } = useMails();
  const [search] = useSearchParams();
  const chosen = search.get("mail");
  return (
    <Page title={words.title}>
      <div className="row wrap between">
        <h1 className="title">{words.title}</h1>
        <Button size="sm" onClick={again}>
          {words.again}
        </Button>
      </div>
      <p className="sm muted">{words.what}</p>
      <Mails loaded={loaded} chosen={chosen} onAgain={again} />
    </Page>
  );
}

function Mails({ loaded, chosen, onAgain }: { loaded: Loaded; chosen: string | null; onAgain: () => void }) {
  const words = useWords(mailWords);
  if (loaded === "loading") return <Skeleton lines={6} />;
  if (loaded === "failed") return <LoadError onRetry={onAgain} />;
  if (loaded === "off") return <Empty title={words.off}>{words.offWhat}</Empty>;
  if (loaded.mails.length === 0) return <Empty title={words.none}>{words.noneWhat}</Empty>;
  const open = loaded.mails.find(({ id }) => id === chosen);
  return (
    <div className="mail sec-gap">
      <nav aria-label={words.list}>
        <ul className="mail-list">
          {loaded.mails.map((mail) => (
            <li key={mail.id}>
              <Link href={`/dev/mail?mail=${mail.id}`} aria-current={mail.id === chosen ? "page" : undefined}>
                <b>{mail.subject}</b>
                <span className="xs muted">{mail.to}</span>
                <span className="xs faint num">
                  <When at={mail.at} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <article className="sec">
        {open ? <Letter mail={open} /> : <p className="muted">{words.choose}</p>}
      </article>
    </div>
  );
}

function Letter({ mail }: { mail: Mail }): ReactNode {
  const words = useWords(mailWords);
  return (
    <>
      <h2 className="sub">{mail.subject}</h2>
      <dl className="kv">
        <dt>{words.to}</dt>
        <dd>{mail.to}</dd>
        <dt>{words.at}</dt>
        <dd className="num">
          <When at={mail.at} />
        </dd>
      </dl>
      <div className="prose letter">
        {linked(mail.text).map((piece, at) =>
          piece.href ? (
            <a key={at} href={piece.href}>
              {piece.text}
            </a>
          ) : (
            <span key={at}>{piece.text}</span>
          ),
        )}
      </div>
    </>
  );
}
