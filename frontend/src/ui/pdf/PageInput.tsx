/** The number of the page in view; typing another and Enter goes there. */
import { useState } from "react";
import { useWords } from "../../i18n/words";
import { pdfWords } from "./pdf.words";
import { unlessComposing } from "../keys/unlessComposing";

export function PageInput({
  page,
  pages,
  onPage,
}: {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}) {
  const words = useWords(pdfWords);
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const number = Number(typed);
    setTyped(null);
    if (typed && Number.isInteger(number)) onPage(Math.min(pages, Math.max(1, number)));
  };
  return (
    <input
      className="input num"
      inputMode="numeric"
      aria-label={words.page}
      value={typed ?? page}
      onChange={(event) => setTyped(event.target.value.replace(/\D/g, ""))}
      onFocus={(event) => event.target.select()}
      onBlur={go}
      onKeyDown={unlessComposing((event) => {
        if (event.key === "Enter") go();
        if (event.key === "Escape") setTyped(null);
      })}
    />
  );
}
