/**
 * What may stand behind a seal: renewals, which add evidence and a time stamp and change nothing that is seen.
 * A time stamp can be had by anybody, so each object of a revision is looked at; what is not known to be harmless is not.
 */
import { unzlibSync } from "fflate";
import {
  Name,
  Reader,
  Reference,
  refuse,
  spelt,
  type Dictionary,
  type PdfObject,
  type Value,
} from "./objects";

/** Where the objects of a revision stand, and what its trailer says. */
export interface Index {
  places: Map<number, number>;
  trailer: Dictionary;
  /** Where it begins, as `startxref` and the next one's `Prev` say. */
  at: number;
}

/** The file as bytes and as characters, one for each byte. */
export interface Content {
  bytes: Uint8Array;
  text: string;
}

const STARTXREF = /startxref\s+(\d{1,12})\s+%%EOF\s*$/;
const SECTION = /(\d{1,10}) (\d{1,10})\s+/y;
const ENTRY = /(\d{10}) (\d{5}) ([nf])\s{1,3}/y;

/** The index of the revision that ends at `end`. */
export function indexOf(file: Content, end: number): Index {
  const [, said] = STARTXREF.exec(file.text.slice(Math.max(0, end - 64), end)) ?? refuse();
  const at = Number(said);
  if (at >= end) refuse();
  return file.text.startsWith("xref", at) ? table(file, at) : packed(file, at);
}

function table(file: Content, at: number): Index {
  const reader = new Reader(file.text, at);
  const places = new Map<number, number>();
  reader.word("xref");
  reader.space();
  for (let section = reader.match(SECTION); section; section = reader.match(SECTION)) {
    const [first, count] = [Number(section[1]), Number(section[2])];
    for (let each = 0; each < count; each += 1) {
      const [, place, , kind] = reader.match(ENTRY) ?? refuse();
      enter(places, first + each, kind === "n" ? Number(place) : null);
    }
  }
  reader.word("trailer");
  return { places, trailer: dictionary(reader.value()), at };
}

/** What is free has no place; that of object 0 is free in every file. */
function enter(places: Map<number, number>, number: number, place: number | null): void {
  if (place === null ? number !== 0 : places.has(number)) refuse();
  if (place !== null) places.set(number, place);
}

function packed(file: Content, at: number): Index {
  const { value, stream } = new Reader(file.text, at).object();
  const trailer = dictionary(value);
  if (!stream || spelt(trailer.get("Type")) !== "/XRef" || trailer.has("DecodeParms")) refuse();
  if (spelt(trailer.get("Filter")) !== "/FlateDecode") refuse();
  const entries = unzlibSync(file.bytes.subarray(stream?.start, stream?.end));
  const widths = numbers(trailer.get("W"));
  const spans = numbers(trailer.get("Index") ?? [0, trailer.get("Size") ?? 0]);
  const places = new Map<number, number>();
  let read = 0;
  const next = (width: number): number => {
    const all = entries.subarray(read, (read += width));
    return all.reduce((sum, byte) => sum * 256 + byte, 0);
  };
  for (let span = 0; span < spans.length; span += 2) {
    for (let each = 0; each < (spans[span + 1] ?? 0); each += 1) {
      const [kind, place] = widths.map(next);
      const number = (spans[span] ?? 0) + each;
      // 2: inside another object, where a renewal puts nothing and nothing of a seal's is looked for.
      if (kind === 0 || kind === 1) enter(places, number, kind === 1 ? (place ?? 0) : null);
      else places.set(number, -1);
    }
  }
  return { places, trailer, at };
}

function numbers(value: Value | undefined): number[] {
  if (!Array.isArray(value) || value.length > 64) return refuse();
  return value.map((each) => (typeof each === "number" && each >= 0 ? each : refuse()));
}

function dictionary(value: Value | undefined): Dictionary {
  return value instanceof Map ? value : refuse();
}

/** What was there before a revision: its newest index, and each object that the seal and renewals wrote. */
export interface Former {
  index: Index;
  objects: Map<number, PdfObject>;
}

/** The objects that the seal itself wrote, in the revision that ends at `end`. */
export function sealedRevision(file: Content, end: number): Former {
  const index = indexOf(file, end);
  const objects = new Map<number, PdfObject>();
  for (const [number, place] of index.places) {
    if (place < 0 || place >= end || place === index.at) continue;
    const found = new Reader(file.text, place).object();
    if (found.number === number) objects.set(number, found);
  }
  return { index, objects };
}

