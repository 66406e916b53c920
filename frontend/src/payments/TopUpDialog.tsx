/** Topping an account up: the amount, and then the provider's page. */
import { useWords } from "../i18n/words";
import { FormDialog } from "../ui/overlays/FormDialog";
import { AmountField, usePayIn, type Limits } from "./TopUpForm";
import { topUpWords } from "./topUp.words";

interface Props {
  accountId: string;
  name: string;
  limits: Limits;
  proposed?: string;
  onClose: () => void;
  onBegun: () => void;
}

export function TopUpDialog({ accountId, name, limits, proposed, onClose, onBegun }: Props) {
  const words = useWords(topUpWords);
  const payIn = usePayIn({ accountId, proposed, onBegun });
  return (
    <FormDialog
      title={words.topUpWhich(name)}
      cancel={words.notNow}
      act={words.toThePage}
      busy={payIn.busy}
      onAct={payIn.send}
      onClose={onClose}
    >
      <AmountField of={payIn} limits={limits} first={false} />
      <p className="sm muted">{words.byCard}</p>
    </FormDialog>
  );
}
