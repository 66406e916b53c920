/** Registering: a person who acts for themselves, or an organisation and its first administrator. */
import { useState, type FormEvent } from "react";
import { Link } from "wouter";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { useFaults } from "../ui/forms/useForm";
import { Page } from "../ui/page/Page";
import "./accounts.css";
import { EMPTY_REGISTRATION, registrationInput } from "./registration";
import { RegistrationFields } from "./RegistrationFields";
import { useRegister } from "./useRegister";
import { accountWords, registerWords } from "./words";

export default function RegisterPage() {
  const words = useWords(registerWords);
  const account = useWords(accountWords);
  const { language } = useLanguage();
  const [register, busy] = useRegister();
  const { faults, refuse, clear, refused } = useFaults("register");
  const [typed, setTyped] = useState(EMPTY_REGISTRATION);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    clear();
    const outcome = await register(registrationInput(typed, API_LANGUAGE[language]));
    if ("sentTo" in outcome) setSentTo(outcome.sentTo);
    else refuse(outcome.problem);
  };
  if (sentTo) return <Sent to={sentTo} />;
  return (
    <Page title={words.title}>
      <div className="account-columns">
        <section className="sign" aria-labelledby="register-title">
          <h1 className="title" id="register-title">
            {words.title}
          </h1>
          <p className="sm muted">{words.what}</p>
          {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
          <form onSubmit={(event) => void submit(event)} noValidate className="narrow-form">
            <RegistrationFields
              typed={typed}
              onType={(change) => setTyped((now) => ({ ...now, ...change }))}
              errorOf={faults.of}
            />
            <p className="form-end">
              <Button kind="primary" size="lg" block type="submit" busy={busy}>
                {words.send}
              </Button>
            </p>
          </form>
          <p className="sm after">
            {words.haveAccount} <Link href="/sign-in">{account.signIn}</Link>
          </p>
        </section>
        <NextSteps forOrganisation={typed.forOrganisation} />
      </div>
    </Page>
  );
}

/** What comes after the button, step by step. */
function NextSteps({ forOrganisation }: { forOrganisation: boolean }) {
  const words = useWords(registerWords);
  const steps = forOrganisation
    ? [words.stepLink, words.stepApproval, words.stepFirm, words.stepDeposit]
    : [words.stepLink, words.stepSignIn, words.stepOwnCases, words.stepPay];
  return (
    <section className="sec" aria-labelledby="next-title">
      <h2 className="sub" id="next-title">
        {words.next}
      </h2>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

function Sent({ to }: { to: string }) {
  const words = useWords(registerWords);
  return (
    <Page title={words.sent}>
      <div className="told" role="status">
        <h1 className="title">{words.sent}</h1>
        <p className="lead">{words.sentWhat(to)}</p>
        <p className="sm muted">{words.sentNot}</p>
      </div>
    </Page>
  );
}
