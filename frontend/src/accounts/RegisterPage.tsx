/** Registering: a person who acts for themselves, or an organisation and its first administrator. */
import { useState, type FormEvent } from "react";
import { Link } from "wouter";
import type { OrganisationKind } from "../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Field } from "../ui/forms/Field";
import { useFaults } from "../ui/forms/useForm";
import { Page } from "../ui/page/Page";
import "./accounts.css";
import { Choice } from "./Choice";
import { useRegister } from "./useRegister";
import { accountWords, registerWords } from "./words";

const KINDS: readonly OrganisationKind[] = [
  "LAW_FIRM",
  "GOVERNMENT_DEPARTMENT",
  "LAW_ENFORCEMENT_AGENCY",
  "STATUTORY_BODY",
  "BAR_ASSOCIATION",
  "LAW_SOCIETY",
];

const EMPTY = {
  nameEn: "",
  nameZh: "",
  email: "",
  password: "",
  organisationNameEn: "",
  organisationNameZh: "",
  branchCode: "",
};
type Text = keyof typeof EMPTY;

export default function RegisterPage() {
  const words = useWords(registerWords);
  const account = useWords(accountWords);
  const { language } = useLanguage();
  const [register, busy] = useRegister();
  const { faults, refuse, clear, refused } = useFaults("register");
  const [forOrganisation, setForOrganisation] = useState(false);
  const [kind, setKind] = useState<OrganisationKind>("LAW_FIRM");
  const [form, setForm] = useState(EMPTY);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    clear();
    const { nameEn, nameZh, email, password, organisationNameEn, organisationNameZh, branchCode } = form;
    const person = {
      nameEn: nameEn.trim(),
      nameZh: nameZh.trim() || null,
      email: email.trim(),
      password,
      language: API_LANGUAGE[language],
    };
    const input = forOrganisation
      ? {
          ...person,
          organisationNameEn: organisationNameEn.trim(),
          organisationNameZh: organisationNameZh.trim() || null,
          kind,
          branchCode: branchCode.trim() || null,
        }
      : person;
    const outcome = await register(input);
    if ("sentTo" in outcome) setSentTo(outcome.sentTo);
    else refuse(outcome.problem);
  };
  if (sentTo) return <Sent to={sentTo} />;
  const text = (
    name: Text,
    label: string,
    more: { type?: string; auto?: string; optional?: boolean; hint?: string } = {},
  ) => (
    <Field
      id={`register-${name}`}
      label={label}
      hint={more.hint}
      optional={more.optional ? words.optional : undefined}
      error={faults.of(name)}
    >
      <input
        className="input"
        type={more.type ?? "text"}
        autoComplete={more.auto ?? "off"}
        value={form[name]}
        onChange={(event) => setForm({ ...form, [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <Page title={words.title}>
      <div className="two">
        <section className="sign" aria-labelledby="register-title">
          <h1 className="title" id="register-title">
            {words.title}
          </h1>
          <p className="sm muted">{words.what}</p>
          {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
          <form onSubmit={(event) => void submit(event)} noValidate className="narrow-form">
            <fieldset>
              <legend>{words.whoFor}</legend>
              <Choice
                name="who"
                label={words.individual}
                note={words.individualWhat}
                checked={!forOrganisation}
                onChoose={() => setForOrganisation(false)}
              />
              <Choice
                name="who"
                label={words.organisation}
                note={words.organisationWhat}
                checked={forOrganisation}
                onChoose={() => setForOrganisation(true)}
              />
            </fieldset>
            {forOrganisation ? (
              <>
                <Field id="register-kind" label={words.kind} error={faults.of("kind")}>
                  <select
                    className="select"
                    value={kind}
                    onChange={(event) => setKind(event.target.value as OrganisationKind)}
                  >
                    {KINDS.map((each) => (
                      <option key={each} value={each}>
                        {words[each]}
                      </option>
                    ))}
                  </select>
                </Field>
                {text("organisationNameEn", words.organisationNameEn, { auto: "organization" })}
                {text("organisationNameZh", words.organisationNameZh, { optional: true })}
                {text("branchCode", words.branchCode, { optional: true, hint: words.branchHint })}
              </>
            ) : null}
            {text("nameEn", words.nameEn, { auto: "name" })}
            {text("nameZh", words.nameZh, { optional: true })}
            {text("email", account.email, { type: "email", auto: "username" })}
            {text("password", account.password, {
              type: "password",
              auto: "new-password",
              hint: words.passwordHint,
            })}
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
        <NextSteps forOrganisation={forOrganisation} />
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
