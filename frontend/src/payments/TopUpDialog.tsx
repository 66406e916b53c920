/** Topping an account up: the amount, and then the provider's page. */
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { Dialog } from "../ui/overlays/Dialog";
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
    <Dialog title={words.topUpWhich(name)} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void payIn.send();
        }}
      >
        <AmountField of={payIn} limits={limits} first={false} />
        <p className="sm muted">{words.byCard}</p>
        <div className="foot">
          <Button onClick={onClose}>{words.notNow}</Button>
          <Button kind="primary" type="submit" busy={payIn.busy}>
            {words.toThePage}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
