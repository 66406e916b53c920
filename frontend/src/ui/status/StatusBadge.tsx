/** The status of a filing: a ring that fills as it moves, a word, and a colour that says whose hands it is in. */
import type { ReactNode } from "react";
import { useWords } from "../../i18n/words";
import { GLYPHS, type Status } from "./glyphs";
import { statusWords } from "./status.words";

interface Props {
  status: Status;
  look?: "tint" | "plain" | "large";
  /** Said instead of the status's own word, such as "Under review by you". */
  children?: ReactNode;
}

const CLASS = { tint: "", plain: " plain", large: " lg" };

export function StatusBadge({ status, look = "tint", children }: Props) {
  const words = useWords(statusWords);
  const { family, glyph } = GLYPHS[status];
  return (
    <span className={`status${CLASS[look]}`} data-s={status} data-f={family}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {glyph}
      </svg>
      {children ?? words[status]}
    </span>
  );
}
