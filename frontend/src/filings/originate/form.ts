/** The form of a filing: what is asked with the answers there are. Conditions are judged as the court judges them. Pure. */
import type { OriginatingFormPartsFragment } from "../../gql/graphql";
import { graphql } from "../../gql";

export const originatingFormParts = graphql(`
  fragment OriginatingFormParts on OriginatingForm {
    code
    name(language: $language)
    sections {
      code
      title(language: $language)
      caseTypes
      when {
        field
        values
      }
      help {
        text(language: $language)
      }
      fields {
        code
        kind
        label(language: $language)
        required
        caseTypes
        when {
          field
          values
        }
        help {
          text(language: $language)
        }
        options {
          code
          label(language: $language)
        }
        maxLength
        maxItems
        addressRoles
        fields {
          code
          kind
          label(language: $language)
          required
          caseTypes
          when {
            field
            values
          }
          help {
            text(language: $language)
          }
          options {
            code
            label(language: $language)
          }
          maxLength
          maxItems
          addressRoles
        }
      }
    }
  }
`);

export const originatingFormQuery = graphql(`
  query OriginatingFormOf($code: String!, $language: Language) {
    originatingForm(code: $code) {
      ...OriginatingFormParts
    }
  }
`);

export type OriginatingForm = OriginatingFormPartsFragment;
export type FormSection = OriginatingForm["sections"][number];
export type FormField = FormSection["fields"][number];
export type FormPart = FormField["fields"][number];

export type Answer = string | boolean | null | readonly Answer[] | { readonly [name: string]: Answer };
export type Answers = Readonly<Record<string, Answer>>;

type Conditional = Pick<FormSection, "caseTypes" | "when">;

function applies({ caseTypes, when }: Conditional, caseType: string, said: Answers): boolean {
  if (caseTypes.length > 0 && !caseTypes.includes(caseType)) return false;
  if (!when) return true;
  const answer = said[when.field];
  return (typeof answer === "string" || typeof answer === "boolean") && when.values.includes(String(answer));
}

/** The sections that are asked, each with the fields that are; what depends on a field not asked is not asked either. */
export function askedOf(form: OriginatingForm, caseType: string, answers: Answers): FormSection[] {
  const said: Record<string, Answer> = {};
  return form.sections.flatMap((section) => {
    if (!applies(section, caseType, said)) return [];
    const fields = section.fields.filter((field) => {
      if (!applies(field, caseType, said)) return false;
      said[field.code] = answers[field.code] ?? null;
      return true;
    });
    return fields.length > 0 ? [{ ...section, fields }] : [];
  });
}

/** The answers in a filing's originating data, and the form they are to; undefined without a form. */
export function answersOf(data: unknown): { form: string; answers: Answers } | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { form, answers } = data as { form?: unknown; answers?: unknown };
  if (typeof form !== "string" || typeof answers !== "object" || answers === null) return undefined;
  return { form, answers: answers as Answers };
}

/** The id of the control for an answer, by its path. */
export const controlOf = (path: readonly (string | number)[]): string => ["answer", ...path].join("-");
