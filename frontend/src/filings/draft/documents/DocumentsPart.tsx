/** The documents of a draft: dropped, sent, checked, named, ordered; what was found stands beside each. */
import { useCallback, useEffect, useRef } from "react";
import { useSession } from "../../../session/viewer";
import { useWords } from "../../../i18n/words";
import { DropZone } from "../../../ui/files/DropZone";
import { useToast } from "../../../ui/overlays/toasts";
import { titleOf } from "../../../uploads/admission";
import { uploads } from "../../../uploads/manager";
import { UploadWatch } from "../../../uploads/UploadWatch";
import { DocumentRow } from "./DocumentRow";
import { editWords } from "../draft.words";
import { controlId, documentId } from "../faults";
import type { DocumentTypeChoice, EditedDocument } from "../filing";
import { LocalRow } from "./LocalRow";
import { Part } from "../Part";
import { RefusedFiles } from "./RefusedFiles";
import type { Row } from "./rows";
import { suggestType } from "./suggest";
import { useDocumentActs } from "./useDocumentActs";
import { useHeld } from "./useHeld";
import { useRefusedFiles } from "./useRefusedFiles";

interface Props {
  filingId: string;
  startsCase: boolean;
  rows: readonly Row[];
  types: readonly DocumentTypeChoice[];
  language: "EN" | "ZH_HANT" | "ZH_HANS";
  overridden: ReadonlySet<string>;
  onOverride: (code: string, anyway: boolean) => void;
  /** What the court refused about the control or document of an id. */
  errorAt: (id: string) => string | undefined;
  /** The server knows more than the cache: ask again. */
  onRefresh: () => void;
}

const CHECKING: ReadonlySet<string> = new Set(["CREATED", "IN_PROGRESS", "ASSEMBLING", "SCANNING"]);
const LOOK_AGAIN_MS = 4000;

export function DocumentsPart(props: Props) {
  const { filingId, startsCase, rows, types, language, onRefresh } = props;
  const words = useWords(editWords);
  const toast = useToast();
  const { viewer } = useSession();
  const { change, remove } = useDocumentActs(language, words.saveFailed);
  const { refused, admit, dismiss } = useRefusedFiles();
  const documents = rows.flatMap(({ document }) => (document ? [document] : []));

  const send = (files: readonly File[]) => {
    let leadMissing = rows.length === 0;
    for (const file of files) {
      const title = titleOf(file.name);
      const type = suggestType(title, types, { lead: leadMissing, starts: startsCase });
      const lead = leadMissing && type?.mayLead === true;
      const intent = { title, typeCode: type?.code ?? "", role: lead ? "LEAD" : "ATTACHMENT" } as const;
      leadMissing = leadMissing && !lead;
      void uploads.add(file, filingId, intent);
    }
  };
  const { held, take } = useHeld(types.length > 0, send);

  const replace = useCallback(
    (document: EditedDocument, file: File) => {
      if (admit([file]).length === 0) return;
      const { title, typeCode, role, id } = document;
      void uploads.add(file, filingId, { title, typeCode, role, replaces: id });
    },
    [admit, filingId],
  );

  const act = async (doing: Promise<string | null>) => {
    const refusal = await doing;
    if (refusal) toast({ kind: "bad", text: refusal });
  };

  useChecked(documents, onRefresh);
  useLookAgain(
    rows.some(({ standing }) => standing === "scan"),
    onRefresh,
  );

  return (
    <Part
      number={1}
      title={words.documents}
      say={words.documentsSay}
      id={controlId("documents")}
      error={props.errorAt(controlId("documents"))}
    >
      {rows.map((row, index) =>
        row.document ? (
          <DocumentRow
            key={row.key}
            filingId={filingId}
            row={row}
            document={row.document}
            number={index + 1}
            last={index + 1 === documents.length}
            types={types}
            overridden={props.overridden}
            refusal={props.errorAt(documentId(row.document.id))}
            onOverride={props.onOverride}
            onChange={(input) => void act(change(input))}
            onRemove={(document) => {
              if (row.item) void uploads.discard(row.item.key);
              void act(remove(document.id));
            }}
            onReplace={replace}
          />
        ) : (
          <LocalRow key={row.key} row={row} number={index + 1} />
        ),
      )}
      {held > 0 ? (
        <p className="say" role="status">
          {words.held(held)}
        </p>
      ) : null}
      <RefusedFiles files={refused} onDismiss={dismiss} />
      {documents.map(({ id, upload }) =>
        upload && CHECKING.has(upload.status) && viewer ? (
          <UploadWatch key={id} uploadId={upload.id} />
        ) : null,
      )}
      <div className="noted drop-row">
        <DropZone wholePage onFiles={(files) => take(admit(files))} />
      </div>
    </Part>
  );
}

/** When the checks of a document are over, what they found is asked for. */
function useChecked(documents: readonly EditedDocument[], ask: () => void): void {
  const over = documents
    .flatMap(({ upload }) => (upload && !CHECKING.has(upload.status) ? [upload.id] : []))
    .toSorted()
    .join(" ");
  const known = useRef(over);
  useEffect(() => {
    if (known.current === over) return;
    const before = new Set(known.current.split(" "));
    known.current = over;
    if (over.split(" ").some((id) => id !== "" && !before.has(id))) ask();
  }, [over, ask]);
}

/** While files are being checked, ask now and then too: a lost subscription must not leave a row waiting. */
function useLookAgain(waiting: boolean, ask: () => void): void {
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(ask, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [waiting, ask]);
}
