/** A page's data did not come: what happened, that nothing is lost, and a way to try again. */
import { useEffect, useEffectEvent } from "react";
import { useWords } from "../../i18n/words";
import { Button } from "../button/Button";
import { pageWords } from "./page.words";

export function LoadError({ onRetry }: { onRetry: () => void }) {
  const words = useWords(pageWords);
  const retry = useEffectEvent(onRetry);
  useEffect(() => {
    const again = () => retry();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, []);
  return (
    <div className="empty" role="alert">
      <h2>{words.notLoaded}</h2>
      <p>{words.notLoadedWhat}</p>
      <Button onClick={onRetry}>{words.tryAgain}</Button>
    </div>
  );
}
