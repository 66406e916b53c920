/** Showing the case to somebody outside the organisation: who, what they may do, and until when. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import type { SharePermission } from "../../gql/graphql";
import { useAct } from "../../graphql/useAct";
import { useWords } from "../../i18n/words";
import { courtDay } from "../../kit/dates";
import { Field } from "../../ui/forms/Field";
import { FormDialog } from "../../ui/overlays/FormDialog";
import { useToast } from "../../ui/overlays/toasts";
import { sharingWords } from "./sharing.words";

const shareCase = graphql(`
  mutation ShareCase($input: ShareCaseInput!) {
    shareCase(input: $input) {
      __typename
      ... on Case {
        id
      }
      ...ProblemParts
    }
  }
`);

const PERMISSIONS: readonly SharePermission[] = ["READ", "DRAFT"];

interface Props {
  caseId: string;
  onClose: () => void;
  onDone: () => void;
}

function useShare({ caseId, onDone }: Props) {
  const words = useWords(sharingWords);
  const toast = useToast();
  const [given, setGiven] = useState({ email: "", permission: "READ" as SharePermission, lastDay: "" });
  const { act, ...state } = useAct("share");
  const [, send] = useMutation(shareCase);
  const share = async () => {
    const email = given.email.trim();
    const done = await act(
      { caseId, ...given, email, lastDay: given.lastDay || null },
      async (input, idempotencyKey) => (await send({ input: { ...input, idempotencyKey } })).data?.shareCase,
    );
    if (!done) return;
    toast({ kind: "done", text: words.shared(email) });
    onDone();
  };
  const change = (part: Partial<typeof given>) => setGiven((now) => ({ ...now, ...part }));
  return { given, change, share, ...state };
}

export function ShareDialog(props: Props) {
  const words = useWords(sharingWords);
  const [today] = useState(() => courtDay(Date.now()));
  const { given, change, share, busy, faults, refused } = useShare(props);
  return (
    <FormDialog
      title={words.shareTitle}
      what={words.shareWhat}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.share}
      busy={busy}
      onAct={share}
      onClose={props.onClose}
    >
      <Field id="share-email" label={words.email} hint={words.emailHint} error={faults.of("email")}>
        <input
          className="input"
          type="email"
          autoComplete="off"
          maxLength={254}
          value={given.email}
          onChange={(event) => change({ email: event.target.value })}
        />
      </Field>
      <Field id="share-permission" label={words.permission} error={faults.of("permission")}>
        <select
          className="select"
          value={given.permission}
          onChange={(event) => change({ permission: event.target.value as SharePermission })}
        >
          {PERMISSIONS.map((each) => (
            <option key={each} value={each}>
              {words[each]}
            </option>
          ))}
        </select>
      </Field>
      <Field id="share-lastDay" label={words.lastDay} hint={words.lastDayHint} error={faults.of("lastDay")}>
        <input
          className="input short"
          type="date"
          min={today}
          value={given.lastDay}
          onChange={(event) => change({ lastDay: event.target.value })}
        />
      </Field>
    </FormDialog>
  );
}
