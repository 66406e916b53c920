/** Whether a deposit account can pay a fee. Pure. */
import { cents, decimal } from "../../../kit/amounts";

export interface Account {
  id: string;
  status: string;
  branch: string;
  available: string;
  minimum: string;
}

export interface PaymentMethod extends Account {
  /** What would be available after paying. */
  after: string;
  /** How much to top up before it can pay; undefined when it can. */
  missing?: string;
  usable: boolean;
}

/** The balance may not fall under the minimum that has to stay in the account. */
export function paymentMethodOf(account: Account, total: string): PaymentMethod {
  const after = cents(account.available) - cents(total);
  const short = cents(account.minimum) - after;
  const missing = short > 0 ? decimal(short) : undefined;
  return { ...account, after: decimal(after), missing, usable: account.status === "OPEN" && !missing };
}
