/** Where mailed links lead: an address, an invitation or a new device is confirmed here, never by merely opening the link. */
import { useEffect, useState, type FormEvent } from "react";
import { useMutation } from "urql";
import { useSearchParams } from "wouter";
import { graphql, read } from "../gql";
import { problemParts } from "../graphql/problem";
import { useWords } from "../i18n/words";
import { Button, LinkButton } from "../ui/button/Button";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Field } from "../ui/forms/Field";
import { useFaults } from "../ui/forms/useForm";
import { Page } from "../ui/page/Page";
import "./accounts.css";
import { accountWords, registerWords, verifyWords } from "./words";

const mutation = graphql(`
  mutation VerifyEmail($input: VerifyEmailInput!) {
    verifyEmail(input: $input) {
      __typename
      ... on EmailVerified {
        email
        status
      }
      ...ProblemParts
    }
  }
`);

/** What stands behind `#token=`: read once, then taken out of the address. */
function useToken(): string | null {
  const [token] = useState(() => new URLSearchParams(location.hash.slice(1)).get("token"));
  useEffect(() => {
    if (token) history.replaceState(history.state, "", location.pathname + location.search);
  }, [token]);
  return token;
}

export default function VerifyEmailPage() {
  const words = useWords(verifyWords);
  const account = useWords(accountWords);
  const [search] = useSearchParams();
  const purpose = search.get("for");
  const token = useToken();
  const [{ fetching }, verify] = useMutation(mutation);
  const { faults, refuse, clear, refused } = useFaults("verify");
  const [password, setPassword] = useState("");
  const [status, setStatus] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    clear();
    const { data } = await verify({ input: { token: token ?? "", password: password || null } });
    const answer = data?.verifyEmail;
    if (answer?.__typename === "EmailVerified") setStatus(answer.status);
    else refuse(answer ? read(problemParts, answer) : { message: account.noAnswer, fields: [] });
  };
  if (status) return <Done status={status} title={purpose === "password" ? words.chosen : words.done} />;
  if (!token) {
    return (
      <Page title={words.noToken}>
        <div className="told">
          <h1 className="title">{words.noToken}</h1>
          <p className="lead">{words.noTokenWhat}</p>
        </div>
      </Page>
    );
  }
  const chooses = purpose === "invitation" || purpose === "password";
  const title = purpose === "password" ? words.chooseNew : chooses ? words.choose : words.ask;
  const what =
    purpose === "password"
      ? words.chooseNewWhat
      : chooses
        ? words.chooseWhat
        : purpose === "device"
          ? words.askDevice
          : words.askWhat;
  return (
    <Page title={title}>
      <div className="told">
        <h1 className="title">{title}</h1>
        <p className="lead">{what}</p>
        {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
        <form onSubmit={(event) => void submit(event)} noValidate className="narrow-form">
          {chooses ? (
            <ChosenPassword value={password} onChange={setPassword} error={faults.of("password")} />
          ) : null}
          <p className="form-end">
            <Button kind="primary" size="lg" type="submit" busy={fetching}>
              {words.confirm}
            </Button>
          </p>
        </form>
      </div>
    </Page>
  );
}

interface PasswordProps {
  value: string;
  onChange: (value: string) => void;
  error?: string;
}

function ChosenPassword({ value, onChange, error }: PasswordProps) {
  const account = useWords(accountWords);
  const words = useWords(registerWords);
  return (
    <Field id="verify-password" label={account.password} hint={words.passwordHint} error={error}>
      <input
        className="input"
        type="password"
        autoComplete="new-password"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

function Done({ status, title }: { status: string; title: string }) {
  const words = useWords(verifyWords);
  const account = useWords(accountWords);
  const next = status === "ACTIVE" || status === "PENDING_APPROVAL" ? words[status] : words.other;
  return (
    <Page title={title}>
      <div className="told" role="status">
        <h1 className="title">{title}</h1>
        <p className="lead">{next}</p>
        {status === "ACTIVE" ? (
          <p className="form-end">
            <LinkButton kind="primary" to="/sign-in">
              {account.signIn}
            </LinkButton>
          </p>
        ) : null}
      </div>
    </Page>
  );
}
