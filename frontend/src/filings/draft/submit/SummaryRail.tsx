/** The sticky rail: when it would be received, what is ready, what it costs, and the one button. */
import {
  CircleCheck,
  CircleX,
  LoaderCircle,
  Lock,
  Receipt,
  ScanSearch,
  TriangleAlert,
  type LucideIcon,
} from "lucide-react";
import type { ReactNode } from "react";
import { read } from "../../../gql";
import { useLanguage } from "../../../i18n/language";
import { useWords } from "../../../i18n/words";
import { cents } from "../../../kit/amounts";
import { longDay, time } from "../../../kit/dates";
import { Button } from "../../../ui/button/Button";
import { feeLineParts } from "../../parts/feeLine";
import { readersWords } from "../documents/readers.words";
import { payWords } from "../fee/pay.words";
import type { Counts } from "../documents/rows";
import type { IfSentNow } from "./useIfSentNow";
import { QuoteTotal } from "../fee/QuoteTotal";
import type { Quote } from "../fee/useQuote";

interface Props {
  now: IfSentNow;
  counts: Counts;
  /** Numbers of the documents that fewer are to read than is usual. */
  narrowed: readonly number[];
  quote?: Quote;
  /** Seconds that the uploads still need, while it is known. */
  uploadSeconds?: number;
  /** The payment provider's page follows. */
  byCard: boolean;
  waiting?: string;
  busy: boolean;
  onSubmit: () => void;
  onResume?: () => void;
  onShow: (what: "blocked" | "advised") => void;
  children?: ReactNode;
}

const CLOSING_MINUTES = 60;
/** What says, in the bar of a narrow screen, why its button cannot be pressed. */
const WHY_NOT_ID = "submit-waits-for";

function isClosing(now: IfSentNow): now is IfSentNow & { minutesLeft: number } {
  return now.minutesLeft !== undefined && now.minutesLeft < CLOSING_MINUTES;
}

export function SummaryRail(props: Props) {
  const { now, counts, quote, waiting, busy, onSubmit } = props;
  const words = useWords(payWords);
  return (
    <>
      <aside className="sum" aria-label={words.summary}>
        <p className="when">{now.sentence ?? "\u00a0"}</p>
        <TimeLeft now={now} uploadSeconds={props.uploadSeconds} />
        <Tally {...props} />
        <Button kind="primary" size="lg" block waiting={waiting} busy={busy} onClick={onSubmit}>
          {busy ? words.submitting : words.submit}
        </Button>
        <p className="xs muted hold-note">{props.byCard ? words.cardNote : words.holdNote}</p>
        {props.children}
      </aside>
      <div className="mobsum">
        <span>
          {isClosing(now) ? (
            <>
              <b>{words.minutesLeft(now.minutesLeft)}</b> {words.toBeToday}
              <br />
            </>
          ) : null}
          <span className="faint">
            {counts.blocked.length > 0 ? words.toFix(counts.blocked.length) : words.ready(counts.ready)}
            {quote ? (
              <>
                {" "}
                · <QuoteTotal quote={quote} />
              </>
            ) : null}
          </span>
          {waiting ? (
            <span className="why" id={WHY_NOT_ID}>
              {waiting}
            </span>
          ) : null}
        </span>
        <button
          type="button"
          className="btn primary"
          aria-disabled={Boolean(waiting) || busy || undefined}
          aria-describedby={waiting ? WHY_NOT_ID : undefined}
          onClick={() => (waiting || busy ? undefined : onSubmit())}
        >
          {words.submit}
        </button>
      </div>
    </>
  );
}

function TimeLeft({ now, uploadSeconds }: { now: IfSentNow; uploadSeconds?: number }) {
  const words = useWords(payWords);
  const { language } = useLanguage();
  const { minutesLeft, closesAt, thenAt } = now;
  if (minutesLeft === undefined || !closesAt) return null;
  const closing = isClosing(now);
  const width = Math.min(100, (minutesLeft / CLOSING_MINUTES) * 100);
  const then = thenAt ? `${longDay(thenAt, language)} ${time(thenAt)}` : "";
  return (
    <>
      {closing ? (
        <>
          <div className="left">
            <span>{words.minutesLeft(minutesLeft)}</span>
            <span className="num">{time(closesAt)}</span>
          </div>
          <div className="meter" aria-hidden="true">
            <i style={{ width: `${width}%` }} />
          </div>
        </>
      ) : null}
      {closing || uploadSeconds ? (
        <p className="xs faint">
          {uploadSeconds ? `${words.uploadsNeed(uploadSeconds)} ` : null}
          {then ? words.afterwards(time(closesAt), then) : null}
        </p>
      ) : null}
    </>
  );
}

function Tally({ counts, narrowed, quote, onResume, onShow }: Props) {
  const words = useWords(payWords);
  const readers = useWords(readersWords);
  const reduced =
    quote && read(feeLineParts, quote.lines).some(({ concession }) => cents(concession.amount) !== 0);
  return (
    <ul>
      <Line icon={CircleCheck} text={words.ready(counts.ready)} />
      {counts.uploading + counts.paused > 0 ? (
        <Line
          icon={LoaderCircle}
          family="court"
          text={words.moving(counts.uploading, counts.paused)}
          act={onResume ? [words.resume, onResume] : undefined}
        />
      ) : null}
      {counts.checking > 0 ? (
        <Line icon={ScanSearch} family="court" text={words.checking(counts.checking)} />
      ) : null}
      {counts.blocked.length > 0 ? (
        <Line
          icon={CircleX}
          family="refused"
          text={words.blocked(counts.blocked.length)}
          act={[words.show, () => onShow("blocked")]}
        />
      ) : null}
      {counts.advised > 0 ? (
        <Line
          icon={TriangleAlert}
          family="back"
          text={words.advised(counts.advised)}
          act={[words.show, () => onShow("advised")]}
        />
      ) : null}
      {narrowed.length > 0 ? <Line icon={Lock} text={readers.asks(narrowed.join(words.listComma))} /> : null}
      {quote ? (
        <Line
          icon={Receipt}
          text={reduced ? words.feeConcession : words.feeLine}
          tail={
            <span className="strong">
              <QuoteTotal quote={quote} />
            </span>
          }
        />
      ) : null}
    </ul>
  );
}

interface LineProps {
  icon: LucideIcon;
  family?: "court" | "refused" | "back";
  text: string;
  act?: [label: string, act: () => void];
  tail?: ReactNode;
}

function Line({ icon: Icon, family, text, act, tail }: LineProps) {
  return (
    <li style={family ? { color: `var(--${family}-fg)` } : undefined}>
      <Icon size={14} aria-hidden="true" />
      <span>{text}</span>
      {act ? (
        <button type="button" className="as-link" onClick={act[1]}>
          {act[0]}
        </button>
      ) : (
        (tail ?? <span />)
      )}
    </li>
  );
}
