/** Signing: the person types their name as the account has it. */
import { useSession } from "../../../session/viewer";
import { useLanguage } from "../../../i18n/language";
import { useWords } from "../../../i18n/words";
import { Field } from "../../../ui/forms/Field";
import { controlId } from "../faults";
import { Part } from "../Part";
import { isSigned, mayBecome } from "./signature";
import { payWords } from "../fee/pay.words";

interface Props {
  number: number;
  typed: string;
  onType: (name: string) => void;
}

export function SignPart({ number, typed, onType }: Props) {
  const words = useWords(payWords);
  const { language } = useLanguage();
  const { viewer } = useSession();
  if (!viewer) return null;
  const { user, organisation } = viewer;
  const name = language === "en" ? user.nameEn : (user.nameZh ?? user.nameEn);
  const firm = language === "en" ? organisation?.nameEn : (organisation?.nameZh ?? organisation?.nameEn);
  const names = [user.nameEn, user.nameZh];
  // A title is kept in one language: in a Chinese sentence an English one is left out.
  const title = language === "en" || /\p{Script=Han}/u.test(user.title ?? "") ? user.title : null;
  const who = [name, title, firm].filter(Boolean).join(language === "en" ? ", " : "，");
  const wrong = !isSigned(typed, names) && !mayBecome(typed, names);
  return (
    <Part number={number} title={words.sign} note={words.signNote}>
      <p className="say">{words.signAs(who)}</p>
      <Field
        id={controlId("signature")}
        label={words.yourName}
        error={wrong ? words.otherName(names.filter(Boolean).join(" / ")) : undefined}
      >
        <input
          className="input short"
          autoComplete="off"
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
      </Field>
    </Part>
  );
}
