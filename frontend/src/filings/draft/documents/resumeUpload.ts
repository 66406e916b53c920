/** A file chosen for a row that waits for its bytes: if it is the same one, its upload goes on. */
import { ownAddress } from "../../../uploads/address";
import { uploads } from "../../../uploads/manager";
import type { Row } from "./rows";

/** Whether the upload goes on with `file`; otherwise it is another file, meant to take the place of the first. */
export function resumeUpload(row: Row, filingId: string, file: File): boolean {
  const { document, item, progress } = row;
  const upload = document?.upload;
  if ((progress !== "elsewhere" && progress !== "unreadable") || !document || !upload) return false;
  if (item) return uploads.supply(item.key, file);
  if (file.name !== upload.filename || file.size !== Number(upload.size)) return false;
  const { title, typeCode, role } = document;
  const announced = { uploadId: upload.id, url: ownAddress(upload.url) };
  void uploads.add(file, filingId, { title, typeCode, role }, announced);
  return true;
}
