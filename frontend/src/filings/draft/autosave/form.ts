/** The fields of a draft, and what becomes of them when they are saved while others edit too. Pure. */
import type { PartyInput, SecurityLevel, UpdateFilingInput } from "../../../gql/graphql";
import type { EditedFiling } from "../filing";
import { amountOf } from "./claimAmount";

export interface Form {
  title: string;
  matterReference: string;
  comments: string;
  urgent: boolean;
  urgentReason: string;
  requestedSecurityLevel: SecurityLevel | null;
  /** In dollars, as it is typed. */
  claimAmount: string;
  onBehalfOfPartyIds: readonly string[];
  parties: readonly PartyInput[];
}

export type FieldName = keyof Form;
/** A draft in which nobody has said anything yet. */
export const EMPTY_FORM: Form = {
  title: "",
  matterReference: "",
  comments: "",
  urgent: false,
  urgentReason: "",
  requestedSecurityLevel: null,
  claimAmount: "",
  onBehalfOfPartyIds: [],
  parties: [],
};

const FIELDS = Object.keys(EMPTY_FORM) as FieldName[];

export function formOf(filing: EditedFiling): Form {
  return {
    title: filing.title,
    matterReference: filing.matterReference ?? "",
    comments: filing.comments ?? "",
    urgent: filing.urgent,
    urgentReason: filing.urgentReason ?? "",
    requestedSecurityLevel: filing.requestedSecurityLevel ?? null,
    claimAmount: filing.claim?.amount ?? "",
    onBehalfOfPartyIds: filing.onBehalfOf.map(({ id }) => id).sort(),
    parties: [...filing.newParties]
      .sort((one, other) => one.position - other.position)
      .map(({ role, kind, nameEn, nameZh, address, capacity, identityNumber, onBehalfOf }) => ({
        role,
        kind,
        nameEn: nameEn ?? "",
        nameZh: nameZh ?? "",
        address: address ?? "",
        // Not on the form; the list is replaced whole, so they go back as they came.
        capacity,
        identityNumber,
        onBehalfOf,
      })),
  };
}

/** A sum is the same however it is written ("4,200" is "4200.00"), and so is a party of whom nothing is said. */
function canonical(name: FieldName, form: Form): unknown {
  if (name === "claimAmount") return amountOf(form.claimAmount) ?? form.claimAmount;
  if (name !== "parties") return form[name];
  return form.parties.map((party) =>
    Object.entries(party)
      .filter(([, said]) => said != null)
      .sort(),
  );
}

const same = (name: FieldName, one: Form, other: Form): boolean =>
  JSON.stringify(canonical(name, one)) === JSON.stringify(canonical(name, other));

/** The fields in which two forms differ. */
export function differing(one: Form, other: Form): FieldName[] {
  return FIELDS.filter((name) => !same(name, one, other));
}

/** What to send so that the server's `base` becomes `form`; empty when nothing has changed. */
export function changes(base: Form, form: Form): Omit<UpdateFilingInput, "filingId" | "version"> {
  // What is no sum is told to the person at once, and never sent.
  const able = differing(base, form).filter(
    (name) => name !== "claimAmount" || amountOf(form.claimAmount) !== undefined,
  );
  return Object.fromEntries(able.map((name) => [name, sent(name, form)]));
}

function sent(name: FieldName, form: Form): unknown {
  if (name === "onBehalfOfPartyIds") return [...form.onBehalfOfPartyIds];
  if (name === "claimAmount") return amountOf(form.claimAmount);
  if (name !== "parties") return form[name];
  return form.parties.map((party) => ({
    ...party,
    nameEn: party.nameEn || null,
    nameZh: party.nameZh || null,
    address: party.address || null,
  }));
}

interface Merged {
  form: Form;
  /** Fields that both changed: the person has to choose. */
  clashes: FieldName[];
}

/**
 * Takes up what others saved (`theirs`) since `base`, without touching what this person has typed.
 * A field that only they changed becomes theirs; one that both changed stays as typed, and is a clash.
 */
export function merge(base: Form, form: Form, theirs: Form): Merged {
  const mine = new Set(differing(base, form));
  const changedByThem = differing(base, theirs);
  const merged: Record<string, unknown> = { ...form };
  for (const name of changedByThem) if (!mine.has(name)) merged[name] = theirs[name];
  const clashes = changedByThem.filter((name) => mine.has(name) && !same(name, form, theirs));
  return { form: merged as unknown as Form, clashes };
}
