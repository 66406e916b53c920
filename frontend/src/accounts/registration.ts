/** What is typed to register, and what is sent of it. Pure. */
import type {
  Language,
  OrganisationKind,
  RegisterIndividualInput,
  RegisterOrganisationInput,
} from "../gql/graphql";

export interface Registration {
  forOrganisation: boolean;
  kind: OrganisationKind;
  organisationNameEn: string;
  organisationNameZh: string;
  branchCode: string;
  nameEn: string;
  nameZh: string;
  email: string;
  password: string;
}

/** The fields in which one types. */
export type TextName = Exclude<keyof Registration, "forOrganisation" | "kind">;

export const EMPTY_REGISTRATION: Registration = {
  forOrganisation: false,
  kind: "LAW_FIRM",
  organisationNameEn: "",
  organisationNameZh: "",
  branchCode: "",
  nameEn: "",
  nameZh: "",
  email: "",
  password: "",
};

/** What is typed of an organisation stays typed, and unsent, when the reader turns out to act for themselves. */
export function registrationInput(
  typed: Registration,
  language: Language,
): RegisterIndividualInput | RegisterOrganisationInput {
  const person = {
    nameEn: typed.nameEn.trim(),
    nameZh: typed.nameZh.trim() || null,
    email: typed.email.trim(),
    password: typed.password,
    language,
  };
  if (!typed.forOrganisation) return person;
  return {
    ...person,
    organisationNameEn: typed.organisationNameEn.trim(),
    organisationNameZh: typed.organisationNameZh.trim() || null,
    kind: typed.kind,
    branchCode: typed.branchCode.trim() || null,
  };
}
