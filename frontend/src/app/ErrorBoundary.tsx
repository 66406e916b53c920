/** A defect in one page does not take the rest with it. */
import { Component, type ReactNode } from "react";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { pageWords } from "../ui/page/page.words";

export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
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
