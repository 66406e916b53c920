/** The account menu: appearance, density, sessions, signing out. */
import { useState } from "react";
import { useMutation } from "urql";
import { Link, useLocation } from "wouter";
import { graphql } from "../gql";
import { useWords } from "../i18n/words";
import { appearance, remember, type Appearance } from "../kit/appearance";
import { Menu } from "../ui/overlays/Menu";
import { shellWords } from "./shell.words";
import { useSession, type Viewer } from "./viewer";

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

export function initials(name: string): string {
  const parts = name.split(/[\s-]+/).filter(Boolean);
  return ((parts[0]?.[0] ?? "") + (parts.at(-1)?.[0] ?? "")).toUpperCase();
}

export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const words = useWords(shellWords);
  const { restart } = useSession();
  const [, leave] = useMutation(signOut);
  const [, go] = useLocation();
  const leaveNow = async () => {
    await leave({});
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
        <div className="xs muted">{viewer.organisation?.nameEn ?? viewer.user.email}</div>
      </div>
      <Link href="/account">{words.settings}</Link>
      <Choice kind="theme" options={["light", "dark", "contrast"]} title={words.theme} words={words} />
      <Choice
        kind="density"
        options={["compact", "regular", "relaxed"]}
        title={words.density}
        words={words}
      />
      <button type="button" className="item" onClick={() => void leaveNow()}>
        {words.signOut}
      </button>
    </Menu>
  );
}

type Option = "light" | "dark" | "contrast" | "compact" | "regular" | "relaxed";

interface ChoiceProps {
  kind: "theme" | "density";
  options: Option[];
  title: string;
  words: Record<Option, string>;
}

function Choice({ kind, options, title, words }: ChoiceProps) {
  const [chosen, setChosen] = useState(appearance()[kind] ?? document.documentElement.dataset[kind]);
  return (
    <div role="group" aria-label={title}>
      <span className="gh">{title}</span>
      {options.map((option) => (
        <button
          key={option}
          type="button"
          className="item"
          aria-pressed={chosen === option}
          onClick={() => {
            remember({ [kind]: option } as Appearance);
            setChosen(option);
          }}
        >
          {words[option]}
        </button>
      ))}
    </div>
  );
}
