/** What is found out about a file in the reader's own browser, piece by piece: it is never sent anywhere. */

export interface Asked {
  file: File;
  /** Only the first so many bytes. */
  length?: number;
}

export interface FileFacts {
  sha256: string;
  /** Numbers of the court that the file names, the last one first. */
  references: string[];
  /** How long the file was when each signature in it was made. */
  signedLengths: number[];
}

export type Told = { read: number } | { facts: FileFacts } | { unreadable: true };

/** Reads the file in a worker, so that the page goes on; rejects if this device cannot read it. */
export function factsOf(asked: Asked, onRead: (bytes: number) => void = () => undefined): Promise<FileFacts> {
  const worker = new Worker(new URL("./hashing.worker.ts", import.meta.url), { type: "module" });
  const facts = new Promise<FileFacts>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if ("read" in data) onRead(data.read);
      else if ("facts" in data) resolve(data.facts);
      else reject(new Error("unreadable"));
    };
    worker.onerror = () => reject(new Error("unreadable"));
  });
  worker.postMessage(asked);
  return facts.finally(() => worker.terminate());
}
