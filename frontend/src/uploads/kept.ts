/** Where unfinished uploads are kept between visits: the browser's own database, bytes and all. */
import type { KeptUpload } from "./item";

export interface Keeper {
  all(owner: string): Promise<KeptUpload[]>;
  /** Whether the bytes are kept as well. */
  put(upload: KeptUpload): Promise<boolean>;
  /** The copy of the bytes, if they were kept. */
  copyOf(key: string): Promise<Blob | undefined>;
  remove(key: string): Promise<void>;
}

const DATABASE = "causeway-uploads";
const TABLE = "unfinished";
const KEPT_MS = 48 * 3600_000;

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's database failed"));
  });
}

/** The browser's IndexedDB. Where it cannot be used, nothing is kept and the upload still goes on. */
export class BrowserKeeper implements Keeper {
  private opened?: Promise<IDBDatabase>;

  private open(): Promise<IDBDatabase> {
    this.opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: "key" });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("the browser's database failed"));
    });
    return this.opened;
  }

  private async table(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    return (await this.open()).transaction(TABLE, mode).objectStore(TABLE);
  }

  async all(owner: string): Promise<KeptUpload[]> {
    try {
      const kept = (await answer((await this.table("readonly")).getAll())) as KeptUpload[];
      const old = kept.filter(({ keptAt }) => Date.now() - keptAt > KEPT_MS);
      await Promise.all(old.map(({ key }) => this.remove(key)));
      return kept.filter((upload) => upload.owner === owner && !old.includes(upload));
    } catch {
      return [];
    }
  }

  async put(upload: KeptUpload): Promise<boolean> {
    try {
      await answer((await this.table("readwrite")).put(upload));
      return true;
    } catch {
      return this.putWithoutBytes(upload);
    }
  }

  /** The file does not fit: at least remember what it was, so that it can be asked for again. */
  private async putWithoutBytes(upload: KeptUpload): Promise<boolean> {
    try {
      await answer((await this.table("readwrite")).put({ ...upload, file: undefined }));
    } catch {
      // Nothing can be kept here: the upload goes on as long as the page is open.
    }
    return false;
  }

  async copyOf(key: string): Promise<Blob | undefined> {
    try {
      const kept: unknown = await answer((await this.table("readonly")).get(key));
      return (kept as KeptUpload | undefined)?.file;
    } catch {
      return undefined;
    }
  }

  async remove(key: string): Promise<void> {
    try {
      await answer((await this.table("readwrite")).delete(key));
    } catch {
      // It will be too old one day.
    }
  }
}

/** Keeps nothing beyond the page; for browsers without a database, and for tests. */
export class MemoryKeeper implements Keeper {
  readonly kept = new Map<string, KeptUpload>();

  all(owner: string): Promise<KeptUpload[]> {
    return Promise.resolve([...this.kept.values()].filter((upload) => upload.owner === owner));
  }

  put(upload: KeptUpload): Promise<boolean> {
    this.kept.set(upload.key, { ...upload });
    return Promise.resolve(true);
  }

  copyOf(key: string): Promise<Blob | undefined> {
    return Promise.resolve(this.kept.get(key)?.file);
  }

  remove(key: string): Promise<void> {
    this.kept.delete(key);
    return Promise.resolve();
  }
}
