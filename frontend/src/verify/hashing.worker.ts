/** Hashes a file of any size in constant memory, and looks in passing for the number in it. */
import { createSHA256 } from "hash-wasm";
import type { Asked, Told } from "./hashing";
import { referencesIn } from "../kit/references";
import { ENTRY_CHARACTERS, signedLengthsIn } from "./signedLengths";

const PIECE_BYTES = 4 * 1024 * 1024;

const tell = (told: Told) => postMessage(told);

async function read({ file, length = file.size }: Asked): Promise<void> {
  const hash = await createSHA256();
  const decoder = new TextDecoder("latin1");
  const references = new Set<string>();
  const lengths = new Set<number>();
  let tail = "";
  for (let at = 0; at < length; at += PIECE_BYTES) {
    const piece = new Uint8Array(await file.slice(at, Math.min(at + PIECE_BYTES, length)).arrayBuffer());
    hash.update(piece);
    const text = tail + decoder.decode(piece);
    for (const reference of referencesIn(text)) references.add(reference);
    for (const signed of signedLengthsIn(text)) lengths.add(signed);
    // What begins at the end of one piece may end in the next.
    tail = text.slice(-ENTRY_CHARACTERS);
    tell({ read: at + piece.length });
  }
  tell({
    facts: { sha256: hash.digest("hex"), references: [...references].reverse(), signedLengths: [...lengths] },
  });
}

onmessage = ({ data }: MessageEvent<Asked>) => {
  read(data).catch(() => tell({ unreadable: true }));
};
