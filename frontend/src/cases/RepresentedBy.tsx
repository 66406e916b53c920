/** Who acts for a party. */
import { graphql, read, type FragmentType } from "../gql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { caseWords } from "./case.words";

export const representedBy = graphql(`
  fragment RepresentedBy on Representation {
    id
    since
    until
    mine
    organisation {
      id
      nameEn
      nameZh
    }
    user {
      id
      nameEn
      nameZh
    }
  }
`);

/** Who is on record now, as short as it can be said. */
export function RepresentedBy({ of }: { of: readonly FragmentType<typeof representedBy>[] }) {
  const words = useWords(caseWords);
  const { language } = useLanguage();
  const now = read(representedBy, of).filter((each) => !each.until);
  if (now.length === 0) return words.noRepresentation;
  const join = language === "en" ? ", " : "，";
  return now
    .map(({ organisation, mine }) => {
      if (!organisation) return mine ? `${words.inPerson}${join}${words.you}` : words.inPerson;
      return mine
        ? `${nameOf(organisation, language)}${join}${words.yourFirm}`
        : nameOf(organisation, language);
    })
    .join(language === "en" ? "; " : "；");
}
