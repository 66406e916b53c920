/** What an act of the clerk's says when it is done or refused, and what comes after it. */
import { useState } from "react";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { dayAndTime } from "../kit/dates";
import { useAnnounce } from "../ui/announce/announce";
import { useToast } from "../ui/overlays/toasts";
import { decideWords } from "./decide.words";
import type { ProblemLike } from "../ui/forms/useForm";
import type { Answer } from "./useClaim";
import type { Completed } from "./useComplete";

interface Around {
  now: number;
  /** What is next in the queue. */
  next: string | null;
  onDone: () => void;
  /** What the filing is now is to be asked for. */
  onAgain: () => void;
}

/** `what`: the case's number, or that it is a new case. */
export function useOutcome(reference: string, what: string, around: Around) {
  const words = useWords(decideWords);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const toast = useToast();
  const [refused, setRefused] = useState<ProblemLike | null>(null);

  const settle = (answer: Answer, done: string) => {
    setRefused(null);
    if (answer === "done") announce(done);
    else setRefused(answer === "unanswered" ? { message: words.unanswered, fields: [] } : answer);
    // Whoever was first: what it is now is asked for.
    around.onAgain();
  };

  const finish = (completed: Completed) => {
    if (completed.is === "unanswered") return setRefused({ message: words.unanswered, fields: [] });
    if (completed.is === "refused") {
      setRefused(completed.problem);
      return around.onAgain();
    }
    if (completed.is === "returned") {
      const due = dayAndTime(completed.dueAt, language, around.now);
      toast({ kind: "back", text: words.doneRETURNED(reference, due) });
    } else {
      const number = (completed.number ?? what).replace(" ", "\u00a0");
      toast({
        kind: completed.status === "REJECTED" ? "bad" : "done",
        text: words[`done${completed.status}`](reference, number),
      });
    }
    if (around.next) announce(words.openNext(around.next));
    around.onDone();
  };

  return { refused, dismiss: () => setRefused(null), settle, finish };
}
