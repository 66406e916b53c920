/** How the last payment into an account stands: waiting for its payer, being taken, or what came of it. */
import { useMutation } from "urql";
import { graphql, read, type FragmentType } from "../gql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { amount } from "../kit/amounts";
import { nameOf } from "../kit/names";
import { Button } from "../ui/button/Button";
import { useToast } from "../ui/overlays/toasts";
import { topUpWords } from "./topUp.words";

export const topUpState = graphql(`
  fragment TopUpState on Payment {
    id
    status
    redirectUrl
    requested {
      amount
    }
    payer {
      id
      nameEn
      nameZh
    }
  }
`);

const giveUp = graphql(`
  mutation GiveUpTopUp($input: GiveUpTopUpInput!) {
    giveUpTopUp(input: $input) {
      __typename
      ... on Payment {
        id
        status
        redirectUrl
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** While a payment is one of these, no other is begun. */
export const UNFINISHED: ReadonlySet<string> = new Set(["INITIATED", "PENDING", "AUTHORISED", "CAPTURING"]);

interface Props {
  of: FragmentType<typeof topUpState>;
  administers: boolean;
  /** Whether its payer has just come back from the provider's page: then it is told what came of it. */
  cameBack: boolean;
  onChange: () => void;
}

export function TopUpState({ of, administers, cameBack, onChange }: Props) {
  const words = useWords(topUpWords);
  const { language } = useLanguage();
  const { id, status, redirectUrl, requested, payer } = read(topUpState, of);
  const sum = `HK$${amount(requested?.amount ?? "0.00")}`;
  if (status === "INITIATED" || status === "PENDING")
    return (
      <div className="callout top-up">
        <p role="status">{words.waiting(sum, payer ? nameOf(payer, language) : words.someone)}</p>
        {administers ? <Waiting id={id} page={redirectUrl} onChange={onChange} /> : null}
      </div>
    );
  if (UNFINISHED.has(status)) return <Told kind="info">{words.taking(sum)}</Told>;
  if (!cameBack) return null;
  if (status === "CAPTURED") return <Told kind="done">{words.paidIn(sum)}</Told>;
  return <Told kind="bad">{status === "DECLINED" ? words.declined(sum) : words.notPaid(sum)}</Told>;
}

function Told({ kind, children }: { kind: "info" | "done" | "bad"; children: string }) {
  return (
    <div className="callout top-up" data-k={kind} role="status">
      <p>{children}</p>
    </div>
  );
}

/** The way to the page, for whoever left it, and the way out. */
function Waiting({ id, page, onChange }: { id: string; page?: string | null; onChange: () => void }) {
  const words = useWords(topUpWords);
  const toast = useToast();
  const [{ fetching }, send] = useMutation(giveUp);
  const stop = async () => {
    const answer = (await send({ input: { paymentId: id } })).data?.giveUpTopUp;
    if (answer?.__typename !== "Payment") toast({ kind: "bad", text: answer?.message ?? words.noAnswer });
    onChange();
  };
  return (
    <div className="acts">
      {page ? (
        <a className="btn primary sm" href={page} rel="noreferrer">
          {words.toThePage}
        </a>
      ) : (
        <p className="sm muted">{words.pageComes}</p>
      )}
      <Button size="sm" busy={fetching} onClick={() => void stop()}>
        {words.giveUp}
      </Button>
    </div>
  );
}
