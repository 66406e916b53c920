/** The short facts of a file on its way, and the buttons that go with them. */
import { Check, Pause, Play, RotateCw } from "lucide-react";
import { useWords } from "../i18n/words";
import { fileSize, sizeIn, sizeUnit } from "../kit/amounts";
import { secondsLeft, type Item } from "./item";
import { uploads } from "./manager";
import { uploadWords } from "./words";

/** "24.6 / 38.4 MB": the unit once. */
export function sizes(sent: number, size: number): [string, string] {
  return [sizeIn(sent, sizeUnit(size)), fileSize(size)];
}

export function SendingFacts({ item, sent, size }: { item: Item; sent: number; size: number }) {
  const words = useWords(uploadWords);
  const left = secondsLeft({ ...item, sent, size });
  const [had, whole] = sizes(sent, size);
  if (item.phase === "announcing") return <span>{words.announcing}</span>;
  if (item.phase === "waiting") return <span>{words.waiting}</span>;
  if (item.phase === "retrying") return <span className="hold">{words.dropped(had, whole)}</span>;
  return (
    <>
      <span>{words.of(had, whole)}</span>
      {item.speed ? <span>{words.speed(fileSize(Math.round(item.speed)))}</span> : null}
      {left === undefined ? null : (
        <span>{left < 90 ? words.secondsLeft(left) : words.minutesLeft(Math.round(left / 60))}</span>
      )}
    </>
  );
}

export function PausedFacts({ sent, size, lost }: { sent: number; size: number; lost: boolean }) {
  const words = useWords(uploadWords);
  const [had, whole] = sizes(sent, size);
  return (
    <>
      <span className="hold">{words.paused}</span>
      <span>{lost ? words.needsFile(had, whole) : words.keptHere(had, whole)}</span>
    </>
  );
}

export function CheckedMark() {
  const words = useWords(uploadWords);
  return (
    <span className="ok">
      <Check size={14} aria-hidden="true" /> {words.checked}
    </span>
  );
}

/** Pause, resume or try now, whichever makes sense. */
export function TransferButton({ item, name }: { item: Item; name: string }) {
  const words = useWords(uploadWords);
  const button = {
    sending: { Icon: Pause, label: words.pause, act: () => uploads.pause(item.key) },
    waiting: { Icon: Pause, label: words.pause, act: () => uploads.pause(item.key) },
    paused: { Icon: Play, label: words.resume, act: () => uploads.resume(item.key) },
    retrying: { Icon: RotateCw, label: words.tryNow, act: () => uploads.resume(item.key) },
  }[item.phase as "sending" | "waiting" | "paused" | "retrying"];
  if (!button) return null;
  const { Icon, label, act } = button;
  return (
    <button type="button" className="btn quiet icon sm" aria-label={`${label}: ${name}`} onClick={act}>
      <Icon size={14} aria-hidden="true" />
    </button>
  );
}
