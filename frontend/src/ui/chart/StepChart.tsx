/** A sum that changes in steps, with a line it should stay above. Its figures stand in a table near it. */
import { useId } from "react";

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
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [1000, 200, 48, 990, 20, 180];

/** A round number not below `value`, one that divides well into two. */
export function ceiling(value: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return ([1, 2, 4, 6, 8, 10].find((times) => times * size >= value) ?? 10) * size;
}

export function StepChart({ steps, until, floor, floorLabel, says, label, day }: Props) {
  const id = useId();
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) return null;
  const top = ceiling(Math.max(floor, ...steps.map(({ value }) => value)));
  const x = (at: number) => LEFT + ((at - first.at) / Math.max(1, until - first.at)) * (RIGHT - LEFT);
  const y = (value: number) => BOTTOM - (value / top) * (BOTTOM - TOP);
  const line =
    steps.map(({ at, value }, step) => `${step ? `H${x(at)}V` : `M${LEFT} `}${y(value)}`).join("") +
    `H${RIGHT}`;
  return (
    <svg className="step-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={id}>
      <title id={id}>{says}</title>
      {[0, top / 2, top].map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={RIGHT} y1={y(value)} y2={y(value)} stroke="var(--rule)" />
          <text x={LEFT - 10} y={y(value) + 4} textAnchor="end">
            {label(value)}
          </text>
        </g>
      ))}
      <path d={`${line}V${BOTTOM}H${LEFT}Z`} fill="var(--court-bg)" />
      <path d={line} fill="none" stroke="var(--link)" strokeWidth="2" strokeLinejoin="round" />
      <line
        x1={LEFT}
        x2={RIGHT}
        y1={y(floor)}
        y2={y(floor)}
        stroke="var(--back-solid)"
        strokeDasharray="5 4"
        strokeWidth="1.5"
      />
      <text className="floor" x={RIGHT} y={y(floor) - 6} textAnchor="end">
        {floorLabel}
      </text>
      <circle cx={RIGHT} cy={y(last.value)} r="3.5" fill="var(--link)" />
      <text x={LEFT} y={HEIGHT - 3}>
        {day(first.at)}
      </text>
      <text x={RIGHT} y={HEIGHT - 3} textAnchor="end">
        {day(until)}
      </text>
    </svg>
  );
}
