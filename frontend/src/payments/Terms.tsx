/** Before anything can be paid from an account, the primary administrator accepts its terms. */
import { useMutation } from "urql";
import { useSession } from "../session/viewer";
import { graphql, read, type FragmentType } from "../gql";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { useToast } from "../ui/overlays/toasts";
import { topUpLimits, type Limits } from "./TopUpForm";
import { paymentsWords } from "./words";

export const terms = graphql(`
  fragment Terms on DepositAccount {
    id
    status
    termsAcceptedAt
  }
`);

const accept = graphql(`
  mutation AcceptDepositTerms($input: AcceptDepositTermsInput!) {
    acceptDepositTerms(input: $input) {
      __typename
      ... on DepositAccount {
        id
        termsAcceptedAt
      }
      ... on Problem {
        message
      }
    }
  }
`);

interface Props {
  of: FragmentType<typeof terms>;
  terms: Limits;
  clauses: readonly string[];
}

export function Terms({ of, terms: today, clauses }: Props) {
  const words = useWords(paymentsWords);
  const { viewer } = useSession();
  const toast = useToast();
  const account = read(terms, of);
  const { version } = read(topUpLimits, today);
  const [{ fetching }, send] = useMutation(accept);
  if (account.termsAcceptedAt) return null;
  const acceptNow = async () => {
    const { data } = await send({ input: { depositAccountId: account.id, termsVersion: version } });
    const answer = data?.acceptDepositTerms;
    if (answer?.__typename === "DepositAccount") toast({ kind: "done", text: words.accepted });
    else toast({ kind: "bad", text: answer?.message ?? words.noAnswer });
  };
  return (
    <div className="callout terms">
      <b>{words.terms}</b>
      <p>{words.termsWhat}</p>
      <ol className="clauses">
        {clauses.map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
      </ol>
      {viewer?.roles.includes("PRIMARY_ADMINISTRATOR") ? (
        <Button size="sm" busy={fetching} onClick={() => void acceptNow()}>
          {words.accept}
        </Button>
      ) : null}
    </div>
  );
}
