/** Notices that the session ended while a page is open: what was asked then waits until the reader is signed in again. */

/** The header of an answer that says for whom it is: the account's id, or `public`. */
const VIEWER = "causeway-viewer";
const NOBODY = "public";

/**
 * `here`: whoever opened the page still is who the court knows. `ended`: the court knows nobody any more.
 * `other`: the browser has become another person's, in another tab.
 */
export type Presence = "here" | "ended" | "other";

export class SessionWatch {
  presence: Presence = "here";
  private who?: string;
  private waiting: (() => void)[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ask: typeof fetch = (...request) => fetch(...request)) {}

  /**
   * Asks the court. The first answer tells whose page this is. One that comes for nobody, on a page that is somebody's,
   * did nothing: it is not handed on, and the same is asked again once the reader is signed in again.
   */
  fetch: typeof fetch = async (...request) => {
    if (this.presence !== "here") await this.renewal();
    const answer = await this.ask(...request);
    const who = answer.headers.get(VIEWER);
    if (who === null || who === this.who) return answer;
    if (this.who === undefined || this.who === NOBODY) {
      this.who = who;
      return answer;
    }
    this.turn(who === NOBODY ? "ended" : "other");
    await this.renewal();
    return this.fetch(...request);
  };

  /** Returns when this page's reader is still, or again, signed in; at once while the court cannot be reached. */
  confirm = async (): Promise<void> => {
    const body = JSON.stringify({ query: "{ __typename }" });
    const headers = { "content-type": "application/json", accept: "application/json" };
    await this.fetch("/graphql", { method: "POST", body, headers, credentials: "same-origin" }).catch(
      () => undefined,
    );
  };

  /** The reader is signed in again: everything that waited is asked now. */
  renew = (): void => {
    this.turn("here");
    const waiting = this.waiting;
    this.waiting = [];
    for (const goOn of waiting) goOn();
  };

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get = (): Presence => this.presence;

  private renewal(): Promise<void> {
    return new Promise((goOn) => this.waiting.push(goOn));
  }

  private turn(presence: Presence): void {
    this.presence = presence;
    for (const listener of this.listeners) listener();
  }
}
