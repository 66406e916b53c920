/** What people may change about themselves. */
import { useState, type FormEvent } from "react";
import { useMutation } from "urql";
import type { Viewer } from "../session/viewer";
import { graphql } from "../gql";
import type { Language } from "../gql/graphql";
import { useWords } from "../i18n/words";
import { useAnnounce } from "../ui/announce/announce";
import { Button } from "../ui/button/Button";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Field } from "../ui/forms/Field";
import { useFaults } from "../ui/forms/useForm";
import { useToast } from "../ui/overlays/toasts";
import { accountWords, profileWords, registerWords } from "./words";

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
      ... on Problem {
        code
        message
        fields {
          path
          message
        }
      }
    }
  }
`);

/** Each language in its own words. */
const LANGUAGES = { EN: "English", ZH_HANT: "繁體中文", ZH_HANS: "简体中文" } as const;

export function Profile({ viewer }: { viewer: Viewer }) {
  const words = useWords(profileWords);
  const account = useWords(accountWords);
  const register = useWords(registerWords);
  const toast = useToast();
  const announce = useAnnounce();
  const [{ fetching }, send] = useMutation(mutation);
  const { faults, refuse, clear, refused } = useFaults("profile");
  const [nameZh, setNameZh] = useState(viewer.user.nameZh ?? "");
  const [title, setTitle] = useState(viewer.user.title ?? "");
  const [language, setLanguage] = useState<Language>(viewer.language);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    clear();
    const { data } = await send({ input: { nameZh: nameZh.trim(), title: title.trim(), language } });
    const answer = data?.updateViewer;
    if (answer?.__typename === "Viewer") {
      toast({ kind: "done", text: words.saved });
      announce(words.saved);
    } else refuse(answer ?? { message: account.noAnswer, fields: [] });
  };
  return (
    <form className="narrow-form sec-gap" onSubmit={(event) => void submit(event)} noValidate>
      {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
      <Field
        id="profile-nameZh"
        label={words.nameZh}
        optional={register.optional}
        error={faults.of("nameZh")}
      >
        <input className="input" value={nameZh} onChange={(event) => setNameZh(event.target.value)} />
      </Field>
      <Field
        id="profile-title"
        label={words.jobTitle}
        optional={register.optional}
        error={faults.of("title")}
      >
        <input
          className="input"
          autoComplete="organization-title"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <Field id="profile-language" label={words.language} error={faults.of("language")}>
        <select
          className="select"
          value={language}
          onChange={(event) => setLanguage(event.target.value as Language)}
        >
          {Object.entries(LANGUAGES).map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <p className="form-end">
        <Button type="submit" busy={fetching}>
          {words.save}
        </Button>
      </p>
    </form>
  );
}
