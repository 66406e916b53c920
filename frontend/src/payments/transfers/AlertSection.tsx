/** Below which amount the administrators are told by mail that an account is low. */
import { useState } from "react";
import { graphql, read, type FragmentType } from "../../gql";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { amount } from "../../kit/amounts";
import { date } from "../../kit/dates";
import { Section } from "../../ui/page/Section";
import { AlertDialog } from "./AlertDialog";
import { transferWords } from "./transfers.words";

export const alertParts = graphql(`
  fragment AlertParts on DepositAccount {
    id
    alert {
      below {
        amount
      }
      toldAt
    }
  }
`);

interface Props {
  of: FragmentType<typeof alertParts>;
  name: string;
  administers: boolean;
  onChange: () => void;
}

export function AlertSection({ of, name, administers, onChange }: Props) {
  const words = useWords(transferWords);
  const { language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const { id, alert } = read(alertParts, of);
  return (
    <Section gap title={words.alerts}>
      <p className="sm muted">
        {alert ? words.toldBelow(amount(alert.below.amount).replace(".00", "")) : words.notTold}{" "}
        {alert?.toldAt ? words.wereTold(date(alert.toldAt, language)) : null}{" "}
        {administers ? (
          <button type="button" className="as-link" onClick={() => setAsking(true)}>
            {alert ? words.change : words.set}
          </button>
        ) : null}
      </p>
      {asking ? (
        <AlertDialog
          id={id}
          name={name}
          below={alert?.below.amount ?? ""}
          onClose={() => setAsking(false)}
          onChange={onChange}
        />
      ) : null}
    </Section>
  );
}
