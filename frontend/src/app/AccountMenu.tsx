/** The account menu: appearance, density, sessions, signing out. */
import { useMutation } from "urql";
import { Link, useLocation } from "wouter";
import { graphql } from "../gql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { Key } from "../ui/keys/Key";
import { Menu } from "../ui/overlays/Menu";
import { LanguageChoice, LookChoice } from "./Choices";
import { shellWords } from "./shell.words";
import { tellOtherTabs } from "../session/tabs";
import { useSession, type Viewer } from "../session/viewer";

const signOut = graphql(`
  mutation SignOut {
    signOut {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

function initials(name: string): string {
  const parts = name.split(/[\s-]+/).filter(Boolean);
  return ((parts[0]?.[0] ?? "") + (parts.at(-1)?.[0] ?? "")).toUpperCase();
}

export function AccountMenu({ viewer, onKeys }: { viewer: Viewer; onKeys: () => void }) {
  const words = useWords(shellWords);
  const { language } = useLanguage();
  const { restart } = useSession();
  const [, leave] = useMutation(signOut);
  const [, go] = useLocation();
  const leaveNow = async () => {
    await leave({});
    tellOtherTabs();
    go("/sign-in");
    restart();
  };
  return (
    <Menu
      label={`${words.account}, ${initials(viewer.user.nameEn)}`}
      className="me"
      button={initials(viewer.user.nameEn)}
    >
      <div className="who">
        <b>{viewer.user.nameEn}</b> {viewer.user.nameZh}
        <div className="xs muted">
          {viewer.organisation ? nameOf(viewer.organisation, language) : viewer.user.email}
        </div>
      </div>
      <Link href="/account">{words.settings}</Link>
      <Link href="/fees">{words.workOutFee}</Link>
      <Link href="/deadlines">{words.workOutDeadline}</Link>
      <Link href="/cause-list">{words.causeList}</Link>
      <Link href="/verify">{words.verify}</Link>
      <LanguageChoice />
      <LookChoice kind="theme" />
      <LookChoice kind="density" />
      <button type="button" className="item" data-closes="" onClick={onKeys}>
        <span className="grow">{words.keys}</span> <Key of="?" />
      </button>
      <button type="button" className="item" onClick={() => void leaveNow()}>
        {words.signOut}
      </button>
    </Menu>
  );
}
