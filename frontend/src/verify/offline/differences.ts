/** What was changed in a file that is not as sealed, off line: held against the sealed one when its reader asks. */
import { say } from "../../i18n/words";
import type { Language } from "../../kit/languages";
import type { Change } from "../changes/changes";
import { changeWords } from "../changes/changes.words";
import { element } from "./element";

export type Differences = "asked" | "comparing" | "unreadable" | Change[];

/** Both are held in memory, with what is made of them. */
const LARGEST_BYTES = 100 << 20;

interface Comparing {
  named(sealed: Uint8Array, copy: Uint8Array): Promise<Change[]>;
}

/** Names what differs. What does it stands in the page as a text, and is run at the first question. */
export async function differences(sealed: Blob, copy: Blob): Promise<Differences> {
  try {
    const [one, other] = await Promise.all([sealed, copy].map((each) => each.arrayBuffer()));
    return one && other ? await comparing().named(new Uint8Array(one), new Uint8Array(other)) : "unreadable";
  } catch {
    return "unreadable";
  }
}

function comparing(): Comparing {
  const place = globalThis as { comparing?: Comparing };
  if (!place.comparing) {
    const script = document.createElement("script");
    script.textContent = document.getElementById("script-of-comparing")?.textContent ?? "";
    document.head.append(script);
  }
  return place.comparing as Comparing;
}

/** A question, or its answer. */
export function shownDifferences(
  found: Differences,
  size: number,
  language: Language,
  ask: () => void,
): HTMLElement {
  const words = say(changeWords, language);
  if (size > LARGEST_BYTES) return element("p", {}, words.tooLarge);
  if (found === "comparing") return element("p", {}, words.comparing);
  if (found === "unreadable") return element("p", {}, words.cannotCompare);
  if (found === "asked") {
    const button = element("button", { type: "button", class: "compare" }, words.compare);
    button.onclick = ask;
    return button;
  }
  if (found.length === 0) return element("p", { "data-named": "" }, words.nothing);
  return element("ul", { "data-named": "" }, ...found.map((change) => named(change, language)));
}

function named(change: Change, language: Language): HTMLElement {
  const words = say(changeWords, language);
  const { kind, page } = change;
  const said = kind === "NOTES" ? words.NOTES(page, change.was, change.now) : words[kind](page);
  const both =
    kind === "WORDS"
      ? [
          element("p", {}, `${words.sealed}: `, element("del", {}, change.was || words.noWords)),
          element("p", {}, `${words.copy}: `, element("ins", {}, change.now || words.noWords)),
        ]
      : [];
  return element("li", { "data-change": kind, "data-page": String(page) }, String(said), ...both);
}
