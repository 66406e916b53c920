/** The session ended under a page: the reader signs in over it, and what they asked for goes on. */
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useSignIn } from "./useSignIn";
import { useWords } from "../i18n/words";
import { useAnnounce } from "../ui/announce/announce";
import { Button } from "../ui/button/Button";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Field } from "../ui/forms/Field";
import { useFaults, type Faults } from "../ui/forms/useForm";
import { Dialog } from "../ui/overlays/Dialog";
import { sessionWords } from "./session.words";
import "./sign-in-again.css";
import { tellOtherTabs } from "./tabs";
import type { Viewer } from "./viewer";

interface Props {
  viewer: Viewer;
  /** Why: the session is over, is about to be, or another person has the browser now. */
  why: string;
  onDone: () => void;
  onClose: () => void;
}

export default function SignInAgain({ viewer, why, onDone, onClose }: Props) {
  const words = useWords(sessionWords);
  const announce = useAnnounce();
  const [signIn, busy] = useSignIn();
  const { faults, refuse, clear, refused } = useFaults("again");
  const email = viewer.user.email ?? "";
  const [password, setPassword] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    clear();
    const problem = await signIn(email, password);
    if (problem) {
      refuse(problem);
      return;
    }
    announce(words.signedIn);
    tellOtherTabs();
    onDone();
    // What had the focus before may be gone with the notice: the page itself is there.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById("main")?.focus();
    });
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className="sm muted">{why}</p>
      {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
      <form className="sec-again" onSubmit={(event) => void submit(event)} noValidate>
        <OwnCredentials email={email} password={password} onType={setPassword} errorOf={faults.of} />
        <div className="foot">
          {/* A whole load: nothing of this reader's stays behind. */}
          <a className="btn quiet" href="/">
            {words.leave}
          </a>
          <span className="grow" />
          <Button onClick={onClose}>{words.later}</Button>
          <Button kind="primary" type="submit" busy={busy}>
            {words.signIn}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface CredentialsProps {
  email: string;
  password: string;
  onType: (password: string) => void;
  errorOf: Faults["of"];
}

/** Whose session it was stands; the password is asked. */
function OwnCredentials({ email, password, onType, errorOf }: CredentialsProps) {
  const words = useWords(sessionWords);
  const ask = useRef<HTMLInputElement>(null);
  useEffect(() => ask.current?.focus(), []);
  return (
    <>
      <Field id="again-email" label={words.as} error={errorOf("email")}>
        <input className="input" type="email" autoComplete="username" readOnly value={email} tabIndex={-1} />
      </Field>
      <Field id="again-password" label={words.password} error={errorOf("password")}>
        <input
          className="input"
          type="password"
          autoComplete="current-password"
          ref={ask}
          value={password}
          onChange={(event) => onType(event.target.value)}
        />
      </Field>
    </>
  );
}
