/** Asking for a link by which to choose a new password: the answer tells nobody whether the address has an account. */
import { useState, type FormEvent } from "react";
import { useMutation } from "urql";
import { Link } from "wouter";
import { graphql, read } from "../gql";
import { problemParts } from "../graphql/problem";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Field } from "../ui/forms/Field";
import { useFaults } from "../ui/forms/useForm";
import { Page } from "../ui/page/Page";
import "./accounts.css";
import { forgottenWords } from "./forgotten.words";
import { accountWords } from "./words";

const mutation = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      __typename
      ... on ResetRequested {
        email
      }
      ...ProblemParts
    }
  }
`);

export default function ForgottenPage() {
  const words = useWords(forgottenWords);
  const account = useWords(accountWords);
  const [{ fetching }, request] = useMutation(mutation);
  const { faults, refuse, clear, refused } = useFaults("forgotten");
  const [email, setEmail] = useState("");
  const [sentTo, setSentTo] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    clear();
    const { data } = await request({ input: { email } });
    const answer = data?.requestPasswordReset;
    if (answer?.__typename === "ResetRequested") setSentTo(answer.email);
    else refuse(answer ? read(problemParts, answer) : { message: account.noAnswer, fields: [] });
  };
  return (
    <Page title={words.title}>
      <div className="told">
        <h1 className="title">{words.title}</h1>
        {sentTo ? (
          <p className="lead" role="status">
            {words.sent(sentTo)}
          </p>
        ) : (
          <>
            <p className="lead">{words.what}</p>
            {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
            <form onSubmit={(event) => void submit(event)} noValidate className="narrow-form">
              <Field id="forgotten-email" label={account.email} error={faults.of("email")}>
                <input
                  className="input"
                  type="email"
                  autoComplete="username"
                  value={email}
                  onChange={(event) => setEmail(event.target.value)}
                />
              </Field>
              <p className="form-end">
                <Button kind="primary" size="lg" type="submit" busy={fetching}>
                  {words.send}
                </Button>
              </p>
            </form>
          </>
        )}
        <p className="sm after">
          <Link href="/sign-in">{account.signIn}</Link>
        </p>
      </div>
    </Page>
  );
}
