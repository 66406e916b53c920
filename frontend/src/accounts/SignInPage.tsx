/** Signing in. */
import { useEffect, useState, type FormEvent } from "react";
import { useMutation } from "urql";
import { Link, Redirect, useLocation, useSearchParams } from "wouter";
import { useSession } from "../app/viewer";
import { graphql } from "../gql";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Field } from "../ui/forms/Field";
import { useFaults } from "../ui/forms/useForm";
import { Page } from "../ui/page/Page";
import { accountWords } from "./words";

const signIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignIn {
        stepUpRequired
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

/** Only an address within the application may follow a sign-in. */
export function safeNext(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : "/";
}

export default function SignInPage() {
  const words = useWords(accountWords);
  const { viewer, restart } = useSession();
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const [{ fetching }, send] = useMutation(signIn);
  const { faults, refuse, clear, refused } = useFaults("sign-in");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const next = safeNext(search.get("next"));
  if (viewer) return <Redirect to={next} replace />;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    clear();
    const { data } = await send({ input: { email, password } });
    if (data?.signIn.__typename === "SignIn") {
      restart();
      go(next);
    } else if (data?.signIn.__typename === "Problem") refuse(data.signIn);
    else refuse({ message: words.noAnswer, fields: [] });
  };
  return (
    <Page title={words.signIn}>
      <div className="sign">
        <h1 className="title big">{words.signIn}</h1>
        {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Field id="sign-in-email" label={words.email} error={faults.of("email")}>
            <input
              className="input"
              type="email"
              autoComplete="username"
              value={email}
              onChange={(e) => setEmail(e.target.value)}
            />
          </Field>
          <Field id="sign-in-password" label={words.password} error={faults.of("password")}>
            <input
              className="input"
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(e) => setPassword(e.target.value)}
            />
          </Field>
          <p className="actions">
            <Button kind="primary" size="lg" type="submit" busy={fetching}>
              {words.signIn}
            </Button>
          </p>
        </form>
        <p className="sm muted">
          {words.noAccount} <Link href="/register">{words.register}</Link>
        </p>
        <DemoSignIns
          onPick={(person) => {
            setEmail(person.email);
            setPassword(person.password);
          }}
        />
      </div>
    </Page>
  );
}

interface DemoPerson {
  email: string;
  who: string;
  password: string;
}

/** Who can sign in, on a demonstration instance only: any other answers 404. */
function DemoSignIns({ onPick }: { onPick: (person: DemoPerson) => void }) {
  const words = useWords(accountWords);
  const [people, setPeople] = useState<DemoPerson[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    fetch("/demo/sign-ins.json", { signal: stop.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<DemoPerson[]>) : []))
      .then(setPeople)
      .catch(() => undefined);
    return () => stop.abort();
  }, []);
  if (people.length === 0) return null;
  return (
    <section className="sec sec-gap">
      <div className="sec-h">
        <h2>{words.demo}</h2>
      </div>
      <ul className="demo-people">
        {people.map((person) => (
          <li key={person.email}>
            <button type="button" className="btn quiet sm" onClick={() => onPick(person)}>
              {person.email}
            </button>
            <span className="sm muted">{person.who}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
