/** A new password in place of the old one. */
import { useState, type FormEvent } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../gql";
import { problemParts } from "../graphql/problem";
import { useWords } from "../i18n/words";
import { useAnnounce } from "../ui/announce/announce";
import { Button } from "../ui/button/Button";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Field } from "../ui/forms/Field";
import { useFaults } from "../ui/forms/useForm";
import { useToast } from "../ui/overlays/toasts";
import { accountWords, profileWords, registerWords } from "./words";

const mutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ...ProblemParts
    }
  }
`);

export function ChangePassword() {
  const words = useWords(profileWords);
  const account = useWords(accountWords);
  const register = useWords(registerWords);
  const toast = useToast();
  const announce = useAnnounce();
  const [{ fetching }, send] = useMutation(mutation);
  const { faults, refuse, clear, refused } = useFaults("password");
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    clear();
    const { data } = await send({ input: { currentPassword: current, newPassword: next } });
    const answer = data?.changePassword;
    if (answer?.__typename !== "Viewer") {
      refuse(answer ? read(problemParts, answer) : { message: account.noAnswer, fields: [] });
      return;
    }
    setCurrent("");
    setNext("");
    toast({ kind: "done", text: words.changed });
    announce(words.changed);
  };
  return (
    <form className="narrow-form sec-gap" onSubmit={(event) => void submit(event)} noValidate>
      {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
      <Field id="password-currentPassword" label={words.current} error={faults.of("currentPassword")}>
        <input
          className="input"
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
        />
      </Field>
      <Field
        id="password-newPassword"
        label={words.next}
        hint={register.passwordHint}
        error={faults.of("newPassword")}
      >
        <input
          className="input"
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.target.value)}
        />
      </Field>
      <p className="form-end">
        <Button type="submit" busy={fetching}>
          {words.change}
        </Button>
      </p>
    </form>
  );
}
