/** What brings a deposit account into another state: one act at a time, and in words what came of it. */
import { useMutation } from "urql";
import { graphql, read, type FragmentType } from "../../gql";
import { problemParts } from "../../graphql/problem";
import { useWords } from "../../i18n/words";
import { useToast } from "../../ui/overlays/toasts";
import { stateWords } from "./states.words";

const restore = graphql(`
  mutation RestoreDepositAccount($input: RestoreDepositAccountInput!) {
    restoreDepositAccount(input: $input) {
      __typename
      ... on DepositAccount {
        id
        status
      }
      ...ProblemParts
    }
  }
`);

const check = graphql(`
  mutation CheckDepositClosing($input: CheckDepositClosingInput!) {
    checkDepositClosing(input: $input) {
      __typename
      ... on DepositAccount {
        id
        status
      }
      ...ProblemParts
    }
  }
`);

const approve = graphql(`
  mutation ApproveDepositClosing($input: ApproveDepositClosingInput!) {
    approveDepositClosing(input: $input) {
      __typename
      ... on DepositAccount {
        id
        status
      }
      ...ProblemParts
    }
  }
`);

const callOff = graphql(`
  mutation CallOffDepositClosing($input: CallOffDepositClosingInput!) {
    callOffDepositClosing(input: $input) {
      __typename
      ... on DepositAccount {
        id
        status
      }
      ...ProblemParts
    }
  }
`);

type Answer =
  | { __typename: "DepositAccount" }
  | ({ __typename: "Problem" } & FragmentType<typeof problemParts>)
  | undefined;

export function useStateActs(id: string, onChange: () => void) {
  const words = useWords(stateWords);
  const toast = useToast();
  const [restoring, sendRestore] = useMutation(restore);
  const [checking, sendCheck] = useMutation(check);
  const [approving, sendApprove] = useMutation(approve);
  const [calling, sendCallOff] = useMutation(callOff);
  const variables = { input: { depositAccountId: id } };
  const say = (answer: Answer) => {
    if (!answer) toast({ kind: "bad", text: words.noAnswer });
    else if (answer.__typename === "Problem")
      toast({ kind: "bad", text: read(problemParts, answer).message });
    onChange();
  };
  return {
    busy: restoring.fetching || checking.fetching || approving.fetching || calling.fetching,
    restore: async () => say((await sendRestore(variables)).data?.restoreDepositAccount),
    check: async () => say((await sendCheck(variables)).data?.checkDepositClosing),
    approve: async () => say((await sendApprove(variables)).data?.approveDepositClosing),
    callOff: async () => say((await sendCallOff(variables)).data?.callOffDepositClosing),
  };
}
