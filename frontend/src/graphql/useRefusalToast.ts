/** For acts without a form: says in passing why the court refused, or that it did not answer. */
import { read } from "../gql";
import { useWords } from "../i18n/words";
import { useToast } from "../ui/overlays/toasts";
import { actWords } from "./act.words";
import { problemParts } from "./problem";
import { isRefused, type Answer } from "./useAct";

export function useRefusalToast() {
  const words = useWords(actWords);
  const toast = useToast();
  return (answer: Answer) => {
    if (!answer) toast({ kind: "bad", text: words.noAnswer });
    else if (isRefused(answer)) toast({ kind: "bad", text: read(problemParts, answer).message });
  };
}
