/** What can be done from anywhere: go to a page, file, change how things look. */
import {
  ArrowRight,
  BadgeCheck,
  Calculator,
  CalendarDays,
  CircleUser,
  Contrast,
  FileUp,
  Keyboard,
  Languages,
  Scale,
} from "lucide-react";
import { OWN_NAMES, useLanguage } from "../../i18n/language";
import { LANGUAGES } from "../../kit/languages";
import { useWords } from "../../i18n/words";
import { remember, THEMES } from "../../kit/appearance";
import { useNavigation } from "../navigation";
import { shellWords } from "../shell.words";
import { useSession } from "../../session/viewer";
import type { Option } from "./option";
import { paletteWords } from "./palette.words";

export function useActions(onKeys: () => void): Option[] {
  const words = useWords(paletteWords);
  const shell = useWords(shellWords);
  const { language, choose } = useLanguage();
  const { viewer } = useSession();
  const pages = useNavigation();
  const filing: Option[] = viewer?.mayFile
    ? [
        { key: "file", group: "do", icon: FileUp, text: words.file, to: "/file" },
        { key: "start", group: "do", icon: Scale, text: words.start, to: "/file?new" },
      ]
    : [];
  return [
    ...filing,
    ...pages.map(({ to, name }): Option => ({
      key: to,
      group: "do",
      icon: ArrowRight,
      text: words.goTo(shell[name]),
      to,
    })),
    // Visitors have them in their navigation.
    ...(viewer
      ? [
          { key: "fees", group: "do", icon: Calculator, text: shell.workOutFee, to: "/fees" } as const,
          {
            key: "deadlines",
            group: "do",
            icon: CalendarDays,
            text: shell.workOutDeadline,
            to: "/deadlines",
          } as const,
          {
            key: "cause-list",
            group: "do",
            icon: CalendarDays,
            text: shell.causeList,
            to: "/cause-list",
          } as const,
          { key: "verify", group: "do", icon: BadgeCheck, text: shell.verify, to: "/verify" } as const,
        ]
      : []),
    { key: "account", group: "do", icon: CircleUser, text: words.account, to: "/account" },
    { key: "keys", group: "do", icon: Keyboard, text: words.keys, act: onKeys },
    ...THEMES.map((theme): Option => ({
      key: theme,
      group: "do",
      icon: Contrast,
      text: words.appearance(shell[theme]),
      act: () => remember({ theme }),
    })),
    ...LANGUAGES.filter((each) => each !== language).map((each): Option => ({
      key: each,
      group: "do",
      icon: Languages,
      text: OWN_NAMES[each],
      act: () => choose(each),
    })),
  ];
}
