/** What people may change about themselves, as it is typed, and saving it. */
import { useState } from "react";
import { useMutation } from "urql";
import type { Viewer } from "../session/viewer";
import { graphql, read } from "../gql";
import { problemParts } from "../graphql/problem";
import type { Language } from "../gql/graphql";
import { useWords } from "../i18n/words";
import { useAnnounce } from "../ui/announce/announce";
import { useFaults } from "../ui/forms/useForm";
import { useToast } from "../ui/overlays/toasts";
import { accountWords, profileWords } from "./words";

const mutation = graphql(`
  mutation UpdateViewer($input: UpdateViewerInput!) {
    updateViewer(input: $input) {
      __typename
      ... on Viewer {
        id
        language
        user {
          id
          nameZh
          title
        }
      }
      ...ProblemParts
    }
  }
`);

interface ProfileTexts {
  nameZh: string;
  title: string;
  language: Language;
}

export function useProfile({ user, language }: Viewer) {
  const words = useWords(profileWords);
  const account = useWords(accountWords);
  const toast = useToast();
  const announce = useAnnounce();
  const [{ fetching: busy }, send] = useMutation(mutation);
  const { faults, refuse, clear, refused } = useFaults("profile");
  const [profile, setProfile] = useState<ProfileTexts>({
    nameZh: user.nameZh ?? "",
    title: user.title ?? "",
    language,
  });
  const change = (part: Partial<ProfileTexts>) => setProfile((now) => ({ ...now, ...part }));
  const save = async () => {
    clear();
    const input = { ...profile, nameZh: profile.nameZh.trim(), title: profile.title.trim() };
    const { data } = await send({ input });
    const answer = data?.updateViewer;
    if (answer?.__typename === "Viewer") {
      toast({ kind: "done", text: words.saved });
      announce(words.saved);
    } else refuse(answer ? read(problemParts, answer) : { message: account.noAnswer, fields: [] });
  };
  return { profile, change, save, busy, faults, refused };
}