/** Refuses a revision between `start` and `end` that is more than a renewal; returns what there is then. */
export function renewal(file: Content, start: number, end: number, former: Former): Former {
  const index = indexOf(file, end);
  const objects = inARow(file.text, start, end, index);
  const size = former.index.trailer.get("Size");
  if (spelt(index.trailer.get("Prev")) !== String(former.index.at) || typeof size !== "number") refuse();
  for (const key of ["Root", "Info", "Encrypt", "XRefStm"]) {
    if (spelt(index.trailer.get(key)) !== spelt(former.index.trailer.get(key))) refuse();
  }
  const stamp = [...objects.values()].filter(({ number, value }) => number >= Number(size) && isField(value));
  if (stamp.length !== 1) refuse();
  const known = {
    size: Number(size),
    root: refersTo(index.trailer.get("Root")),
    info: refersTo(index.trailer.get("Info")),
    field: `${stamp[0]?.number} R`,
  };
  for (const object of objects.values()) {
    if (object.number >= Number(size) || object.number === known.info) continue;
    if (!isHarmless(object, former.objects.get(object.number), known, former)) refuse();
  }
  return { index, objects: new Map([...former.objects, ...objects]) };
}

/** Every object between `start` and the index, which names each where it stands and nothing else. */
function inARow(text: string, start: number, end: number, index: Index): Map<number, PdfObject> {
  const reader = new Reader(text, start);
  const found = new Map<number, PdfObject>();
  for (reader.space(); reader.at < index.at; reader.space()) {
    const at = reader.at;
    const object = reader.object();
    if (index.places.get(object.number) !== at || found.has(object.number)) refuse();
    found.set(object.number, object);
  }
  if (reader.at !== index.at || index.at >= end) refuse();
  const own = [...index.places].filter(([, place]) => place !== index.at);
  if (own.length !== found.size) refuse();
  // Behind the index there is nothing but its own trailer and where it begins.
  if (text.startsWith("xref", index.at)) {
    reader.at = text.indexOf("trailer", index.at) + "trailer".length;
    reader.value();
  } else reader.object();
  if (!/^\s*startxref\s+\d+\s+%%EOF\s*$/.test(text.slice(reader.at, end))) refuse();
  return found;
}

interface Known {
  root: number;
  /** The number of the first object that was not there before. */
  size: number;
  info: number;
  /** The field of the time stamp, as a reference is spelt. */
  field: string;
}

function refersTo(value: Value | undefined): number {
  return value instanceof Reference ? value.number : -1;
}

/** A field for a signature that is nowhere on the page. */
function isField(value: Value): boolean {
  if (!(value instanceof Map) || spelt(value.get("FT")) !== "/Sig") return false;
  const allowed = ["FT", "T", "Type", "Subtype", "F", "Rect", "P", "V"];
  return [...value.keys()].every((key) => allowed.includes(key)) && spelt(value.get("Rect")) === "[0,0,0,0]";
}

function isHarmless(now: PdfObject, before: PdfObject | undefined, known: Known, former: Former): boolean {
  const root = former.objects.get(known.root)?.value;
  const refers = (key: string) => (root instanceof Map ? refersTo(root.get(key)) : -1);
  if (!before) return false;
  if (now.number === refers("Metadata")) return isMetadata(now);
  if (now.number === refers("DSS")) return true;
  if (now.stream || before.stream) return false;
  if (Array.isArray(now.value)) return isLonger(before.value, now.value, known.field);
  if (!(now.value instanceof Map) || !(before.value instanceof Map)) return false;
  if (now.number === known.root)
    return (
      sameBut(before.value, now.value, ["DSS", "Extensions"]) &&
      hasNewEvidence(before.value, now.value, known)
    );
  const grown = now.number === refers("AcroForm") ? "Fields" : isPage(now.value) ? "Annots" : null;
  if (!grown || !sameBut(before.value, now.value, [grown])) return false;
  const [was, is] = [before.value.get(grown), now.value.get(grown)];
  return spelt(was) === spelt(is) || isLonger(was, is, known.field);
}

/** Evidence stands where it stood or in a new object: in the place of a page it would be that page's next revision. */
function hasNewEvidence(before: Dictionary, now: Dictionary, known: Known): boolean {
  if (spelt(now.get("Extensions")).includes(" R")) return false;
  const [was, is] = [before.get("DSS"), now.get("DSS")];
  return spelt(was) === spelt(is) || (was === undefined && refersTo(is) >= known.size);
}

const isPage = (value: Dictionary) => spelt(value.get("Type")) === "/Page";

function isMetadata({ value, stream }: PdfObject): boolean {
  return stream !== undefined && value instanceof Map && value.get("Type") instanceof Name
    ? spelt(value.get("Type")) === "/Metadata"
    : false;
}

function sameBut(before: Dictionary, now: Dictionary, but: string[]): boolean {
  const rest = (all: Dictionary) => spelt(new Map([...all].filter(([key]) => !but.includes(key))));
  return rest(before) === rest(now);
}

/** Whether an array is the former one with the field of the time stamp at its end. */
function isLonger(before: Value | undefined, now: Value | undefined, field: string): boolean {
  if (!Array.isArray(now)) return false;
  const was = before === undefined ? [] : before;
  return spelt(now.slice(0, -1)) === spelt(was) && spelt(now.at(-1)) === field;
}
