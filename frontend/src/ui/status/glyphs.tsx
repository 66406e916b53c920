/** The thirteen glyphs on a 16 px grid: shape and word carry the meaning without colour. */
import type { ReactNode } from "react";
import type { statusWords } from "./status.words";

export type Status = keyof typeof statusWords;
export type Family = "yours" | "court" | "judge" | "back" | "done" | "refused";

const line = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.6,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;
const cut = { ...line, stroke: "var(--paper)", strokeWidth: 1.7 } as const;
const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const dashes = (
  <circle
    cx="8"
    cy="8"
    r="6"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeDasharray="2.1 1.67"
  />
);
const disc = <circle cx="8" cy="8" r="6.75" fill="currentColor" />;

function on(ground: ReactNode, mark: ReactNode): ReactNode {
  return (
    <>
      {ground}
      {mark}
    </>
  );
}

export const GLYPHS: Record<Status, { family: Family; glyph: ReactNode }> = {
  DRAFT: { family: "yours", glyph: dashes },
  AWAITING_SIGN_OFF: {
    family: "yours",
    glyph: on(dashes, <circle cx="8" cy="8" r="2.2" fill="currentColor" />),
  },
  SUBMITTING: {
    family: "court",
    glyph: (
      <g className="spin">
        <path d="M8 2a6 6 0 1 1-5.2 3" {...line} />
      </g>
    ),
  },
  SUBMISSION_FAILED: { family: "refused", glyph: on(ring, <path d="M8 5v3.6M8 11v.1" {...line} />) },
  RECEIVED: {
    family: "court",
    glyph: on(ring, <path d="M8 8V4.2A3.8 3.8 0 0 1 11.8 8Z" fill="currentColor" />),
  },
  UNDER_REVIEW: {
    family: "court",
    glyph: on(ring, <path d="M8 4.2a3.8 3.8 0 0 1 0 7.6Z" fill="currentColor" />),
  },
  DEFERRED: { family: "court", glyph: on(ring, <path d="M6.4 6v4M9.6 6v4" {...line} />) },
  REFERRED: {
    family: "judge",
    glyph: on(ring, <path d="M8 8V4.2A3.8 3.8 0 1 1 4.2 8Z" fill="currentColor" />),
  },
  RETURNED_FOR_CORRECTION: {
    family: "back",
    glyph: on(disc, <path d="M10.8 9.8V8.6a1.6 1.6 0 0 0-1.6-1.6H5.2m2-2-2 2 2 2" {...cut} />),
  },
  ACCEPTED: { family: "done", glyph: on(disc, <path d="m5.2 8.2 2 2 3.6-4" {...cut} />) },
  PARTIALLY_ACCEPTED: {
    family: "done",
    glyph: on(
      ring,
      <>
        <path d="M8 2a6 6 0 0 0 0 12Z" fill="currentColor" />
        <path d="m9.8 8.2 .9.9 1.3-1.7" {...line} />
      </>,
    ),
  },
  REJECTED: { family: "refused", glyph: on(disc, <path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" {...cut} />) },
  CANCELLED: { family: "yours", glyph: on(ring, <path d="M4.2 11.8 11.8 4.2" {...line} />) },
};
