/** What a sealed file proves by itself: judged from its bytes and the authority that is trusted, as `causeway verify` does. */
import type { Certificate } from "pkijs";
import {
  holder,
  isBy,
  isOver,
  isStampSound,
  isValid,
  readSigned,
  readStamp,
  stampOf,
  type Signed,
  type Stamp,
} from "./cms";
import { renewal, sealedRevision, type Content } from "./revisions";
import { sealNumbers, signaturesIn, type Covering } from "./signatures";

/** What may be wrong, by the names that `documents/verify.py` has for it. */
export const BREAKS = [
  "UNREADABLE",
  "NO_SEAL",
  "SEVERAL_SEALS",
  "FOLLOWED",
  "CHANGED",
  "SIGNATURE_INVALID",
  "ADDED_TO",
  "AUTHORITY_NOT_TRUSTED",
  "NO_TRUSTED_TIME_STAMP",
  "SIGNATURE_UNSOUND",
  "RENEWAL_UNSOUND",
] as const;
export type Break = (typeof BREAKS)[number];

export interface Judged {
  breaks: Break[];
  reference: string | null;
  reason: string | null;
  signer: string | null;
  /** By the seal's own time stamp. */
  sealedAt: Date | null;
  renewedAt: Date[];
  /** How long the sealed file is that stands unchanged at the beginning of this one, which is longer; 0 otherwise. */
  sealedBytes: number;
  length: number;
}

const NOTHING: Judged = {
  breaks: [],
  reference: null,
  reason: null,
  signer: null,
  sealedAt: null,
  renewedAt: [],
  sealedBytes: 0,
  length: 0,
};

/** Judges a file, trusting `roots` and nobody else. */
export async function judge(bytes: Uint8Array, roots: Certificate[], now = new Date()): Promise<Judged> {
  const file: Content = { bytes, text: new TextDecoder("latin1").decode(bytes) };
  try {
    return await judged(file, roots, now);
  } catch {
    return { ...NOTHING, breaks: ["UNREADABLE"] };
  }
}

async function judged(file: Content, roots: Certificate[], now: Date): Promise<Judged> {
  if (!isReadable(file)) return { ...NOTHING, breaks: ["UNREADABLE"] };
  const numbers = sealNumbers(file);
  const signatures = signaturesIn(file);
  const seal = signatures.find(({ number, isTimeStamp }) => number === numbers[0] && !isTimeStamp);
  if (numbers.length > 1) return { ...NOTHING, breaks: ["SEVERAL_SEALS"] };
  if (!seal) return { ...NOTHING, breaks: ["NO_SEAL"] };
  const behind = signatures.filter(({ end, isTimeStamp }) => isTimeStamp && end > seal.end);
  const renewals = await judgedRenewals(behind, roots, now);
  const signed = readSigned(seal.der);
  const stamp = stampOf(signed);
  const status = await statusOf(seal, signed, stamp, roots, renewals.provedAt);
  const chain = sanctioned(file, seal, behind);
  const ends = Math.max(...signatures.map(({ end }) => end));
  const isFollowed = chain.end !== file.bytes.length && !(chain.isAddedTo && ends === file.bytes.length);
  const checks: Partial<Record<Break, boolean>> = {
    FOLLOWED: isFollowed,
    ...status,
    ADDED_TO: chain.isAddedTo,
    SIGNATURE_UNSOUND: Object.values(status).some(Boolean) && (stamp !== null || signedBadly(status)),
    RENEWAL_UNSOUND: renewals.isUnsound,
  };
  if (chain.isAddedTo) checks.SIGNATURE_UNSOUND = true;
  const isInside =
    !status.CHANGED && Math.max(chain.end, ...signatures.map(({ end }) => end)) < file.bytes.length;
  return {
    breaks: BREAKS.filter((each) => checks[each]),
    reference: seal.reference,
    reason: seal.reason,
    signer: holder(signed.signer),
    sealedAt: stamp?.at ?? null,
    renewedAt: renewals.at,
    sealedBytes: isInside ? chain.end : 0,
    length: file.bytes.length,
  };
}

/** A file whose last object is not followed by where its index is was cut short, or is no PDF. */
function isReadable({ text }: Content): boolean {
  return text.slice(0, 1024).includes("%PDF-") && text.lastIndexOf("startxref") > text.lastIndexOf(" obj");
}

type Status = Record<
  "CHANGED" | "SIGNATURE_INVALID" | "AUTHORITY_NOT_TRUSTED" | "NO_TRUSTED_TIME_STAMP",
  boolean
>;

const signedBadly = (status: Status) =>
  status.CHANGED || status.SIGNATURE_INVALID || status.AUTHORITY_NOT_TRUSTED;

/** The seal's own time stamp counts as of `provedAt`; its key as of what that stamp says. */
async function statusOf(
  seal: Covering,
  signed: Signed,
  stamp: Stamp | null,
  roots: Certificate[],
  provedAt: Date,
): Promise<Status> {
  const trust = { roots, others: [] };
  const signature = new Uint8Array(signed.info.signature.getValue());
  const isIntact = seal.isWhole && (await isOver(signed, seal.covered()));
  const holds = await isValid(signed);
  const isTrusted = await isBy(signed, "seal", stamp?.at ?? provedAt, trust);
  const isStamped = stamp !== null && (await isStampSound(stamp, signature, provedAt, trust));
  return {
    CHANGED: !isIntact,
    SIGNATURE_INVALID: !holds,
    AUTHORITY_NOT_TRUSTED: !(isIntact && holds && isTrusted),
    NO_TRUSTED_TIME_STAMP: !isStamped,
  };
}

/** Judges the time stamps behind the seal from the end: each as of the instant that the next attests. */
async function judgedRenewals(behind: Covering[], roots: Certificate[], now: Date) {
  const at: Date[] = [];
  let provedAt = now;
  let isUnsound = false;
  for (const each of [...behind].reverse()) {
    const stamp = readStamp(each.der);
    const isSound =
      each.isWhole && (await isStampSound(stamp, each.covered(), provedAt, { roots, others: [] }));
    isUnsound ||= !isSound;
    provedAt = stamp.at;
    at.unshift(stamp.at);
  }
  return { at, provedAt, isUnsound };
}

/** How far the file is the sealed one and its renewals, and whether other revisions are behind or between these. */
function sanctioned(file: Content, seal: Covering, behind: Covering[]): { end: number; isAddedTo: boolean } {
  let end = seal.end;
  try {
    let former = sealedRevision(file, seal.end);
    for (const { end: next } of behind) {
      former = renewal(file, end, next, former);
      end = next;
    }
  } catch {
    return { end, isAddedTo: true };
  }
  // What is no revision is not read by a program that goes by the index; it is something behind all the same.
  return { end, isAddedTo: file.text.indexOf("startxref", end) >= 0 };
}
