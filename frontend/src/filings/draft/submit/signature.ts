/** Signing by typing one's name, as one of the names of the account. Pure. */
import { isSameName, mayBecomeName } from "../../../kit/names";

type Names = readonly (string | null | undefined)[];

/** Whether `typed` is one of the names of the account. */
export function isSigned(typed: string, names: Names): boolean {
  return names.some((name) => name != null && isSameName(typed, name));
}

/** Whether what is typed so far can still become one of them. */
export function mayBecome(typed: string, names: Names): boolean {
  return names.some((name) => name != null && mayBecomeName(typed, name));
}
