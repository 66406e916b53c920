/** What the registry may do with a document of a case: nothing of it stands there for anybody else. */
import { lazy, Suspense, useState } from "react";
import { useWords } from "../../i18n/words";
import { inRegistry, isRegistrar } from "../../session/roles";
import { useSession } from "../../session/viewer";
import { Button } from "../../ui/button/Button";
import { levelsFor, stands, type ActedOn } from "./acted";
import { actWords } from "./acts.words";

const LevelDialog = lazy(() => import("./LevelDialog"));
const SupersedeDialog = lazy(() => import("./SupersedeDialog"));

export function CourtActs({ of, among }: { of: ActedOn; among: readonly ActedOn[] }) {
  const words = useWords(actWords);
  const { viewer } = useSession();
  const [open, setOpen] = useState<"level" | "supersede" | null>(null);
  if (!viewer || !inRegistry(viewer) || !of.filedAt) return null;
  const registrar = isRegistrar(viewer);
  const setsLevel = levelsFor(of.access, registrar).length > 0;
  const supersedes = registrar && stands(of);
  const close = () => setOpen(null);
  return (
    <div className="court-acts" role="group" aria-label={words.acts(of.title)}>
      {setsLevel ? (
        <Button size="sm" onClick={() => setOpen("level")}>
          {words.changeLevel}
        </Button>
      ) : null}
      {supersedes ? (
        <Button size="sm" onClick={() => setOpen("supersede")}>
          {words.supersede}
        </Button>
      ) : null}
      <Suspense fallback={null}>
        {open === "level" ? <LevelDialog of={of} onClose={close} /> : null}
        {open === "supersede" ? <SupersedeDialog of={of} among={among} onClose={close} /> : null}
      </Suspense>
    </div>
  );
}
