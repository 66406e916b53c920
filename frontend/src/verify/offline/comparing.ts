/** What compares two files page by page: kept apart in the page that verifies off line, and run only when it is asked for. */
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as worker from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import type { Change } from "../changes/changes";
import { compare } from "../changes/compare";

// A page without a network starts no worker: pdf.js does its work here if it finds it.
Object.assign(globalThis, { pdfjsWorker: worker });

/** Names what differs; rejects if one of the two cannot be read. */
export async function named(sealed: Uint8Array, copy: Uint8Array): Promise<Change[]> {
  const tasks = [sealed, copy].map((data) =>
    // Glyphs are drawn as paths: the page's policy lets no font in.
    getDocument({
      data,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      isEvalSupported: false,
      verbosity: VerbosityLevel.ERRORS,
    }),
  );
  try {
    const [before, after] = await Promise.all(tasks.map(({ promise }) => promise));
    if (!before || !after) throw new Error("unreadable");
    return await compare({ sealed: before, copy: after });
  } finally {
    await Promise.all(tasks.map((task) => task.destroy()));
  }
}
