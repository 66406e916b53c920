/** The title of a case: serif, with an italic v between the sides. */
import { useLanguage } from "../i18n/language";

const SIDES = /^(.+?)\s+(v|對|对)\s+(.+)$/;
const HAN = /\p{Script=Han}/u;

export function CaseTitle({ title }: { title: string }) {
  const { language } = useLanguage();
  const foreign = HAN.test(title) === (language === "en");
  const lang = foreign ? (language === "en" ? "zh-Hant-HK" : "en-HK") : undefined;
  const sides = SIDES.exec(title);
  return (
    <span lang={lang}>
      {sides ? (
        <>
          {sides[1]} <span className="vs">{sides[2]}</span> {sides[3]}
        </>
      ) : (
        title
      )}
    </span>
  );
}
