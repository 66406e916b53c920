/** The fields of a draft, and what becomes of them when they are saved while others edit too. Pure. */
import type { PartyInput, SecurityLevel, UpdateFilingInput } from "../../../gql/graphql";
import type { EditedFiling } from "../filing";

export interface Form {
  title: string;
  matterReference: string;
  comments: string;
  urgent: boolean;
  urgentReason: string;
  requestedSecurityLevel: SecurityLevel | null;
  onBehalfOfPartyIds: readonly string[];
  parties: readonly PartyInput[];
}

export type FieldName = keyof Form;
const FIELDS: readonly FieldName[] = [
  "title",
  "matterReference",
  "comments",
  "urgent",
  "urgentReason",
  "requestedSecurityLevel",
  "onBehalfOfPartyIds",
  "parties",
];

export function formOf(filing: EditedFiling): Form {
  return {
    title: filing.title,
    matterReference: filing.matterReference ?? "",
    comments: filing.comments ?? "",
    urgent: filing.urgent,
    urgentReason: filing.urgentReason ?? "",
    requestedSecurityLevel: filing.requestedSecurityLevel ?? null,
    onBehalfOfPartyIds: filing.onBehalfOf.map(({ id }) => id).sort(),
    parties: [...filing.newParties]
      .sort((one, other) => one.position - other.position)
      .map(({ role, kind, nameEn, nameZh, address, onBehalfOf }) => ({
        role,
        kind,
        nameEn: nameEn ?? "",
        nameZh: nameZh ?? "",
        address: address ?? "",
        onBehalfOf,
      })),
  };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields in which two forms differ. */
export function differing(one: Form, other: Form): FieldName[] {
  return FIELDS.filter((name) => !same(one[name], other[name]));
}

/** What to send so that the server's `base` becomes `form`; empty when nothing has changed. */
export function changes(base: Form, form: Form): Omit<UpdateFilingInput, "filingId" | "version"> {
  return Object.fromEntries(differing(base, form).map((name) => [name, sent(name, form)]));
}

function sent(name: FieldName, form: Form): unknown {
  if (name === "onBehalfOfPartyIds") return [...form.onBehalfOfPartyIds];
  if (name !== "parties") return form[name];
  return form.parties.map((party) => ({
    ...party,
    nameEn: party.nameEn || null,
    nameZh: party.nameZh || null,
    address: party.address || null,
  }));
}

export interface Merged {
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
  const clashes = changedByThem.filter((name) => mine.has(name) && !same(form[name], theirs[name]));
  return { form: merged as unknown as Form, clashes };
}
