/** A list of texts, each a paragraph on the page; pasted text becomes as many as it has. */
import { Plus, X } from "lucide-react";
import type { ClipboardEvent } from "react";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import { useRowFocus } from "../../ui/forms/useRowFocus";
import { Refused } from "../draft/Part";
import { useAnswering } from "./answering";
import { controlOf, type Answer, type FormField } from "./form";
import { originateWords } from "./originate.words";

interface Props {
  field: FormField;
  answer: Answer | undefined;
}

export function Paragraphs({ field, answer }: Props) {
  const words = useWords(originateWords);
  const { set, errorAt } = useAnswering();
  const listed = Array.isArray(answer) ? answer.map((each) => (typeof each === "string" ? each : "")) : [];
  const texts = listed.length > 0 ? listed : [""];
  const { frame, added, removed } = useRowFocus(texts.length);
  const error = errorAt([field.code]);
  const change = (at: number, ...into: string[]) =>
    set(field.code, [...texts.slice(0, at), ...into, ...texts.slice(at + 1)]);
  const remove = (at: number) => {
    removed();
    change(at);
  };
  return (
    <div
      className="paragraphs"
      role="group"
      aria-label={field.label}
      id={controlOf([field.code])}
      tabIndex={-1}
      ref={frame}
    >
      <p className="label">
        {field.label}
        {field.required ? null : <span className="muted optional"> {words.optional}</span>}
      </p>
      {field.help ? <p className="hint">{field.help.text}</p> : null}
      {error ? <Refused>{error}</Refused> : null}
      {texts.map((text, at) => (
        <Paragraph
          key={at}
          id={controlOf([field.code, at])}
          number={at + 1}
          text={text}
          error={errorAt([field.code, at])}
          onChange={(...into) => change(at, ...into)}
          onRemove={texts.length > 1 ? () => remove(at) : undefined}
        />
      ))}
      <Button
        size="sm"
        data-add=""
        onClick={() => {
          added();
          set(field.code, [...texts, ""]);
        }}
      >
        <Plus size={14} aria-hidden="true" />
        {words.addParagraph}
      </Button>
    </div>
  );
}

interface ParagraphProps {
  id: string;
  number: number;
  text: string;
  error?: string;
  onChange: (...into: string[]) => void;
  onRemove?: () => void;
}

function Paragraph({ id, number, text, error, onChange, onRemove }: ParagraphProps) {
  const words = useWords(originateWords);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pieces = piecesOf(event.clipboardData.getData("text/plain"));
    if (text.trim() !== "" || pieces.length < 2) return;
    event.preventDefault();
    onChange(...pieces);
  };
  return (
    <div className={error ? "para field error" : "para field"} data-row="">
      <span className="n" aria-hidden="true">
        {number}
      </span>
      <div>
        {error ? (
          <div className="err" id={`${id}-error`}>
            {error}
          </div>
        ) : null}
        <textarea
          id={id}
          className="textarea"
          rows={2}
          aria-label={words.paragraph(number)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          value={text}
          onPaste={paste}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {onRemove ? (
        <button
          type="button"
          className="btn quiet icon sm"
          aria-label={words.removeParagraph(number)}
          onClick={onRemove}
        >
          <X size={14} aria-hidden="true" />
        </button>
      ) : null}
    </div>
  );
}

/** The paragraphs of pasted text, without the numbers that they had where they came from. */
export function piecesOf(pasted: string): string[] {
  return pasted
    .split(/\n\s*\n|\n(?=\s*\d{1,3}[.)、]\s)/)
    .map((piece) => piece.replace(/^\s*\d{1,3}[.)、]\s+/, "").trim())
    .filter((piece) => piece !== "");
}
