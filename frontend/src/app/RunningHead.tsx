/** The running head: where one can go, the registry clock, the jump box, language, account. */
import { Search } from "lucide-react";
import { Link, useLocation } from "wouter";
import { LANG_ATTRIBUTE, useLanguage } from "../i18n/language";
import { LANGUAGES, type Language } from "../kit/languages";
import { useWords } from "../i18n/words";
import { Brand } from "../ui/head/Brand";
import { AccountMenu } from "./AccountMenu";
import { isCurrent, useNavigation } from "./navigation";
import { RegistryClock } from "../registry-clock/RegistryClock";
import { shellWords } from "./shell.words";
import { useSession } from "../session/viewer";

const SHORT: Record<Language, string> = { en: "EN", "zh-Hant": "繁", "zh-Hans": "简" };

export function RunningHead({ onJump, onKeys }: { onJump: () => void; onKeys: () => void }) {
  const words = useWords(shellWords);
  const { viewer } = useSession();
  const [location] = useLocation();
  const entries = useNavigation();
  return (
    <header className="head">
      <Brand />
      <nav className="nav" aria-label={words.main}>
        {entries.map(({ to, name, count }) => (
          <Link key={to} href={to} aria-current={isCurrent(location, to) ? "page" : undefined}>
            {words[name]}
            {count ? <span className="count">{count}</span> : null}
          </Link>
        ))}
      </nav>
      <div className="head-r">
        <RegistryClock />
        {viewer ? (
          <button
            type="button"
            className="jump"
            aria-label={`${words.jump} Ctrl K`}
            aria-keyshortcuts="Control+K"
            onClick={onJump}
          >
            <Search size={14} aria-hidden="true" />
            <span className="grow">{words.jump}</span>{" "}
            {/* eslint-disable-next-line react/jsx-no-literals -- names of keys */}
            <kbd>Ctrl K</kbd>
          </button>
        ) : null}
        <LanguageSwitch />
        {viewer ? (
          <AccountMenu viewer={viewer} onKeys={onKeys} />
        ) : location === "/sign-in" ? null : (
          <Link href="/sign-in" className="btn sm">
            {words.signIn}
          </Link>
        )}
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const words = useWords(shellWords);
  const { language, choose } = useLanguage();
  return (
    <span className="langs" role="group" aria-label={words.language}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={LANG_ATTRIBUTE[each]}
          aria-pressed={each === language}
          onClick={() => choose(each)}
        >
          {SHORT[each]}
        </button>
      ))}
    </span>
  );
}
