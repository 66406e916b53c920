/** Every key that does something for this reader, in one sheet. */
import { Fragment } from "react";
import { useWords } from "../i18n/words";
import { appearance } from "../kit/appearance";
import { Button } from "../ui/button/Button";
import { Dialog } from "../ui/overlays/Dialog";
import { keyWords } from "./keys.words";
import { inRegistry } from "../session/roles";
import { useNavigation } from "./navigation";
import { shellWords } from "./shell.words";
import { useSession } from "../session/viewer";

/** Keys pressed together or one after the other; several such are alternatives. */
type Row = [keys: string[][], what: string];

export default function KeySheet({ onClose }: { onClose: () => void }) {
  const words = useWords(keyWords);
  const shell = useWords(shellWords);
  const { viewer } = useSession();
  const pages = useNavigation();
  const everywhere: Row[] = [
    [[["Ctrl", "K"], ["/"]], words.palette],
    [[["?"]], words.sheet],
    ...pages.map(({ letter, name }): Row => [[["G", letter.toUpperCase()]], words.goTo(shell[name])]),
    ...(viewer?.mayFile ? [[[["F"]], words.file] satisfies Row] : []),
    [[["Esc"]], words.leave],
  ];
  const lists: Row[] = [
    [[["J"], ["K"]], words.move],
    [[["Enter"]], words.open],
    [[["O"]], words.beside],
  ];
  const review: Row[] = [
    [[["Q"]], words.queue],
    [[["C"]], words.claim],
    [[["1"], ["9"]], words.document],
    [[["A"], ["R"], ["X"]], words.dispose],
    [[["U"]], words.useFinding],
    [[["Ctrl", "Enter"]], words.complete],
  ];
  return (
    <Dialog title={words.title} onClose={onClose} foot={<Button onClick={onClose}>{words.close}</Button>}>
      <p className="sm muted">{appearance().singleKeys === false ? words.isOff : words.off}</p>
      <Keys title={words.everywhere} rows={everywhere} />
      <Keys title={words.lists} rows={lists} />
      {viewer && inRegistry(viewer) ? <Keys title={words.review} rows={review} /> : null}
    </Dialog>
  );
}

function Keys({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section className="keys-part">
      <h3 className="label">{title}</h3>
      <dl className="keys">
        {rows.map(([keys, what]) => (
          <Fragment key={what}>
            <dt>
              {keys.map((together, at) => (
                <span key={at} className="nowrap">
                  {together.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd>{what}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
