/** Where signatures in a file say that what they signed ends: each was the whole file when it was made. */

const SIGNED = /\/ByteRange\s*\[\s*0\s+\d+\s+(\d+)\s+(\d+)/g;

/** How long an entry may be that begins in one piece of a file and ends in the next. */
export const ENTRY_CHARACTERS = 128;

export function signedLengthsIn(text: string): number[] {
  return [...text.matchAll(SIGNED)].map(([, start, length]) => Number(start) + Number(length));
}

/** The lengths worth trying of a file that has more bytes than the court's, the longest first. */
export function lengthsToTry(lengths: readonly number[], size: number, most = 4): number[] {
  const shorter = lengths.filter((length) => length > 0 && length < size);
  return [...new Set(shorter)].sort((one, other) => other - one).slice(0, most);
}
