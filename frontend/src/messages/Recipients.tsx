/** Whom a document reached, and who opened it: of the other side's boxes that is the court's to know. */
import { Fragment } from "react";
import type { MessageInHandQuery } from "../gql/graphql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { When } from "../ui/when/When";
import { messageWords } from "./messages.words";

type Recipient = Extract<
  NonNullable<MessageInHandQuery["node"]>,
  { __typename: "Message" }
>["recipients"][number];

export function Recipients({ of }: { of: readonly Recipient[] }) {
  const words = useWords(messageWords);
  const { language } = useLanguage();
  return (
    <section className="msg-where" aria-labelledby="message-where">
      <h3 id="message-where">{words.where}</h3>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{words.box}</th>
            <th scope="col">{words.delivered}</th>
            <th scope="col">{words.opened}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((box) => (
            <Fragment key={`${box.nameEn} ${box.deliveredAt}`}>
              <tr>
                <th scope="row">{nameOf(box, language)}</th>
                <td>
                  <When at={box.deliveredAt} />
                </td>
                <td>
                  <Opened at={box.openedAt} known={box.mayKnowOpenings} />
                </td>
              </tr>
              {box.openings.map((opening) => (
                <tr key={`${opening.nameEn} ${opening.openedAt}`} className="msg-person">
                  <th scope="row">{nameOf(opening, language)}</th>
                  <td />
                  <td>
                    <When at={opening.openedAt} />
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <p className="footnote">{words.whereWhat}</p>
    </section>
  );
}

function Opened({ at, known }: { at: string | null | undefined; known: boolean }) {
  const words = useWords(messageWords);
  if (at) return <When at={at} />;
  return <span className="muted">{known ? words.notYet : words.courtOnly}</span>;
}
