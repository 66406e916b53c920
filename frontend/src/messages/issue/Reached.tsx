/** Whom a document will reach, and how: a message box, or paper where nobody is on record. */
import type { DocumentAccess } from "../../gql/graphql";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { nameOf } from "../../kit/names";
import type { IssuedCase } from "./IssuePage";
import { issueWords } from "./issue.words";

export function Reached({ of, access }: { of: IssuedCase; access: DocumentAccess }) {
  const words = useWords(issueWords);
  const { language } = useLanguage();
  return (
    <section className="sec sec-gap">
      <h2>{words.who}</h2>
      <table className="tbl cards">
        <thead>
          <tr>
            <th scope="col">{words.party}</th>
            <th scope="col">{words.through}</th>
            <th scope="col">{words.how}</th>
          </tr>
        </thead>
        <tbody>
          {of.parties.map((party) => {
            const acting = party.representedBy.filter(({ until }) => !until);
            const named = acting.map(({ organisation }) =>
              organisation ? nameOf(organisation, language) : words.inPerson,
            );
            const how = acting.length > 0 ? words.byBox : words.byPaper;
            return (
              <tr key={party.id}>
                <th scope="row">
                  {nameOf(party, language)} <span className="muted">{party.role.name}</span>
                </th>
                <td data-label={words.through}>{named.join(", ") || words.nobody}</td>
                <td data-label={words.how}>{access === "COURT_ONLY" ? words.noMessage : how}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
