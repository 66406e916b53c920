/** A sum: HK$ small and quiet before it, figures aligned. In a column headed HK$, leave the sign out with `bare`. */
import { amount } from "../../kit/amounts";

interface Props {
  /** A decimal, such as "1045.00". */
  of: string;
  bare?: boolean;
  look?: "in" | "held" | "struck";
}

export function Money({ of, bare = false, look }: Props) {
  return (
    <span className={look ? `money ${look}` : "money"}>
      {bare ? null : <span className="cur">HK$</span>}
      {amount(of)}
    </span>
  );
}
