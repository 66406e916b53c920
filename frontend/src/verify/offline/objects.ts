/** Reads single objects of a PDF, strictly: what is written in a form that the court's programs do not write is refused. */

export class Name {
  constructor(readonly name: string) {}
}
export class Reference {
  constructor(readonly number: number) {}
}
export type Dictionary = Map<string, Value>;
export type Value = number | boolean | null | string | Name | Reference | Value[] | Dictionary;

/** An object and where it ends; a stream's bytes, still packed, are between `start` and `end`. */
export interface PdfObject {
  number: number;
  value: Value;
  stream?: { start: number; end: number };
  end: number;
}

export class UnreadableError extends Error {}

const SPACE = " \t\r\n\f\0";
const DELIMITER = "()<>[]{}/%";
const ENDED = SPACE + DELIMITER;
const OBJECT = /(\d{1,10}) (\d{1,5}) obj/y;
const REFERENCE = /(\d{1,10}) (\d{1,5}) R/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const DEEPEST = 40;

/** One byte is one character: `text` is the file in Latin-1. */
export class Reader {
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  /** The object that begins here: "7 0 obj … endobj". */
  object(): PdfObject {
    this.space();
    const [, number, generation] = this.match(OBJECT) ?? refuse();
    if (generation !== "0") refuse();
    const value = this.value(0);
    this.space();
    const stream = this.text.startsWith("stream", this.at) ? this.stream(value) : undefined;
    this.space();
    this.word("endobj");
    return { number: Number(number), value, stream, end: this.at };
  }

  value(depth = 0): Value {
    if (depth > DEEPEST) refuse();
    this.space();
    const here = this.text.slice(this.at, this.at + 2);
    if (here === "<<") return this.dictionary(depth);
    if (here[0] === "[") return this.array(depth);
    if (here[0] === "/") return this.name();
    if (here[0] === "(") return this.literal();
    if (here[0] === "<") return this.hexadecimal();
    const reference = this.match(REFERENCE);
    if (reference) return reference[2] === "0" ? new Reference(Number(reference[1])) : refuse();
    const number = this.match(NUMBER);
    if (number) return Number(number[0]);
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return refuse();
  }

  space(): void {
    while (this.at < this.text.length && SPACE.includes(this.text.charAt(this.at))) this.at += 1;
  }

  word(expected: string): void {
    if (!this.text.startsWith(expected, this.at)) refuse();
    this.at += expected.length;
  }

  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private dictionary(depth: number): Dictionary {
    const found: Dictionary = new Map();
    this.at += 2;
    for (this.space(); !this.text.startsWith(">>", this.at); this.space()) {
      if (this.text.charAt(this.at) !== "/") refuse();
      const { name } = this.name();
      // Of a key that stands twice, readers choose one or the other.
      if (found.has(name)) refuse();
      found.set(name, this.value(depth + 1));
    }
    this.at += 2;
    return found;
  }

  private array(depth: number): Value[] {
    const found: Value[] = [];
    this.at += 1;
    for (this.space(); this.text.charAt(this.at) !== "]"; this.space()) found.push(this.value(depth + 1));
    this.at += 1;
    return found;
  }

  private name(): Name {
    const begun = (this.at += 1);
    while (this.at < this.text.length && !ENDED.includes(this.text.charAt(this.at))) this.at += 1;
    const raw = this.text.slice(begun, this.at);
    return new Name(
      raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    );
  }

  private literal(): string {
    let said = "";
    let open = 0;
    for (; this.at < this.text.length; this.at += 1) {
      const each = this.text.charAt(this.at);
      if (each === "\\") {
        const [written, meant] = escaped(this.text.slice(this.at + 1, this.at + 4));
        said += meant;
        this.at += written;
        continue;
      }
      if (each === "(" && open++ === 0) continue;
      if (each === ")" && --open === 0) {
        this.at += 1;
        return said;
      }
      said += each;
    }
    return refuse();
  }

  private hexadecimal(): string {
    const end = this.text.indexOf(">", this.at);
    const raw = this.text.slice(this.at + 1, end).replace(/\s/g, "");
    if (end < 0 || !/^[0-9A-Fa-f]*$/.test(raw)) refuse();
    this.at = end + 1;
    const whole = raw.length % 2 ? `${raw}0` : raw;
    return whole.replace(/../g, (hex) => String.fromCharCode(parseInt(hex, 16)));
  }

  private stream(value: Value): { start: number; end: number } {
    const length = value instanceof Map ? value.get("Length") : undefined;
    this.word("stream");
    if (this.text.charAt(this.at) === "\r") this.at += 1;
    this.word("\n");
    if (typeof length !== "number") return refuse();
    const start = this.at;
    this.at += length;
    this.space();
    this.word("endstream");
    return { start, end: start + length };
  }
}

const WORDS: readonly [string, Value][] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", "\n": "" };

/** How many characters an escape takes behind its stroke, and what it stands for. */
function escaped(behind: string): [number, string] {
  const octal = /^[0-7]{1,3}/.exec(behind)?.[0];
  if (octal) return [octal.length, String.fromCharCode(parseInt(octal, 8) & 255)];
  const first = behind.charAt(0);
  return [1, ESCAPES[first] ?? first];
}

export function refuse(): never {
  throw new UnreadableError();
}

/** A value in one spelling: two are the same if these are. */
export function spelt(value: Value | undefined): string {
  if (value instanceof Name) return `/${value.name}`;
  if (value instanceof Reference) return `${value.number} R`;
  if (Array.isArray(value)) return `[${value.map(spelt).join(",")}]`;
  if (value instanceof Map) {
    return `<${[...value]
      .map(([key, each]) => `${JSON.stringify(key)}:${spelt(each)}`)
      .sort()
      .join(",")}>`;
  }
  return JSON.stringify(value ?? null);
}
