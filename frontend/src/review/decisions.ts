/** What the registry has decided on each document, what completing would do, and why it cannot be done yet. */
import type { Level } from "../kit/levels";

export type Outcome = "ACCEPT" | "RETURN" | "REJECT";

export interface Decision {
  outcome: Outcome;
  /** Kept while the outcome is changed to and fro; an accepted document has none. */
  reasonCode: string | null;
  /** The clerk's own words to the filer. */
  message: string;
  /** Who may read it once it is accepted, if that is not what its filer asks for. */
  access?: Level | null;
  /** Why that is so, to the filer: kept while the level is changed to and fro. */
  accessReason?: string;
}

/** By the id of the filing's document. */
export type Decisions = Readonly<Partial<Record<string, Decision>>>;

interface ToDecide {
  id: string;
  lead: boolean;
}

export type Lack = "UNDECIDED" | "REASON" | "WORDS" | "READERS";

export interface Missing {
  lack: Lack;
  document: ToDecide;
  /** Its place in the filing, from 1. */
  place: number;
}

export type Result = "ACCEPTED" | "PARTIALLY_ACCEPTED" | "REJECTED";

type Plan =
  | { act: "WAIT"; missing: Missing }
  | {
      act: "COMPLETE";
      result: Result;
      /** Accepted documents that the rejected lead takes along. */ lost: number;
    }
  | { act: "RETURN"; /** Rejected documents that go back with the others. */ rejected: number };

export interface Disposition {
  filingDocumentId: string;
  outcome: "ACCEPT" | "REJECT";
  reasonCode: string | null;
  message: string | null;
  access?: Level;
  accessReason?: string;
}

export interface CorrectionItem {
  filingDocumentId: string;
  reasonCode: string;
  message: string | null;
}

/** What a decision lacks to be one. `needsWords` says whether a reason asks for the clerk's own words. */
function lackOf(decision: Decision | undefined, needsWords: (reasonCode: string) => boolean): Lack | null {
  if (!decision) return "UNDECIDED";
  if (decision.outcome === "ACCEPT")
    return decision.access && !decision.accessReason?.trim() ? "READERS" : null;
  if (!decision.reasonCode) return "REASON";
  return needsWords(decision.reasonCode) && decision.message.trim() === "" ? "WORDS" : null;
}

export function decidedCount(
  documents: readonly ToDecide[],
  decisions: Decisions,
  needsWords: (reasonCode: string) => boolean,
): number {
  return documents.filter(({ id }) => lackOf(decisions[id], needsWords) === null).length;
}

/** What completing does now. A filing goes back as one: any return returns it, with every reason at once. */
export function planOf(
  documents: readonly ToDecide[],
  decisions: Decisions,
  needsWords: (reasonCode: string) => boolean,
): Plan {
  for (const [index, document] of documents.entries()) {
    const lack = lackOf(decisions[document.id], needsWords);
    if (lack) return { act: "WAIT", missing: { lack, document, place: index + 1 } };
  }
  const count = (outcome: Outcome) => documents.filter(({ id }) => decisions[id]?.outcome === outcome).length;
  if (count("RETURN") > 0) return { act: "RETURN", rejected: count("REJECT") };
  const lead = documents.find((document) => document.lead);
  if (lead && decisions[lead.id]?.outcome === "REJECT") {
    return { act: "COMPLETE", result: "REJECTED", lost: count("ACCEPT") };
  }
  if (count("REJECT") === 0) return { act: "COMPLETE", result: "ACCEPTED", lost: 0 };
  const result = count("ACCEPT") === 0 ? "REJECTED" : "PARTIALLY_ACCEPTED";
  return { act: "COMPLETE", result, lost: 0 };
}

export function dispositionsOf(documents: readonly ToDecide[], decisions: Decisions): Disposition[] {
  return documents.flatMap(({ id }): Disposition[] => {
    const decision = decisions[id];
    if (!decision || decision.outcome === "RETURN") return [];
    return decision.outcome === "ACCEPT"
      ? [{ filingDocumentId: id, outcome: "ACCEPT", reasonCode: null, message: null, ...levelOf(decision) }]
      : [
          {
            filingDocumentId: id,
            outcome: "REJECT",
            reasonCode: decision.reasonCode,
            message: decision.message.trim() || null,
          },
        ];
  });
}

function levelOf({ access, accessReason = "" }: Decision): Pick<Disposition, "access" | "accessReason"> {
  return access ? { access, accessReason: accessReason.trim() } : {};
}

/** Everything that was not accepted, with its reason: the filer is told once. */
export function correctionsOf(documents: readonly ToDecide[], decisions: Decisions): CorrectionItem[] {
  return documents.flatMap(({ id }) => {
    const decision = decisions[id];
    if (!decision?.reasonCode || decision.outcome === "ACCEPT") return [];
    return [
      { filingDocumentId: id, reasonCode: decision.reasonCode, message: decision.message.trim() || null },
    ];
  });
}
