/** One act of a person: sent once for what is filled in; what the court refuses stands beside its fields. */
import { useRef, useState } from "react";
import { read, type FragmentType } from "../gql";
import { useWords } from "../i18n/words";
import { makeKey } from "../kit/keys";
import { useFaults } from "../ui/forms/useForm";
import { actWords } from "./act.words";
import { problemParts } from "./problem";

export type Refused = { __typename: "Problem" } & FragmentType<typeof problemParts>;
export type Answer = { __typename: string } | null | undefined;
export type Done<A extends Answer> = Exclude<NonNullable<A>, { __typename: "Problem" }>;

/** Whether the court refused. Whatever asks for a Problem here asks for its parts (`...ProblemParts`). */
export function isRefused(answer: { __typename: string }): answer is Refused {
  return answer.__typename === "Problem";
}

export function useAct(form: string) {
  const words = useWords(actWords);
  const state = useFaults(form);
  const [busy, setBusy] = useState(false);
  // Sent and not answered: it keeps its key, so that it is done once. Anything else filled in is another act.
  const unanswered = useRef({ content: "", key: "" });

  /** Sends `content` under its idempotency key. Gives what was done, or null where the form says why not. */
  async function act<Content, A extends Answer>(
    content: Content,
    send: (content: Content, idempotencyKey: string) => Promise<A>,
  ): Promise<Done<A> | null> {
    state.clear();
    setBusy(true);
    const written = JSON.stringify(content);
    if (unanswered.current.content !== written) unanswered.current = { content: written, key: makeKey() };
    const answer = await send(content, unanswered.current.key);
    setBusy(false);
    if (!answer) {
      state.refuse({ message: words.noAnswer, fields: [] });
      return null;
    }
    // A refusal is an answer too: nothing was done under its key.
    unanswered.current = { content: "", key: "" };
    if (!isRefused(answer)) return answer as Done<A>;
    state.refuse(read(problemParts, answer));
    return null;
  }
  return { ...state, busy, act };
}
