/** Signing in. */
import { useState, type FormEvent } from "react";
import { Link, Redirect, useSearchParams } from "wouter";
import { tellOtherTabs } from "../session/tabs";
import { useSession } from "../session/viewer";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Field } from "../ui/forms/Field";
import { useFaults } from "../ui/forms/useForm";
import { Page } from "../ui/page/Page";
import "./accounts.css";
import { DemoSignIns } from "./DemoSignIns";
import { RegistryToday, useIfSentNowSentence } from "./RegistryToday";
import { safeNext } from "./safeNext";
import { useSignIn } from "../session/useSignIn";
import { accountWords } from "./words";

export default function SignInPage() {
  const words = useWords(accountWords);
  const { viewer, restart } = useSession();
  const [search] = useSearchParams();
  const [signIn, busy] = useSignIn();
  const { faults, refuse, clear, refused } = useFaults("sign-in");
  const [typed, setTyped] = useState({ email: "", password: "" });
  const ifSentNow = useIfSentNowSentence();
  const next = safeNext(search.get("next"));
  if (viewer) return <Redirect to={next} replace />;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    clear();
    const problem = await signIn(typed.email, typed.password);
    if (problem) {
      refuse(problem);
      return;
    }
    tellOtherTabs();
    // The page of a reader who is signed in leads on.
    restart();
  };
  return (
    <Page title={words.signIn}>
      <div className="account-columns">
        <section className="sign" aria-labelledby="sign-in-title">
          <h1 className="title" id="sign-in-title">
            {words.signIn}
          </h1>
          <p className="sm muted">{words.signInWhat}</p>
          {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
          <form onSubmit={(event) => void submit(event)} noValidate>
            <Credentials typed={typed} onType={setTyped} errorOf={faults.of} />
            <p className="form-end">
              <Button kind="primary" size="lg" block type="submit" busy={busy}>
                {words.signIn}
              </Button>
            </p>
          </form>
          <OtherWays />
        </section>
        <div>
          <RegistryToday ifSentNow={ifSentNow} />
          {/* Below what has no height before it is known: so that it does not move. */}
          {ifSentNow === undefined ? null : (
            <DemoSignIns
              chosen={typed.email}
              onPick={({ email, password }) => setTyped({ email, password })}
            />
          )}
        </div>
      </div>
    </Page>
  );
}

interface CredentialsTyped {
  email: string;
  password: string;
}

interface CredentialsProps {
  typed: CredentialsTyped;
  onType: (typed: CredentialsTyped) => void;
  errorOf: (field: keyof CredentialsTyped) => string | undefined;
}

function Credentials({ typed, onType, errorOf }: CredentialsProps) {
  const words = useWords(accountWords);
  return (
    <>
      <Field id="sign-in-email" label={words.email} error={errorOf("email")}>
        <input
          className="input"
          type="email"
          autoComplete="username"
          value={typed.email}
          onChange={(event) => onType({ ...typed, email: event.target.value })}
        />
      </Field>
      <Field id="sign-in-password" label={words.password} error={errorOf("password")}>
        <input
          className="input"
          type="password"
          autoComplete="current-password"
          value={typed.password}
          onChange={(event) => onType({ ...typed, password: event.target.value })}
        />
      </Field>
    </>
  );
}

/** For those who cannot sign in: a forgotten password, no account. */
function OtherWays() {
  const words = useWords(accountWords);
  return (
    <>
      <p className="sm after">
        <Link href="/forgotten-password">{words.forgotten}</Link>
      </p>
      <p className="sm">
        {words.noAccount} <Link href="/register">{words.register}</Link>
      </p>
      <p className="xs faint">{words.free}</p>
    </>
  );
}
