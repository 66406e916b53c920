/** How far a section is, as a ring that fills; the word beside it says the same. */
import type { SectionProgress } from "./usePreview";

type State = SectionProgress["state"];

const STEP: Record<State, string> = { NOT_STARTED: "0", STARTED: "2", FAULTY: "x", COMPLETE: "4" };
export const FAMILY: Record<State, string> = {
  NOT_STARTED: "yours",
  STARTED: "yours",
  FAULTY: "refused",
  COMPLETE: "done",
};

export function Ring({ state }: { state: State }) {
  return (
    <svg className="ring" data-p={STEP[state]} viewBox="0 0 16 16" aria-hidden="true">
      {state === "COMPLETE" ? <Filled /> : <Open state={state} />}
    </svg>
  );
}

const LINE = { fill: "none", stroke: "currentColor", strokeWidth: 1.5 } as const;

function Filled() {
  return (
    <>
      <circle cx="8" cy="8" r="6.75" fill="currentColor" />
      <path
        d="m5.2 8.2 2 2 3.6-4"
        fill="none"
        stroke="var(--paper)"
        strokeWidth={1.7}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  );
}

function Open({ state }: { state: State }) {
  return (
    <>
      <circle
        cx="8"
        cy="8"
        r="6"
        {...LINE}
        strokeDasharray={state === "NOT_STARTED" ? "2.1 1.67" : undefined}
      />
      {state === "STARTED" ? <path d="M8 4.2a3.8 3.8 0 0 1 0 7.6Z" fill="currentColor" /> : null}
      {state === "FAULTY" ? <path d="M8 5v3.6M8 11v.1" {...LINE} strokeLinecap="round" /> : null}
    </>
  );
}
