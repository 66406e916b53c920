/** The page that verifies off line: one file, opened from anywhere. It has no framework, and nothing leaves it. */
import type { Certificate } from "pkijs";
import { say } from "../../i18n/words";
import { grouped } from "../../kit/amounts";
import { LANGUAGES, type Language } from "../../kit/languages";
import { shownReference } from "../../kit/references";
import { verifyWords } from "../verify.words";
import { changeWords } from "../changes/changes.words";
import { certificatesIn } from "./certificates";
import { holder } from "./cms";
import { differences, shownDifferences, type Differences } from "./differences";
import { element } from "./element";
import { judge, type Break, type Judged } from "./judge";
import { breakWords, offlineWords } from "./offline.words";

/** What a browser holds as one text, with room for the copies that are made of it. */
const LARGEST_BYTES = 400 << 20;
/** What the development authority calls the holders of its keys. */
const DEVELOPMENT = "not a court";
const LANG = { en: "en-HK", "zh-Hant": "zh-Hant-HK", "zh-Hans": "zh-Hans" } as const;
const NAMES = { en: "English", "zh-Hant": "繁體中文", "zh-Hans": "简体中文" } as const;

type Result = { name: string; file: File; differences: Differences } & (
  { judged: Judged } | { said: "tooLarge" | "working" | "unreadable" }
);

const state = {
  language: preferred(),
  roots: [] as Certificate[],
  fingerprints: [] as string[],
  results: [] as Result[],
  fault: false,
};

function preferred(): Language {
  const first = navigator.languages.find((tag) => /^(en|zh)/i.test(tag)) ?? "en";
  if (/^zh-(hans|cn|sg)/i.test(first)) return "zh-Hans";
  return /^zh/i.test(first) ? "zh-Hant" : "en";
}

function show(): void {
  const words = say(offlineWords, state.language);
  document.documentElement.lang = LANG[state.language];
  document.title = words.title;
  const main = document.querySelector("main");
  const focused = document.activeElement?.id;
  main?.replaceChildren(
    languages(words.language),
    element("h1", {}, words.title),
    element("p", {}, words.intro),
    ...(isSecureContext ? [] : [element("p", { role: "alert" }, words.insecure)]),
    element(
      "div",
      { class: "drop" },
      ...chooser("files", words.choose, ".pdf,application/pdf", take),
      element("p", {}, words.drop),
    ),
    trust(),
    element("div", { id: "results", role: "status" }, ...state.results.map(shown)),
  );
  if (focused) document.getElementById(focused)?.focus();
}

function languages(label: string): HTMLElement {
  const buttons = LANGUAGES.map((each) => {
    const isChosen = String(each === state.language);
    const button = element(
      "button",
      { type: "button", id: each, lang: LANG[each], "aria-pressed": isChosen },
      NAMES[each],
    );
    button.onclick = () => {
      state.language = each;
      show();
    };
    return button;
  });
  return element("nav", { "aria-label": label }, ...buttons);
}

function chooser(id: string, label: string, accept: string, taken: (files: File[]) => void): HTMLElement[] {
  const input = element("input", { type: "file", id, accept, multiple: "" }) as HTMLInputElement;
  input.onchange = () => taken([...(input.files ?? [])]);
  return [input, element("label", { class: "choose", for: id }, label)];
}

function trust(): HTMLElement {
  const words = say(offlineWords, state.language);
  const roots = state.roots.map((root, at) =>
    element(
      "li",
      {},
      holder(root),
      element("p", { class: "mono" }, words.fingerprint(state.fingerprints[at] ?? "") as string),
    ),
  );
  return element(
    "section",
    { class: "trust" },
    element("h2", {}, words.trusted),
    ...(roots.length > 0
      ? [element("ul", {}, ...roots), element("p", {}, words.compare)]
      : [element("p", {}, words.nobodyTrusted)]),
    ...(state.fault ? [element("p", { role: "alert" }, words.noCertificate)] : []),
    ...chooser("authorities", words.chooseAuthority, ".pem,.crt,.cer,.der", (files) => void trustIn(files)),
  );
}

function shown(result: Result): HTMLElement {
  const words = { ...say(verifyWords, state.language), ...say(offlineWords, state.language) };
  const name = element("h2", {}, result.name);
  if (!("judged" in result)) {
    const said = result.said === "unreadable" ? words.unreadableWhat : words[result.said];
    return element(
      "article",
      { class: "result" },
      element("p", { class: "outcome" }, said),
      element("div", {}, name),
    );
  }
  const { judged } = result;
  const outcome = outcomeOf(judged.breaks);
  const facts = factsOf(judged).map((fact) => element("li", {}, fact));
  const breaks = judged.breaks.map((each) =>
    element("li", { "data-break": each }, say(breakWords, state.language)[each]),
  );
  return element(
    "article",
    { class: "result", "data-outcome": outcome, "data-name": result.name },
    element("p", { class: "outcome" }, words[outcome]),
    element(
      "div",
      {},
      name,
      ...(breaks.length > 0
        ? [element("p", {}, words.unheld), element("ul", {}, ...breaks)]
        : [element("p", {}, words.sound), element("p", {}, words.offlineLimits)]),
      ...(judged.signer?.includes(DEVELOPMENT) ? [element("p", {}, words.development)] : []),
      ...appended(result),
      ...changed(result, outcome),
      element("ul", {}, ...facts),
    ),
  );
}

