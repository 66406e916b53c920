/** A defect in one page does not take the rest with it. */
import { Component, type ReactNode } from "react";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { pageWords } from "../ui/page/page.words";

interface Props {
  /** Where it broke: elsewhere is tried anew. What is not broken is not made anew. */
  at: string;
  children: ReactNode;
}

interface State {
  broken: boolean;
  at: string;
}

export class ErrorBoundary extends Component<Props, State> {
  override state = { broken: false, at: this.props.at };

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true };
  }

  static getDerivedStateFromProps({ at }: Props, state: State): State | null {
    return at === state.at ? null : { broken: false, at };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const words = useWords(pageWords);
  return (
    <main id="main" className="page">
      <div className="empty" role="alert">
        <h3>{words.broke}</h3>
        <p>{words.brokeWhat}</p>
        <Button onClick={() => location.reload()}>{words.reload}</Button>
      </div>
    </main>
  );
}
