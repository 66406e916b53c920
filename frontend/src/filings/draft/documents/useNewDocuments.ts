/** Files become documents of a draft: each with the title and type it looks like, the first as the lead. */
import { useCallback } from "react";
import { titleOf } from "../../../uploads/admission";
import { uploads } from "../../../uploads/manager";
import type { DocumentTypeChoice, EditedDocument } from "../filing";
import type { Row } from "./rows";
import { suggestType } from "./suggest";
import { useHeld } from "./useHeld";
import { useRefusedFiles } from "./useRefusedFiles";

export function useNewDocuments(
  filingId: string,
  rows: readonly Row[],
  types: readonly DocumentTypeChoice[],
  startsCase: boolean,
) {
  const { refused, admit, dismiss } = useRefusedFiles();
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
  const { held, take } = useHeld(types.length > 0, send, filingId);
  const add = async (files: readonly File[], folders: readonly string[]) => take(await admit(files, folders));
  const replace = useCallback(
    async (document: EditedDocument, file: File) => {
      if ((await admit([file])).length === 0) return;
      for (const { key, uploadId } of uploads.items())
        if (uploadId && uploadId === document.upload?.id) uploads.forget(key);
      const { title, typeCode, role, id } = document;
      void uploads.add(file, filingId, { title, typeCode, role, replaces: id });
    },
    [admit, filingId],
  );
  return { add, replace, held, refused, dismiss };
}
