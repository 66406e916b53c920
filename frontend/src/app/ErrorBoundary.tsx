/** A defect in one page does not take the rest with it. */
import { Component, useEffect, type ReactNode } from "react";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { pageWords } from "../ui/page/page.words";

interface Props {
  /** Where it broke: elsewhere is tried anew. What is not broken is not made anew. */
  at: string;
  children: ReactNode;
}

interface State {
  broken: "defect" | "away" | null;
  at: string;
}

/** The page's own script did not come: the line is down, or the court has a newer version. Nothing is wrong with it. */
function isAway(error: unknown): boolean {
  const told = /dynamically imported module|Importing a module|module script|preload CSS/i;
  return error instanceof Error && told.test(error.message);
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: null, at: this.props.at };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { broken: isAway(error) ? "away" : "defect" };
  }

  static getDerivedStateFromProps({ at }: Props, state: State): State | null {
    return at === state.at ? null : { broken: null, at };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    return broken ? <Broken away={broken === "away"} /> : this.props.children;
  }
}

function Broken({ away }: { away: boolean }) {
  const words = useWords(pageWords);
  useEffect(() => {
    if (!away) return undefined;
    const again = () => location.reload();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [away]);
  return (
    <main id="main" className="page">
      <div className="empty" role="alert">
        <h1>{away ? words.away : words.broke}</h1>
        <p>{away ? words.awayWhat : words.brokeWhat}</p>
        <Button onClick={() => location.reload()}>{words.reload}</Button>
      </div>
    </main>
  );
}
