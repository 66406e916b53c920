/** The court changes who may read a filed document, and why. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../../gql";
import { problemParts } from "../../graphql/problem";
import { useWords } from "../../i18n/words";
import { makeKey } from "../../kit/keys";
import { isRegistrar } from "../../session/roles";
import { useSession } from "../../session/viewer";
import { Field } from "../../ui/forms/Field";
import { useFaults } from "../../ui/forms/useForm";
import { caseWords } from "../case.words";
import { levelsFor, type ActedOn } from "./acted";
import { ActForm } from "./ActForm";
import { actWords } from "./acts.words";

const setAccess = graphql(`
  mutation SetDocumentAccess($input: SetDocumentAccessInput!) {
    setDocumentAccess(input: $input) {
      __typename
      ... on Document {
        id
        access
        isMarked
      }
      ...ProblemParts
    }
  }
`);

export default function LevelDialog({ of, onClose }: { of: ActedOn; onClose: () => void }) {
  const words = useWords(actWords);
  const levels = useWords(caseWords);
  const { viewer } = useSession();
  const registrar = viewer ? isRegistrar(viewer) : false;
  // As it was when the dialog was opened: the list may change below it.
  const [before] = useState(of.access);
  const [access, setLevel] = useState<ActedOn["access"]>(before);
  const [reason, setReason] = useState("");
  const [idempotencyKey, renew] = useState(makeKey);
  const state = useFaults("level");
  const [{ fetching }, send] = useMutation(setAccess);
  const act = async () => {
    state.clear();
    const { data } = await send({ input: { documentId: of.id, access, reason, idempotencyKey } });
    const answer = data?.setDocumentAccess;
    if (answer?.__typename === "Document") return onClose();
    state.refuse(answer ? read(problemParts, answer) : { message: words.noAnswer, fields: [] });
    if (answer) renew(makeKey());
  };
  return (
    <ActForm
      {...{ form: "level", state, reason, onClose }}
      title={words.levelOf(of.title)}
      what={registrar ? words.levelWhat : `${words.levelWhat} ${words.clerkNarrows}`}
      onReason={setReason}
      act={words.setLevel}
      busy={fetching}
      onAct={() => void act()}
    >
      <Field id="level-access" label={words.level} error={state.faults.of("access")}>
        <select
          className="select"
          value={access}
          onChange={(event) => setLevel(event.target.value as ActedOn["access"])}
        >
          <option value={before}>{`${levels[before]} (${words.asItIs})`}</option>
          {levelsFor(before, registrar).map((level) => (
            <option key={level} value={level}>
              {levels[level]}
            </option>
          ))}
        </select>
      </Field>
    </ActForm>
  );
}
