/** The registrar puts a sealed document of the case in the place of another. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import { useAct } from "../../graphql/useAct";
import { useWords } from "../../i18n/words";
import { shownReference } from "../../kit/references";
import { Field } from "../../ui/forms/Field";
import { stands, type ActedOn } from "./acted";
import { ActForm } from "./ActForm";
import { actWords } from "./acts.words";

const supersede = graphql(`
  mutation SupersedeDocument($input: SupersedeDocumentInput!) {
    supersedeDocument(input: $input) {
      __typename
      ... on Document {
        id
        isSuperseded
        supersededBy
      }
      ...ProblemParts
    }
  }
`);

interface Props {
  of: ActedOn;
  /** The documents of the case that are shown. */
  among: readonly ActedOn[];
  onClose: () => void;
}

export default function SupersedeDialog({ of, among, onClose }: Props) {
  const words = useWords(actWords);
  const [byDocumentId, choose] = useState("");
  const [reason, setReason] = useState("");
  const { act, ...state } = useAct("supersede");
  const [, send] = useMutation(supersede);
  const others = among.filter((each) => each.id !== of.id && stands(each));
  const newer = others.find(({ id }) => id === byDocumentId);
  const replace = async () => {
    if (!newer) {
      const message = words.chooseFirst;
      return state.refuse({ message, fields: [{ path: ["byDocumentId"], message }] });
    }
    const done = await act(
      { documentId: of.id, byDocumentId, reason },
      async (input, idempotencyKey) =>
        (await send({ input: { ...input, idempotencyKey } })).data?.supersedeDocument,
    );
    if (done) onClose();
  };
  return (
    <ActForm
      {...{ form: "supersede", state, reason, onClose }}
      title={words.supersedeWhich(of.title)}
      what={words.supersedeWhat}
      onReason={setReason}
      act={words.supersede}
      onAct={() => void replace()}
    >
      <Field
        id="supersede-byDocumentId"
        label={words.by}
        hint={others.length === 0 ? words.noOther : undefined}
        error={state.faults.of("byDocumentId")}
      >
        <select className="select" value={byDocumentId} onChange={(event) => choose(event.target.value)}>
          <option value="">{words.choose}</option>
          {others.map(({ id, title, reference }) => (
            <option key={id} value={id}>
              {`${title} · DRN ${shownReference(reference ?? "")}`}
            </option>
          ))}
        </select>
      </Field>
      {newer?.reference && of.reference ? (
        <p className="sm">{words.preview(shownReference(of.reference), shownReference(newer.reference))}</p>
      ) : null}
    </ActForm>
  );
}
