/** A sum that changes in steps, with a line it should stay above. Its figures stand in a table near it. */
import { useCallback, useId, useState } from "react";
import "./step-chart.css";

export interface Step {
  at: number;
  value: number;
}

interface Props {
  /** From the oldest on. */
  steps: readonly Step[];
  until: number;
  floor: number;
  floorLabel: string;
  /** What the chart shows, for those who cannot see it. */
  says: string;
  label: (value: number) => string;
  day: (at: number) => string;
  /** Written over a step up: by how much. */
  rise?: (by: number) => string;
  /** The name of the month that begins at this instant, between the first day and the last. */
  month?: (at: number) => string;
}

const DAY = 86_400_000;
/** Hong Kong has no summer time. */
const OFFSET = 8 * 3_600_000;
/** Names nearer to an end than this would run into it. */
const CLEAR = 90;

/** The first instants of the months between two others, in court time; every second or third where there are many. */
export function monthsBetween(from: number, until: number): number[] {
  const start = new Date(from + OFFSET);
  const months: number[] = [];
  for (let ahead = 1; ; ahead += 1) {
    const at = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + ahead, 1) - OFFSET;
    if (at >= until) break;
    months.push(at);
  }
  const every = Math.ceil((until - from) / DAY / 240);
  return months.filter((_, at) => at % Math.max(1, every) === 0);
}

/** In pixels: the picture is drawn as wide as its place, so that its figures are as large as other text. */
const [WIDEST, HEIGHT, LEFT, MARGIN, TOP, BOTTOM] = [1000, 200, 48, 10, 20, 180];

/** A round number not below `value`, one that divides well into two. */
export function ceiling(value: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return ([1, 2, 4, 6, 8, 10].find((times) => times * size >= value) ?? 10) * size;
}

/** Where instants and sums stand in the picture. */
interface Scale {
  x: (at: number) => number;
  y: (value: number) => number;
  /** The highest sum it has room for. */
  top: number;
  from: number;
  until: number;
  /** Where the last day stands. */
  right: number;
}

function scaleOf(steps: readonly Step[], until: number, floor: number, width: number): Scale {
  const from = steps[0]?.at ?? until;
  const right = width - MARGIN;
  const top = ceiling(Math.max(floor, ...steps.map(({ value }) => value)));
  return {
    x: (at) => LEFT + ((at - from) / Math.max(1, until - from)) * (right - LEFT),
    y: (value) => BOTTOM - (value / top) * (BOTTOM - TOP),
    top,
    from,
    until,
    right,
  };
}

/** How wide the picture's place is, which is told by what is to be its `ref`. */
function useWidth() {
  const [width, setWidth] = useState(WIDEST);
  const watch = useCallback((place: SVGSVGElement | null) => {
    if (!place || !("ResizeObserver" in window)) return undefined;
    const measure = () => setWidth(place.clientWidth || WIDEST);
    const watcher = new ResizeObserver(measure);
    watcher.observe(place);
    measure();
    return () => watcher.disconnect();
  }, []);
  return [watch, width] as const;
}

export function StepChart(props: Props) {
  const { steps, until, floor, says } = props;
  const id = useId();
  const [watch, width] = useWidth();
  const last = steps.at(-1);
  if (!last) return null;
  const scale = scaleOf(steps, until, floor, width);
  const { x, y, right } = scale;
  const line =
    steps.map(({ at, value }, step) => `${step ? `H${x(at)}V` : `M${LEFT} `}${y(value)}`).join("") +
    `H${right}`;
  return (
    <svg
      ref={watch}
      className="step-chart"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      height={HEIGHT}
      role="img"
      aria-labelledby={id}
    >
      <title id={id}>{says}</title>
      <Sums scale={scale} label={props.label} />
      <path d={`${line}V${BOTTOM}H${LEFT}Z`} fill="var(--court-bg)" />
      <path d={line} fill="none" stroke="var(--link)" strokeWidth="2" strokeLinejoin="round" />
      <Floor y={y(floor)} right={right} label={props.floorLabel} />
      <circle cx={right} cy={y(last.value)} r="3.5" fill="var(--link)" />
      {props.rise ? <Rises scale={scale} steps={steps} rise={props.rise} /> : null}
      <Days scale={scale} day={props.day} month={props.month} />
    </svg>
  );
}

function Sums({ scale: { y, top, right }, label }: { scale: Scale } & Pick<Props, "label">) {
  return [0, top / 2, top].map((value) => (
    <g key={value}>
      <line x1={LEFT} x2={right} y1={y(value)} y2={y(value)} stroke="var(--rule)" />
      <text x={LEFT - 10} y={y(value) + 4} textAnchor="end">
        {label(value)}
      </text>
    </g>
  ));
}

function Floor({ y, right, label }: { y: number; right: number; label: string }) {
  return (
    <>
      <line
        x1={LEFT}
        x2={right}
        y1={y}
        y2={y}
        stroke="var(--back-solid)"
        strokeDasharray="5 4"
        strokeWidth="1.5"
      />
      <text className="floor" x={right} y={y - 6} textAnchor="end">
        {label}
      </text>
    </>
  );
}

interface RisesProps extends Pick<Props, "steps"> {
  scale: Scale;
  rise: (by: number) => string;
}

function Rises({ scale: { x, y, right }, steps, rise }: RisesProps) {
  return steps.map(({ at, value }, step) => {
    const by = value - (steps[step - 1]?.value ?? value);
    return by > 0 ? (
      <text key={at} x={Math.min(x(at) + 4, right - 60)} y={y(value) - 7}>
        {rise(by)}
      </text>
    ) : null;
  });
}

/** The first day and the last, and the months between them that have room. */
function Days({
  scale: { x, from, until, right },
  day,
  month,
}: { scale: Scale } & Pick<Props, "day" | "month">) {
  const months = month
    ? monthsBetween(from, until).filter((at) => x(at) > LEFT + CLEAR && x(at) < right - CLEAR)
    : [];
  return (
    <>
      {months.map((at) => (
        <text key={at} className="month" x={x(at)} y={HEIGHT - 3} textAnchor="middle">
          {month?.(at)}
        </text>
      ))}
      <text x={LEFT} y={HEIGHT - 3}>
        {day(from)}
      </text>
      <text x={right} y={HEIGHT - 3} textAnchor="end">
        {day(until)}
      </text>
    </>
  );
}
