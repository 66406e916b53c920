/** Files of what the payment provider paid out for a day: those that were taken in, and taking in another. */
import { useRef, useState } from "react";
import { useMutation } from "urql";
import { graphql, read, type FragmentType } from "../gql";
import type { DayShownFragment } from "../gql/graphql";
import { problemParts } from "../graphql/problem";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { Button } from "../ui/button/Button";
import { Money } from "../ui/money/Money";
import { Section } from "../ui/page/Section";
import { When } from "../ui/when/When";
import { filesWords } from "./files.words";
import { dayShown } from "./useDays";

const takeIn = graphql(`
  mutation ImportSettlementFile($input: ImportSettlementFileInput!) {
    importSettlementFile(input: $input) {
      __typename
      ... on SettlementFile {
        sha256
        newLines
      }
      ...ProblemParts
    }
  }
`);

interface Props {
  of: FragmentType<typeof dayShown>;
  onChange: () => void;
}

export function SettlementFiles({ of, onChange }: Props) {
  const words = useWords(filesWords);
  const { day, settlementFiles } = read(dayShown, of);
  return (
    <Section title={words.title} gap>
      {settlementFiles.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="office-files">
        {settlementFiles.map((file) => (
          <li key={file.sha256}>
            <File of={file} />
          </li>
        ))}
      </ul>
      <TakeIn day={day} onChange={onChange} />
    </Section>
  );
}

type Taken = DayShownFragment["settlementFiles"][number];

function File({ of }: { of: Taken }) {
  const words = useWords(filesWords);
  const { language } = useLanguage();
  return (
    <>
      <span>
        {words.lines(of.lines)}
        {": "}
        <Money of={of.taken.amount} /> {words.taken}, <Money of={of.paidBack.amount} /> {words.paidBack}
      </span>
      <small>
        {of.newLines ? `${words.newLines(of.newLines)} ` : null}
        {of.importedBy ? `${nameOf(of.importedBy, language)}, ` : null}
        <When at={of.importedAt} />
      </small>
    </>
  );
}

function TakeIn({ day, onChange }: { day: string; onChange: () => void }) {
  const words = useWords(filesWords);
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ bad: boolean; text: string } | null>(null);
  const [{ fetching }, send] = useMutation(takeIn);
  const act = async (file: Blob) => {
    const { data } = await send({ input: { day, content: await file.text() } });
    const answer = data?.importSettlementFile;
    if (!answer) return setSaid({ bad: true, text: words.noAnswer });
    if (answer.__typename === "Problem")
      return setSaid({ bad: true, text: read(problemParts, answer).message });
    setSaid({ bad: false, text: answer.newLines ? words.comparedAgain(answer.newLines) : words.agrees });
    onChange();
  };
  return (
    <div className="office-do">
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={words.choose}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void act(file);
          // The same file again is an act again.
          event.target.value = "";
        }}
      />
      <Button size="sm" busy={fetching} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <p role="status" className={said?.bad ? "office-file-refused" : "sm muted"}>
        {said?.text}
      </p>
    </div>
  );
}
