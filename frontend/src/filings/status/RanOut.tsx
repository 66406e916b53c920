/** What a filer is told, and can do, when their card's hold ran out before the registry decided. */
import { useMutation } from "urql";
import { graphql, read } from "../../gql";
import { problemParts } from "../../graphql/problem";
import { useWords } from "../../i18n/words";
import { makeKey } from "../../kit/keys";
import { Button } from "../../ui/button/Button";
import { useToast } from "../../ui/overlays/toasts";
import type { FollowedFiling } from "../parts/followedFiling";
import { filingWords } from "../parts/status.words";
import { holdWords } from "./hold.words";

const renewHold = graphql(`
  mutation RenewHold($input: RenewHoldInput!) {
    renewHold(input: $input) {
      __typename
      ... on Payment {
        id
        status
        redirectUrl
      }
      ...ProblemParts
    }
  }
`);

const DECIDED: ReadonlySet<string> = new Set(["ACCEPTED", "PARTIALLY_ACCEPTED", "REJECTED", "CANCELLED"]);

interface Props {
  filing: FollowedFiling;
  /** The reference of the payment on whose page they have been, if they come from there. */
  paid: string | null;
  /** How to leave for the provider's page. */
  leave?: (page: string) => void;
}

export function RanOut({ filing, paid, leave = (page) => window.location.assign(page) }: Props) {
  const words = useWords(holdWords);
  const { payment, status } = filing;
  if (payment?.status !== "AUTHORISATION_EXPIRED" || DECIDED.has(status)) return null;
  if (payment.isRenewal) return <p className="next">{words.ranOutAgain}</p>;
  return (
    <>
      <p className="next">{paid && paid !== payment.reference ? words.asking : words.ranOut}</p>
      <div className="acts">
        <Renew filingId={filing.id} leave={leave} />
      </div>
    </>
  );
}

function Renew({ filingId, leave }: { filingId: string; leave: (page: string) => void }) {
  const words = useWords(holdWords);
  const { noAnswer } = useWords(filingWords);
  const toast = useToast();
  const [{ fetching }, renew] = useMutation(renewHold);
  const go = async () => {
    // A key for each time: whoever left the page wants it again, and the court knows which one waits.
    const { data } = await renew({ input: { filingId, idempotencyKey: makeKey() } });
    const begun = data?.renewHold;
    if (begun?.__typename === "Payment") {
      if (begun.redirectUrl) leave(begun.redirectUrl);
      else toast({ kind: "done", text: words.pageComes });
    } else toast({ kind: "bad", text: begun ? read(problemParts, begun).message : noAnswer });
  };
  return (
    <Button kind="primary" busy={fetching} onClick={() => void go()}>
      {words.renew}
    </Button>
  );
}
