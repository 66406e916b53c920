/** The signatures in a file: what each says of itself, and which of its bytes it covers. */
import { Reader, spelt, type Dictionary, type Value } from "./objects";
import { readReference } from "../../kit/references";
import type { Content } from "./revisions";

const SEAL_FIELD = "CourtSeal";
const TIME_STAMP = "/ETSI.RFC3161";
const COVERED = /\/ByteRange/g;
const FIELD = /\(CourtSeal\)/g;
const BEGUN = /(\d{1,10}) 0 obj$/;
/** How far before "obj" the number of an object begins. */
const NUMBERED = 20;

export interface Covering {
  number: number;
  isTimeStamp: boolean;
  /** The signature as it stands there, with the room behind it. */
  der: Uint8Array;
  /** Where what is covered ends. */
  end: number;
  /** Whether all before that is covered, but for the signature itself between its brackets. */
  isWhole: boolean;
  covered(): Uint8Array;
  reference: string | null;
  reason: string | null;
}

/** Every signature and time stamp, in the order in which they stand. */
export function signaturesIn(file: Content): Covering[] {
  return objectsAround(file.text, COVERED).flatMap(
    ({ number, value }) => covering(file, number, value) ?? [],
  );
}

/** The numbers of the objects that fields of the court's seal have for their values. */
export function sealNumbers({ text }: Content): number[] {
  const fields = objectsAround(text, FIELD).filter(({ value }) => value.get("T") === SEAL_FIELD);
  const numbers = fields.map(({ value }) => /^(\d+) R$/.exec(spelt(value.get("V")))?.[1]);
  return [...new Set(numbers.flatMap((each) => (each ? [Number(each)] : [])))];
}

interface Found {
  number: number;
  value: Dictionary;
}

function objectsAround(text: string, pattern: RegExp): Found[] {
  const found = new Map<number, Found>();
  for (const { index } of text.matchAll(pattern)) {
    const end = text.lastIndexOf(" obj", index) + " obj".length;
    const begun = BEGUN.exec(text.slice(Math.max(0, end - NUMBERED), end));
    if (!begun) continue;
    const value = valueAt(text, end);
    if (value instanceof Map) found.set(end, { number: Number(begun[1]), value });
  }
  return [...found.values()];
}

function valueAt(text: string, at: number): Value {
  try {
    return new Reader(text, at).value();
  } catch {
    return null;
  }
}

function covering({ bytes, text }: Content, number: number, value: Dictionary): Covering | null {
  const range = value.get("ByteRange");
  const contents = value.get("Contents");
  if (!Array.isArray(range) || range.length !== 4 || typeof contents !== "string") return null;
  const [first, length, after, rest] = range.map(Number) as [number, number, number, number];
  const gap = text.slice(length, after);
  return {
    number,
    isTimeStamp: spelt(value.get("SubFilter")) === TIME_STAMP,
    der: Uint8Array.from(contents, (each) => each.charCodeAt(0)),
    end: after + rest,
    isWhole: first === 0 && after > length && after + rest <= bytes.length && /^<[0-9A-Fa-f]+>$/.test(gap),
    covered: () => joined(bytes.subarray(first, first + length), bytes.subarray(after, after + rest)),
    reference: readReference(said(value.get("Location"))),
    reason: said(value.get("Reason")) || null,
  };
}

const said = (value: Value | undefined) => (typeof value === "string" ? value : "");

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
