/** Who can sign in, on a demonstration instance only: any other answers 404, and nothing is shown. */
import { useEffect, useState } from "react";
import { useWords } from "../i18n/words";
import { accountWords } from "./words";

interface DemoPerson {
  email: string;
  who: string;
  password: string;
}

export function DemoSignIns({ chosen, onPick }: { chosen: string; onPick: (person: DemoPerson) => void }) {
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
    <section className="sec sec-gap" aria-labelledby="demo-title">
      <h2 className="sub" id="demo-title">
        {words.demo}
      </h2>
      <p className="sm muted">{words.demoWhat}</p>
      <div className="demo-people">
        {people.map((person) => (
          <button
            key={person.email}
            type="button"
            aria-pressed={chosen === person.email}
            onClick={() => onPick(person)}
          >
            <b>{person.email}</b>
            <span className="xs muted">{person.who}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
