/** Whether the chain is whole, said at the head of the page, with a break labelled and the newest checkpoints. */
import { useWords } from "../i18n/words";
import { When } from "../ui/when/When";
import { stateWords } from "./state.words";
import type { ChainBreak, ChainState } from "./useChainState";

const SHOWN_CHARACTERS = 4;

export function ChainHead({ of }: { of: ChainState | undefined }) {
  const words = useWords(stateWords);
  const watch = of?.auditWatch;
  if (!watch) return null;
  if (watch.found) return <Break found={watch.found} />;
  if (!watch.followedAt) return <p className="muted">{words.notYet}</p>;
  return (
    <p className="muted">
      {words.whole(count(watch.followedTo))} <When at={watch.followedAt} />
      {watch.wholeAt ? (
        <>
          {words.fromTheFirst} <When at={watch.wholeAt} />
        </>
      ) : null}
    </p>
  );
}

function Break({ found }: { found: ChainBreak }) {
  const words = useWords(stateWords);
  return (
    <section className="trail-break" role="alert" aria-labelledby="trail-break">
      <h2 id="trail-break">
        <span className="tag">{words.broken}</span> {words.at(found.what, count(found.position))}
      </h2>
      <p>{words.doubt(count(found.since), count(found.until), String(Number(found.since) - 1))}</p>
      <p className="muted">
        {words.found} <When at={found.foundAt} />
      </p>
      <p className="muted">{words.next}</p>
    </section>
  );
}

export function Checkpoints({ of }: { of: ChainState | undefined }) {
  const words = useWords(stateWords);
  const nodes = of?.auditCheckpoints.nodes ?? [];
  if (nodes.length === 0) return null;
  return (
    <section aria-labelledby="checkpoints-heading">
      <h2 id="checkpoints-heading" className="sec-h">
        {words.checkpoints}
      </h2>
      <ul className="trail-signed">
        {nodes.map((each) => (
          <li key={each.number}>
            <span className="trail-place">{each.number}</span>
            <When at={each.at} />
            <span>
              {words.covers(count(each.position))}
              {each.timeStampedAt ? <small>{words.stamped}</small> : null}
            </span>
            <code className="trail-hash">{each.hash.slice(0, SHOWN_CHARACTERS)}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function count(position: string): string {
  return Number(position).toLocaleString("en");
}
