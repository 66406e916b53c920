/** The notes and coins of a drawer, and what should be in it. */
import { useWords } from "../../i18n/words";
import { amount, decimal } from "../../kit/amounts";
import { tillWords } from "./tills.words";
import type { Till } from "./useTills";

export const NOTES = [1000, 500, 100, 50, 20, 10] as const;

export interface Counted {
  /** How many of each note, as it was typed. */
  notes: Record<number, string>;
  coins: string;
}

interface Props {
  of: Counted;
  /** All of it, in cents; undefined where it is no count. */
  drawer: number | undefined;
  onChange: (now: Counted) => void;
}

export function Notes({ of, drawer, onChange }: Props) {
  const words = useWords(tillWords);
  const worth = (note: number) => {
    const number = of.notes[note] ?? "";
    return /^\d{0,6}$/.test(number) ? amount(decimal(note * 100 * Number(number))) : "";
  };
  return (
    <table className="till-notes">
      <thead>
        <tr>
          <th scope="col">{words.note}</th>
          <th scope="col" className="n">
            {words.howMany}
          </th>
          <th scope="col" className="n">
            HK$
          </th>
        </tr>
      </thead>
      <tbody>
        {NOTES.map((note) => (
          <tr key={note}>
            <td>{amount(decimal(note * 100))}</td>
            <td className="n">
              <input
                className="input"
                inputMode="numeric"
                aria-label={words.howManyOf(String(note))}
                value={of.notes[note] ?? ""}
                onChange={(event) => onChange({ ...of, notes: { ...of.notes, [note]: event.target.value } })}
              />
            </td>
            <td className="n">{worth(note)}</td>
          </tr>
        ))}
        <tr>
          <td>{words.coins}</td>
          <td className="n">
            <input
              className="input"
              inputMode="decimal"
              aria-label={words.coinsOf}
              value={of.coins}
              onChange={(event) => onChange({ ...of, coins: event.target.value })}
            />
          </td>
          <td className="n" />
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2}>{words.inDrawer}</td>
          <td className="n">{drawer === undefined ? "" : amount(decimal(drawer))}</td>
        </tr>
      </tfoot>
    </table>
  );
}

export function Expected({ of }: { of: Till }) {
  const words = useWords(tillWords);
  return (
    <table className="fees">
      <thead>
        <tr>
          <th scope="col">{words.shouldBe}</th>
          <th scope="col" className="n">
            HK$
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{words.floatOf}</td>
          <td className="n">{amount(of.float.amount)}</td>
        </tr>
        <tr>
          <td>{words.cashTaken}</td>
          <td className="n">{amount(of.cash.amount)}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <td>{words.expected}</td>
          <td className="n">{amount(of.expected.amount)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
