/** Signing: the person types their name as the account has it. */
import { useSession } from "../../../session/viewer";
import { useLanguage } from "../../../i18n/language";
import { isSameName } from "../../../kit/names";
import { useWords } from "../../../i18n/words";
import { Field } from "../../../ui/forms/Field";
import { controlId } from "../faults";
import { Part } from "../Part";
import { payWords } from "../fee/pay.words";

/** Whether `typed` is one of the names of the account. */
export function isSigned(typed: string, names: readonly (string | null | undefined)[]): boolean {
  return names.some((name) => name != null && isSameName(typed, name));
}

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
  const who = [name, user.title, firm].filter(Boolean).join(language === "en" ? ", " : "，");
  const wrong = typed.trim().length >= name.length && !isSigned(typed, [user.nameEn, user.nameZh]);
  return (
    <Part number={number} title={words.sign} note={words.signNote}>
      <p className="say">{words.signAs(who)}</p>
      <Field
        id={controlId("signature")}
        label={words.yourName}
        error={wrong ? words.otherName(name) : undefined}
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
