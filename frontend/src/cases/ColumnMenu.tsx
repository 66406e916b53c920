/** Which columns the list shows. */
import { Columns3 } from "lucide-react";
import { useWords } from "../i18n/words";
import { Menu } from "../ui/overlays/Menu";
import { COLUMNS } from "./columns";
import { casesWords } from "./words";

export function ColumnMenu({ hidden, onChange }: { hidden: string[]; onChange: (hidden: string[]) => void }) {
  const words = useWords(casesWords);
  return (
    <Menu
      label={words.columns}
      className="btn quiet"
      button={
        <>
          <Columns3 size={16} aria-hidden="true" />
          {words.columns}
        </>
      }
    >
      {COLUMNS.map((column) => {
        const shown = !hidden.includes(column);
        return (
          <button
            key={column}
            type="button"
            className="item"
            aria-pressed={shown}
            onClick={() => onChange(shown ? [...hidden, column] : hidden.filter((each) => each !== column))}
          >
            {words[column]}
          </button>
        );
      })}
    </Menu>
  );
}
