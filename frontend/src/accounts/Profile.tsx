/** What people may change about themselves. */
import type { FormEvent } from "react";
import type { Viewer } from "../session/viewer";
import type { Language } from "../gql/graphql";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Field } from "../ui/forms/Field";
import { useProfile } from "./useProfile";
import { profileWords, registerWords } from "./words";

/** Each language in its own words. */
const LANGUAGES = { EN: "English", ZH_HANT: "繁體中文", ZH_HANS: "简体中文" } as const;

export function Profile({ viewer }: { viewer: Viewer }) {
  const words = useWords(profileWords);
  const register = useWords(registerWords);
  const { profile, change, save, busy, faults, refused } = useProfile(viewer);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form className="narrow-form sec-gap" onSubmit={submit} noValidate>
      {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
      <Field
        id="profile-nameZh"
        label={words.nameZh}
        optional={register.optional}
        error={faults.of("nameZh")}
      >
        <input
          className="input"
          value={profile.nameZh}
          onChange={(event) => change({ nameZh: event.target.value })}
        />
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
          value={profile.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Field>
      <Field id="profile-language" label={words.language} error={faults.of("language")}>
        <select
          className="select"
          value={profile.language}
          onChange={(event) => change({ language: event.target.value as Language })}
        >
          {Object.entries(LANGUAGES).map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <p className="form-end">
        <Button type="submit" busy={busy}>
          {words.save}
        </Button>
      </p>
    </form>
  );
}
