/** The form of a registration: for whom, the organisation where there is one, the person. */
import type { OrganisationKind } from "../gql/graphql";
import { useWords } from "../i18n/words";
import { Field } from "../ui/forms/Field";
import type { Faults } from "../ui/forms/useForm";
import { Choice } from "./Choice";
import type { Registration, TextName } from "./registration";
import { accountWords, registerWords } from "./words";

const KINDS: readonly OrganisationKind[] = [
  "LAW_FIRM",
  "GOVERNMENT_DEPARTMENT",
  "LAW_ENFORCEMENT_AGENCY",
  "STATUTORY_BODY",
  "BAR_ASSOCIATION",
  "LAW_SOCIETY",
];

interface Props {
  typed: Registration;
  onType: (change: Partial<Registration>) => void;
  errorOf: Faults["of"];
}

export function RegistrationFields(props: Props) {
  return (
    <>
      <WhoFor {...props} />
      {props.typed.forOrganisation ? <OrganisationFields {...props} /> : null}
      <PersonFields {...props} />
    </>
  );
}

function WhoFor({ typed, onType }: Props) {
  const words = useWords(registerWords);
  return (
    <fieldset>
      <legend>{words.whoFor}</legend>
      <Choice
        name="who"
        label={words.individual}
        note={words.individualWhat}
        checked={!typed.forOrganisation}
        onChoose={() => onType({ forOrganisation: false })}
      />
      <Choice
        name="who"
        label={words.organisation}
        note={words.organisationWhat}
        checked={typed.forOrganisation}
        onChoose={() => onType({ forOrganisation: true })}
      />
    </fieldset>
  );
}

function OrganisationFields(props: Props) {
  const { typed, onType, errorOf } = props;
  const words = useWords(registerWords);
  return (
    <>
      <Field id="register-kind" label={words.kind} error={errorOf("kind")}>
        <select
          className="select"
          value={typed.kind}
          onChange={(event) => onType({ kind: event.target.value as OrganisationKind })}
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {words[each]}
            </option>
          ))}
        </select>
      </Field>
      <TextField
        {...props}
        name="organisationNameEn"
        label={words.organisationNameEn}
        autoComplete="organization"
      />
      <TextField {...props} name="organisationNameZh" label={words.organisationNameZh} optional />
      <TextField {...props} name="branchCode" label={words.branchCode} hint={words.branchHint} optional />
    </>
  );
}

function PersonFields(props: Props) {
  const words = useWords(registerWords);
  const account = useWords(accountWords);
  return (
    <>
      <TextField {...props} name="nameEn" label={words.nameEn} autoComplete="name" />
      <TextField {...props} name="nameZh" label={words.nameZh} optional />
      <TextField {...props} name="email" label={account.email} type="email" autoComplete="username" />
      <TextField
        {...props}
        name="password"
        label={account.password}
        hint={words.passwordHint}
        type="password"
        autoComplete="new-password"
      />
    </>
  );
}

interface TextFieldProps extends Props {
  name: TextName;
  label: string;
  hint?: string;
  optional?: boolean;
  type?: "email" | "password";
  autoComplete?: string;
}

function TextField({
  typed,
  onType,
  errorOf,
  name,
  label,
  hint,
  optional,
  type,
  autoComplete,
}: TextFieldProps) {
  const words = useWords(registerWords);
  return (
    <Field
      id={`register-${name}`}
      label={label}
      hint={hint}
      optional={optional ? words.optional : undefined}
      error={errorOf(name)}
    >
      <input
        className="input"
        type={type ?? "text"}
        autoComplete={autoComplete ?? "off"}
        value={typed[name]}
        onChange={(event) => onType({ [name]: event.target.value })}
      />
    </Field>
  );
}
