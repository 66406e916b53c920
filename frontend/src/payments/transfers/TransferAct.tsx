/** The way to move money to another account of the firm; not there where there is no other that takes it. */
import { useState } from "react";
import { read, type FragmentType } from "../../gql";
import { useWords } from "../../i18n/words";
import { decimal } from "../../kit/amounts";
import { Button } from "../../ui/button/Button";
import { accountLine } from "../AccountList";
import { spareOf } from "../balanceWarning";
import { useAccountName } from "../useAccountName";
import { TransferDialog } from "./TransferDialog";
import { transferWords } from "./transfers.words";

interface Props {
  of: readonly FragmentType<typeof accountLine>[];
  id: string;
  onMoved: () => void;
}

export function TransferAct({ of, id, onMoved }: Props) {
  const words = useWords(transferWords);
  const named = useAccountName();
  const [asking, setAsking] = useState(false);
  const open = read(accountLine, of).filter(({ status }) => status === "OPEN");
  const source = open.find((account) => account.id === id);
  const targets = open.filter((account) => account.id !== id);
  if (!source || targets.length === 0) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.transfer}</Button>
      {asking ? (
        <TransferDialog
          id={id}
          name={named(source)}
          spare={decimal(spareOf(source))}
          targets={targets.map((account) => ({ id: account.id, name: named(account) }))}
          onClose={() => setAsking(false)}
          onMoved={onMoved}
        />
      ) : null}
    </>
  );
}
