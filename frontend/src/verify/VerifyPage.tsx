/** Verifying what the court has sealed: by its number, by the code on it, or by the file, which stays where it is. */
import { FileSearch, ShieldCheck } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState, type FormEvent } from "react";
import { useLocation, useParams } from "wouter";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { useAnnounce } from "../ui/announce/announce";
import { Button } from "../ui/button/Button";
import { DropZone } from "../ui/files/DropZone";
import { Field } from "../ui/forms/Field";
import { Page } from "../ui/page/Page";
import { readReceiptVerification, readReference, shownReference } from "../kit/references";
import { originalOf } from "./original";
import { useChecks, type Check } from "./useChecks";
import { Verdict } from "./Verdict";
import "./verify.css";
import { verifyWords } from "./verify.words";

export default function VerifyPage() {
  const words = useWords(verifyWords);
  const { language } = useLanguage();
  const { checks, checkNumber, checkFile } = useChecks(API_LANGUAGE[language]);
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string>();
  useCodeInAddress((reference) => {
    setTyped(shownReference(reference));
    checkNumber(reference, "code");
  });
  useSaid(checks);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reference = readNumber(typed);
    setFault(reference ? undefined : typed.trim() ? words.wrongDigit : words.noNumber);
    if (reference) checkNumber(reference, "number");
  };
  return (
    <Page title={words.title}>
      <h1 className="title big">{words.title}</h1>
      <p className="muted intro">{words.intro}</p>
      <div className="ways">
        <div>
          <form onSubmit={submit} noValidate>
            <Field id="reference" label={words.reference} hint={words.referenceHint} error={fault}>
              <input
                className="input num"
                inputMode="numeric"
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </Field>
            <Button kind="primary" size="lg" type="submit">
              {words.verify}
            </Button>
          </form>
          <StaysHere />
        </div>
        <div className="dropbig">
          <FileSearch size={20} aria-hidden="true" />
          <DropZone
            id="verify-files"
            accept="application/pdf,.pdf"
            about={words.title}
            dropping={words.letGo}
            wholePage
            onFiles={(files) => files.forEach((file) => checkFile(file, typed))}
          />
          <p className="sm muted">{words.anySize}</p>
        </div>
      </div>
      <Results checks={checks} />
      <Foot />
    </Page>
  );
}

function Foot() {
  const words = useWords(verifyWords);
  return (
    <>
      <p className="footnote">{words.foot}</p>
      <p className="footnote no-print">
        <a href="/verifier.html" download="verifier.html">
          {words.offline}
        </a>{" "}
        {words.offlineWhat}
      </p>
    </>
  );
}

const readNumber = (typed: string) => readReference(typed) ?? readReceiptVerification(typed);

function StaysHere() {
  const words = useWords(verifyWords);
  return (
    <p className="route">
      <ShieldCheck size={16} aria-hidden="true" />
      <span>
        <b>{words.stays}</b> {words.staysWhat}
      </span>
    </p>
  );
}

function Results({ checks }: { checks: Check[] }) {
  const words = useWords(verifyWords);
  if (checks.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="verified">
      <div className="sec-h">
        <h2 id="verified">{words.checked(checks.length)}</h2>
        <span className="tail no-print">
          <button type="button" className="as-link" onClick={() => window.print()}>
            {words.print}
          </button>
        </span>
      </div>
      {checks.map((check) => (
        <Verdict key={check.key} check={check} original={originalOf(check, checks)} />
      ))}
    </section>
  );
}

/** The code on a sealed page leads here: its number is verified once, when one arrives. */
function useCodeInAddress(verify: (reference: string) => void): void {
  const { reference } = useParams<{ reference?: string }>();
  const [, go] = useLocation();
  const arrived = useRef<string>(undefined);
  const verifyOnce = useEffectEvent(verify);
  useEffect(() => {
    if (!reference || arrived.current === reference) return;
    arrived.current = reference;
    const read = readNumber(reference);
    if (read) verifyOnce(read);
    else go("/verify", { replace: true });
  }, [reference, go]);
}

/** Says each result aloud. */
function useSaid(checks: Check[]): void {
  const words = useWords(verifyWords);
  const announce = useAnnounce();
  const said = useRef(new Set<number>());
  useEffect(() => {
    for (const { key, found, receipt } of checks) {
      const about = found ?? receipt;
      if (!about || said.current.has(key)) continue;
      said.current.add(key);
      announce(`${words[about.outcome]}. ${about.sentence}`);
    }
  }, [checks, announce, words]);
}