function appended(result: Result & { judged: Judged }): HTMLElement[] {
  const { sealedBytes, length } = result.judged;
  if (sealedBytes === 0) return [];
  const words = say(verifyWords, state.language);
  return [element("p", {}, words.appendedWhat(grouped(String(length - sealedBytes))) as string)];
}

/** Of a file that is not as sealed: what was changed, if the sealed one is inside it or was given beside it. */
function changed(result: Result & { judged: Judged }, outcome: Outcome): HTMLElement[] {
  if (outcome === "GENUINE" || outcome === "UNKNOWN") return [];
  const sealed = originalOf(result);
  if (!sealed) {
    const isSealedByTheCourt = result.judged.reference !== null && outcome === "ALTERED";
    return isSealedByTheCourt ? [element("p", {}, say(changeWords, state.language).giveSealed)] : [];
  }
  const ask = () => {
    result.differences = "comparing";
    show();
    void differences(sealed, result.file).then((found) => {
      result.differences = found;
      show();
    });
  };
  return [shownDifferences(result.differences, result.file.size, state.language, ask)];
}

/** Of several genuine copies the shortest: a renewal puts a field for its time stamp on the first page. */
function originalOf({ judged, file }: Result & { judged: Judged }): Blob | undefined {
  if (judged.sealedBytes > 0) return file.slice(0, judged.sealedBytes);
  return state.results
    .filter(
      (other) =>
        "judged" in other &&
        judged.reference !== null &&
        other.judged.reference === judged.reference &&
        outcomeOf(other.judged.breaks) === "GENUINE",
    )
    .sort((one, other) => one.file.size - other.file.size)[0]?.file;
}

function factsOf({ reference, reason, signer, sealedAt, renewedAt }: Judged): string[] {
  const words = say(offlineWords, state.language);
  const at = (when: Date) =>
    when
      .toISOString()
      .replace("T", " ")
      .replace(/\.\d+Z$/, " UTC");
  return [
    signer && words.signed(signer),
    sealedAt && words.stamped(at(sealedAt)),
    reason,
    reference && `DRN ${shownReference(reference)}`,
    ...renewedAt.map((each) => words.renewed(at(each))),
  ].flatMap((fact) => (fact ? [String(fact)] : []));
}

type Outcome = "GENUINE" | "ALTERED" | "NOT_TRUSTED" | "UNKNOWN";
const NOT_SEALED: readonly Break[] = ["UNREADABLE", "NO_SEAL"];
const WHOSE: readonly Break[] = ["AUTHORITY_NOT_TRUSTED", "NO_TRUSTED_TIME_STAMP", "SIGNATURE_UNSOUND"];

/** One word for it: what is unchanged but signed by who is not trusted is not called altered. */
export function outcomeOf(breaks: readonly Break[]): Outcome {
  if (breaks.length === 0) return "GENUINE";
  if (breaks.some((each) => NOT_SEALED.includes(each))) return "UNKNOWN";
  return breaks.every((each) => WHOSE.includes(each)) ? "NOT_TRUSTED" : "ALTERED";
}

function take(files: File[]): void {
  for (const file of files) {
    const said = file.size > LARGEST_BYTES ? "tooLarge" : "working";
    const result: Result = { name: file.name, file, differences: "asked", said };
    state.results.unshift(result);
    if (file.size <= LARGEST_BYTES) void judgeFile(file, result);
  }
  show();
}

async function judgeFile(file: File, waiting: Result): Promise<void> {
  const read = await file.arrayBuffer().catch(() => null);
  const about = { name: file.name, file, differences: "asked" as const };
  const result: Result = read
    ? { ...about, judged: await judge(new Uint8Array(read), state.roots) }
    : { ...about, said: "unreadable" };
  state.results = state.results.map((each) => (each === waiting ? result : each));
  show();
}

async function trustIn(files: File[]): Promise<void> {
  const texts = await Promise.all(files.map((file) => file.arrayBuffer()));
  const found = texts.flatMap((each) => certificatesIn(new Uint8Array(each)));
  state.fault = found.length === 0;
  if (found.length > 0) {
    // What was said by another authority's word is said no more.
    state.results = [];
    await trustRoots(found);
  }
  show();
}

async function trustRoots(roots: Certificate[]): Promise<void> {
  const hashes = await Promise.all(
    roots.map((root) => crypto.subtle.digest("SHA-256", root.toSchema().toBER())),
  );
  state.roots = roots;
  state.fingerprints = hashes.map((hash) =>
    [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
  );
}

async function begin(): Promise<void> {
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => (document.documentElement.dataset["theme"] = prefersDark.matches ? "dark" : "light");
  prefersDark.addEventListener("change", paint);
  paint();
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    take([...(event.dataTransfer?.files ?? [])]);
  });
  const pem = JSON.parse(document.getElementById("authority")?.textContent ?? "[]") as string[];
  if (isSecureContext)
    await trustRoots(certificatesIn(new TextEncoder().encode(pem.join("\n"))).filter(() => pem.length > 0));
  show();
}

void begin();
