/** Entries hung on a line, each from the one before it, with the signed checkpoints between them. */
import { Fragment } from "react";
import { Link } from "wouter";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { When } from "../ui/when/When";
import { auditWords } from "./audit.words";
import { stateWords } from "./state.words";
import type { ChainBreak } from "./useChainState";
import type { TrailEntry } from "./useTrail";

const SHOWN_CHARACTERS = 4;

/** What is done before anybody has shown who they are. */
const STRANGERS = new Set([
  "account.sign_in_failed",
  "account.sign_in_held_back",
  "account.link_requested",
  "account.registration_repeated",
]);

interface Props {
  entries: { cursor: string; node: TrailEntry }[];
  change: (parts: Record<string, string | null>) => void;
  found: ChainBreak | null;
}

export function Chain({ entries, change, found }: Props) {
  return (
    <ol className="trail-chain" reversed>
      {entries.map(({ cursor, node }) => (
        <Fragment key={cursor}>
          {node.checkpoint ? <Checkpoint of={node.checkpoint} /> : null}
          <Entry of={node} change={change} doubt={doubtOf(node, found)} />
        </Fragment>
      ))}
    </ol>
  );
}

function Checkpoint({ of }: { of: NonNullable<TrailEntry["checkpoint"]> }) {
  const words = useWords(auditWords);
  return (
    <li className="trail-checkpoint">
      <span className="trail-place">{of.number}</span>
      <When at={of.at} />
      <span className="trail-what">
        <b>{words.checkpoint}</b>
        {of.timeStampedAt ? <small>{words.stamped}</small> : null}
      </span>
      <code className="trail-hash">{of.hash.slice(0, SHOWN_CHARACTERS)}</code>
    </li>
  );
}

type Doubt = "broken" | "doubted" | null;

/** Whether the chain breaks at an entry, or what it says is in doubt. */
function doubtOf({ position }: TrailEntry, found: ChainBreak | null): Doubt {
  if (!found || !position) return null;
  if (position === found.position) return "broken";
  const place = Number(position);
  return place >= Number(found.since) && place <= Number(found.until) ? "doubted" : null;
}

function Entry({ of, change, doubt }: { of: TrailEntry; change: Props["change"]; doubt: Doubt }) {
  const words = useWords(auditWords);
  const states = useWords(stateWords);
  const looks = [of.isRefusal && "trail-refused", doubt && `trail-${doubt}`].filter(Boolean).join(" ");
  return (
    <li className={looks || undefined}>
      <span className="trail-place">{of.position}</span>
      <When at={of.at} />
      <Actor of={of} change={change} />
      <span className="trail-what">
        {doubt ? <b>{doubt === "broken" ? states.breaksHere : states.doubted}</b> : null}
        {of.what}
        <About of={of} change={change} />
      </span>
      {of.hash && of.previousHash ? (
        <span className="trail-hash" title={words.hashes(of.previousHash, of.hash)}>
          <code>{`${of.previousHash.slice(0, SHOWN_CHARACTERS)} → ${of.hash.slice(0, SHOWN_CHARACTERS)}`}</code>
        </span>
      ) : null}
    </li>
  );
}

function Actor({ of, change }: { of: TrailEntry; change: Props["change"] }) {
  const words = useWords(auditWords);
  const { language } = useLanguage();
  const { actor, organisation } = of;
  if (!actor)
    return <span className="trail-who">{STRANGERS.has(of.action) ? words.notSignedIn : words.system}</span>;
  return (
    <span className="trail-who">
      <button type="button" className="as-link" onClick={() => change({ person: actor.id })}>
        {nameOf(actor, language)}
      </button>
      {organisation ? <small>{nameOf(organisation, language)}</small> : null}
    </span>
  );
}

function About({ of, change }: { of: TrailEntry; change: Props["change"] }) {
  const words = useWords(auditWords);
  const { language } = useLanguage();
  const { document, case: about, person, actor } = of;
  const other = person && person.id !== actor?.id ? nameOf(person, language) : "";
  const text = [aboutText(of), other].filter(Boolean).join(", ");
  if (!text) return null;
  return (
    <small>
      {about ? <Link href={`/cases/${about.id}`}>{text}</Link> : text}
      {document ? (
        <>
          {" "}
          <button type="button" className="as-link" onClick={() => change({ document: document.id })}>
            {words.readers}
          </button>
        </>
      ) : null}
    </small>
  );
}

/** What an entry is about, by its names. */
function aboutText({ document, filing, case: of }: TrailEntry): string {
  return [document?.title, filing?.reference, of?.number].filter(Boolean).join(", ");
}
