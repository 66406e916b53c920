/** What the words typed mean: what can be done, what is in the case one is at, what the court finds. */
import { useDeferredValue, useMemo } from "react";
import { matches, wordsOf, type Option } from "./option";
import { useActions } from "./useActions";
import { useFound, useScope } from "./useFound";

/** Without a word typed, the first few actions are enough to start from. */
const FIRST = 8;
/** In a case, what is in it comes before what is elsewhere. */
const FIRST_IN_CASE = 3;

const NONE: readonly string[] = [];

export function useOptions(typed: string, scoped: string | null, onKeys: () => void) {
  const { words, actionsOnly } = useMemo(() => wordsOf(typed), [typed]);
  const actions = useActions(onKeys);
  const scope = useScope(scoped);
  // Only the court is asked a moment later: Enter right after typing takes what these words mean, not those before.
  const later = useDeferredValue(words);
  const found = useFound(actionsOnly ? NONE : later, scoped);
  const fresh = later === words;
  const answers = fresh ? found.options : found.options.filter((option) => matches(option, words));
  const local = [...(scope?.options ?? []), ...actions].filter((option) => matches(option, words));
  const asked = words.length > 0 || actionsOnly;
  const of = (group: Option["group"]) => local.filter((option) => option.group === group);
  const options = actionsOnly
    ? of("do")
    : [...(asked ? of("do") : of("do").slice(0, scope ? FIRST_IN_CASE : FIRST)), ...of("here"), ...answers];
  return { options, words, scope, asking: found.asking || !fresh };
}
