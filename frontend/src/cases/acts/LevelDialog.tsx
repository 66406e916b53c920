/** The court changes who may read a filed document, and why. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import { useAct } from "../../graphql/useAct";
import { useWords } from "../../i18n/words";
import { isRegistrar } from "../../session/roles";
import { useSession } from "../../session/viewer";
import { Field } from "../../ui/forms/Field";
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
  const { act, ...state } = useAct("level");
  const [, send] = useMutation(setAccess);
  const setLevelNow = async () => {
    const done = await act(
      { documentId: of.id, access, reason },
      async (input, idempotencyKey) =>
        (await send({ input: { ...input, idempotencyKey } })).data?.setDocumentAccess,
    );
    if (done) onClose();
  };
  return (
    <ActForm
      {...{ form: "level", state, reason, onClose }}
      title={words.levelOf(of.title)}
      what={registrar ? words.levelWhat : `${words.levelWhat} ${words.clerkNarrows}`}
      onReason={setReason}
      act={words.setLevel}
      onAct={() => void setLevelNow()}
    >
      <Field id="level-access" label={words.level} error={state.faults.of("access")}>
        <select
          className="select"
          value={access}
          onChange={(event) => setLevel(event.target.value as ActedOn["access"])}
        >
          <option value={before}>{words.asItIs(levels[before])}</option>
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
