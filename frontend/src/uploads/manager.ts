/** Sends files to the court: two at a time, resumable, and on their own after a reload. A store outside React. */
import { delayBefore, failureOf } from "./failure";
import { ANSWER_MS, inTime } from "./inTime";
import { isMoving, type Intent, type Item } from "./item";
import { givenFile, jobOf, keptOf, type Job } from "./job";
import { BrowserKeeper, type Keeper } from "./kept";
import { isReadable } from "./readable";
import type { Announced, Desk, Settings } from "./ports";
import { startTransfer } from "./transfer";

const CHUNK = 8 * 1024 * 1024;
const PARALLEL = 2;
const NOTIFY_MS = 120;

export class UploadManager {
  private readonly jobs = new Map<string, Job>();
  private readonly listeners = new Set<() => void>();
  private readonly keeper: Keeper;
  private readonly parallel: number;
  private readonly chunkSize: number;
  private readonly delay: (attempt: number) => number;
  private readonly readable: (file: Blob, at: number) => Promise<boolean>;
  private readonly answerMs: number;
  private snapshot: readonly Item[] = [];
  private notifying?: ReturnType<typeof setTimeout>;
  private desk?: Desk;
  private owner?: string;
  private announcing = false;

  constructor(settings: Settings = {}) {
    this.keeper = settings.keeper ?? new BrowserKeeper();
    this.parallel = settings.parallel ?? PARALLEL;
    this.chunkSize = settings.chunkSize ?? CHUNK;
    this.delay = settings.delay ?? delayBefore;
    this.readable = settings.readable ?? isReadable;
    this.answerMs = settings.answerMs ?? ANSWER_MS;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  items = (): readonly Item[] => this.snapshot;

  /** Opens the store for a person: what they left unfinished in this browser goes on by itself. */
  async open(owner: string, desk: Desk): Promise<void> {
    if (this.owner !== undefined && this.owner !== owner) this.close();
    this.desk = desk;
    if (this.owner === owner) return;
    this.owner = owner;
    // A page takes files as soon as it is there, perhaps before the store was opened for its reader: they are theirs.
    for (const job of this.jobs.values()) {
      job.item = { ...job.item, owner };
      this.keep(job);
    }
    for (const kept of await this.keeper.all(owner)) {
      if (this.owner !== owner) return;
      if (!this.jobs.has(kept.key)) this.jobs.set(kept.key, jobOf(kept));
    }
    this.changed();
    this.pump();
  }

  /** Stops everything, keeping what can go on later: another person may be about to sign in. */
  close(): void {
    for (const job of this.jobs.values()) this.halt(job);
    this.jobs.clear();
    [this.owner, this.desk] = [undefined, undefined];
    this.changed();
  }

  /** Takes a file for a filing; it is announced in the order files were given. */
  async add(file: File, filingId: string, intent: Intent, already?: Announced): Promise<string> {
    const kept = givenFile(file, { owner: this.owner ?? "", filingId, intent }, already);
    const { key } = kept;
    this.jobs.set(key, jobOf(kept));
    this.changed();
    const safe = await this.keeper.put(kept);
    if (!safe) this.set(key, { fragile: true });
    this.pump();
    return key;
  }

  pause(key: string): void {
    const job = this.jobs.get(key);
    if (!job || !isMoving(job.item) || job.item.phase === "announcing") return;
    this.halt(job);
    this.set(key, { phase: "paused", speed: undefined, message: undefined, sent: job.acknowledged });
    this.keep(job);
    this.pump();
  }

  resume(key: string): void {
    const job = this.jobs.get(key);
    if (!job || !["paused", "retrying"].includes(job.item.phase)) return;
    this.halt(job);
    job.attempts = 0;
    this.set(key, { phase: this.readyPhase(job), message: undefined });
    this.keep(job);
    this.pump();
  }

  /** Tries everything that waits for the server again at once, as when the line is back. */
  hurry = (): void => {
    for (const job of this.jobs.values()) if (job.item.phase === "retrying") this.resume(job.item.key);
  };

  /** Gives the bytes that the browser lost; refuses a file of another name or size. */
  supply(key: string, file: File): boolean {
    const job = this.jobs.get(key);
    if (!job || file.size !== job.item.size || file.name !== job.item.filename) return false;
    job.file = file;
    this.set(key, { phase: this.readyPhase(job) });
    this.keep(job);
    this.pump();
    return true;
  }

  /** Stops it and forgets it; the server is told, if it knew of it. */
  async discard(key: string): Promise<void> {
    const job = this.jobs.get(key);
    if (!job) return;
    const { uploadId, phase } = job.item;
    this.forget(key);
    if (uploadId && phase !== "sent") await this.desk?.abort(uploadId).catch(() => undefined);
  }

  /** What is on its way to one filing goes to another, as when a discarded draft is made anew. */
  move(from: string, to: string): void {
    for (const job of this.jobs.values()) {
      if (job.item.filingId !== from || job.item.phase === "sent") continue;
      this.halt(job);
      const intent = { ...job.item.intent, replaces: undefined };
      job.item = { ...job.item, filingId: to, intent, attached: false, message: undefined };
      job.item = { ...job.item, phase: this.readyPhase(job) };
      this.keep(job);
    }
    this.changed();
    this.pump();
  }

  /** Takes it off the list, leaving the server as it is. */
  forget(key: string): void {
    const job = this.jobs.get(key);
    if (!job) return;
    this.halt(job);
    this.jobs.delete(key);
    void this.keeper.remove(key);
    this.changed();
    this.pump();
  }

  private readyPhase({ file, item }: Job): Item["phase"] {
    if (!file) return "needs-file";
    return item.uploadId && item.attached ? "waiting" : "announcing";
  }

  private halt(job: Job): void {
    clearTimeout(job.timer);
    void job.transfer?.abort().catch(() => undefined);
    job.transfer = undefined;
    job.gauge.reset();
  }

  private keep(job: Job): void {
    void this.keeper.put(keptOf(job));
  }

  private set(key: string, change: Partial<Item>): void {
    const job = this.jobs.get(key);
    if (!job) return;
    job.item = { ...job.item, ...change };
    this.changed();
  }

  private changed(): void {
    clearTimeout(this.notifying);
    this.notifying = undefined;
    this.snapshot = [...this.jobs.values()].map(({ item }) => item);
    for (const listener of this.listeners) listener();
  }

  /** Progress comes many times a second: it is shown a few. */
  private progressed(job: Job, sent: number): void {
    job.gauge.note(sent, performance.now());
    job.item = { ...job.item, sent, speed: job.gauge.speed };
    this.notifying ??= setTimeout(() => this.changed(), NOTIFY_MS);
  }

  private pump(): void {
    void this.announceNext();
    const all = [...this.jobs.values()];
    const free = this.parallel - all.filter(({ item }) => item.phase === "sending").length;
    for (const job of all.filter(({ item }) => item.phase === "waiting").slice(0, Math.max(0, free))) {
      this.send(job);
    }
  }

  /** One at a time and in order, so that documents stand in the filing as they were given. */
  private async announceNext(): Promise<void> {
    const job = [...this.jobs.values()].find(({ item }) => item.phase === "announcing");
    if (this.announcing || !job || !this.desk) return;
    this.announcing = true;
    try {
      await this.announce(job, this.desk);
      job.attempts = 0;
    } catch {
      await this.retryIfReadable(job);
    } finally {
      this.announcing = false;
    }
    this.pump();
  }

  private async announce(job: Job, desk: Desk): Promise<void> {
    const { key, filename } = job.item;
    if (!job.item.uploadId && job.file) {
      const answer = await inTime(desk.announce(job.file, filename, job.attempts > 0), this.answerMs);
      if ("refused" in answer) return this.refuse(key, answer.refused);
      const { whole, ...known } = answer;
      job.whole = whole;
      this.set(key, known);
      this.keep(job);
    }
    const { filingId, uploadId, intent } = job.item;
    if (!uploadId || !this.jobs.has(key)) return;
    const refusal = await inTime(desk.attach(filingId, uploadId, intent), this.answerMs);
    if (refusal) return this.refuse(key, refusal.refused);
    if (job.whole) return this.arrived(job);
    this.set(key, { attached: true, phase: "waiting" });
    this.keep(job);
  }

  private refuse(key: string, message: string): void {
    this.set(key, { phase: "refused", message, speed: undefined });
    void this.keeper.remove(key);
  }

  /** The same silence comes from a network that is away and from a file that is: only the file can be looked at. */
  private async retryIfReadable(job: Job): Promise<void> {
    const { key, phase } = job.item;
    if (job.file && !(await this.readable(job.file, job.acknowledged))) {
      const copy = await this.keeper.copyOf(key);
      job.file = copy && (await this.readable(copy, job.acknowledged)) ? copy : undefined;
    }
    // Paused or thrown away meanwhile.
    if (this.jobs.get(key) !== job || job.item.phase !== phase) return;
    if (job.file || phase === "sent") return this.retry(job);
    void this.keeper.remove(key);
    this.set(key, { phase: "unreadable", speed: undefined, sent: job.acknowledged });
    this.pump();
  }

  private retry(job: Job): void {
    if (!this.jobs.has(job.item.key)) return;
    job.gauge.reset();
    this.set(job.item.key, { phase: "retrying", speed: undefined, sent: job.acknowledged });
    job.timer = setTimeout(() => {
      this.set(job.item.key, { phase: this.readyPhase(job) });
      this.pump();
    }, this.delay(job.attempts));
    job.attempts += 1;
  }

  private send(job: Job): void {
    const { key, url } = job.item;
    if (!job.file || !url) return;
    this.set(key, { phase: "sending", message: undefined });
    job.transfer = startTransfer(job.file, url, this.chunkSize, {
      onSent: (bytes) => this.progressed(job, bytes),
      onAcknowledged: (bytes) => {
        if (bytes > job.acknowledged) job.attempts = 0;
        job.acknowledged = bytes;
      },
      onDone: () => this.arrived(job),
      onFailure: (error) => this.failed(job, error),
    });
  }

  private arrived(job: Job): void {
    [job.transfer, job.file] = [undefined, undefined];
    void this.keeper.remove(job.item.key);
    this.set(job.item.key, { attached: true, phase: "sent", sent: job.item.size, speed: undefined });
    this.pump();
  }

  private failed(job: Job, error: unknown): void {
    job.transfer = undefined;
    const failure = failureOf(error);
    if (failure === "retry") void this.retryIfReadable(job);
    else if (failure === "refused") this.refuse(job.item.key, "");
    else this.set(job.item.key, { phase: "gone", speed: undefined, sent: 0 });
    this.pump();
  }
}

/** The one store of the page. */
export const uploads = new UploadManager();
