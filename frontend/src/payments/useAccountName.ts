/** What an account is called: by its branch, and to the court, which sees everybody's, by whose it is. */
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { atCourt } from "../session/roles";
import { useSession } from "../session/viewer";
import { paymentsWords } from "./words";

type Named = Parameters<typeof nameOf>[0];

export function useAccountName(): (account: { branch?: Named | null; organisation: Named }) => string {
  const words = useWords(paymentsWords);
  const { language } = useLanguage();
  const { viewer } = useSession();
  const seesAll = viewer ? atCourt(viewer) : false;
  return ({ branch, organisation }) => {
    const own = branch ? nameOf(branch, language) : words.mainAccount;
    if (!seesAll) return own;
    const firm = nameOf(organisation, language);
    return branch ? `${firm}${words.comma}${own}` : firm;
  };
}
