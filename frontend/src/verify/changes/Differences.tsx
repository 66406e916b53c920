/** What was changed in a file that is not as sealed: held against the sealed one, on this device, when its reader asks. */
import { useState } from "react";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import type { Change } from "./changes";
import { changeWords } from "./changes.words";

/** Both are held in memory, with what is made of them. */
const LARGEST_BYTES = 100 << 20;

type State = "asked" | "comparing" | "unreadable" | Change[];

export function Differences({ file, sealed }: { file: File; sealed: Blob }) {
  const words = useWords(changeWords);
  const [state, setState] = useState<State>("asked");
  const ask = () => {
    setState("comparing");
    void found(file, sealed).then(setState);
  };
  if (file.size > LARGEST_BYTES) return <p className="sm muted">{words.tooLarge}</p>;
  if (state === "asked" || state === "comparing")
    return (
      <Button size="sm" busy={state === "comparing"} onClick={ask}>
        {state === "comparing" ? words.comparing : words.compare}
      </Button>
    );
  return (
    <div role="status">
      {state === "unreadable" ? (
        <p className="sm muted">{words.cannotCompare}</p>
      ) : state.length === 0 ? (
        <p className="sm muted">{words.nothing}</p>
      ) : (
        state.map((change, at) => <Named key={at} change={change} />)
      )}
    </div>
  );
}

function Named({ change }: { change: Change }) {
  const words = useWords(changeWords);
  const { kind, page } = change;
  return (
    <div className="change" data-change={kind} data-page={page}>
      <p className="label">
        {kind === "NOTES" ? words.NOTES(page, change.was, change.now) : words[kind](page)}
      </p>
      {kind === "WORDS" ? (
        <div className="diff">
          <del>
            <span className="which-copy">{words.sealed}</span> {change.was || words.noWords}
          </del>
          <ins>
            <span className="which-copy">{words.copy}</span> {change.now || words.noWords}
          </ins>
        </div>
      ) : null}
    </div>
  );
}

/** Loads what reads PDFs only now: the page is small for all who have no altered file. */
async function found(file: File, sealed: Blob): Promise<State> {
  const opened: { close(): void }[] = [];
  try {
    const { compare } = await import("./compare");
    const { openPdf } = await import("../../ui/pdf/pdfjs");
    const openings = (await Promise.all([sealed.arrayBuffer(), file.arrayBuffer()])).map((content) =>
      openPdf(new Uint8Array(content)),
    );
    opened.push(...openings);
    const [before, after] = await Promise.all(openings.map(({ pdf }) => pdf));
    return before && after ? await compare({ sealed: before, copy: after }) : "unreadable";
  } catch {
    return "unreadable";
  } finally {
    opened.forEach(({ close }) => close());
  }
}
