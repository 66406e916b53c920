/** What brings a deposit account into another state: one act at a time, and in words what came of it. */
import { useMutation } from "urql";
import { graphql } from "../../gql";
import type { Answer } from "../../graphql/useAct";
import { useRefusalToast } from "../../graphql/useRefusalToast";

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

export function useStateActs(id: string, onChange: () => void) {
  const sayRefusal = useRefusalToast();
  const [restoring, sendRestore] = useMutation(restore);
  const [checking, sendCheck] = useMutation(check);
  const [approving, sendApprove] = useMutation(approve);
  const [calling, sendCallOff] = useMutation(callOff);
  const variables = { input: { depositAccountId: id } };
  const say = (answer: Answer) => {
    sayRefusal(answer);
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
