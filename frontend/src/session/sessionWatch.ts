/** Notices that the session ended while a page is open: what was asked then waits until the reader is signed in again. */

/** The header of an answer that says for whom it is: the account's id, or `public`. */
const VIEWER = "causeway-viewer";
const NOBODY = "public";

/** A question whose answer is only for whom it is. */
const askNothing = (): Parameters<typeof fetch> => [
  "/graphql",
  {
    method: "POST",
    body: JSON.stringify({ query: "{ __typename }" }),
    headers: { "content-type": "application/json", accept: "application/json" },
    credentials: "same-origin",
  },
];

/**
 * `here`: whoever opened the page still is who the court knows. `ended`: the court knows nobody any more.
 * `other`: the browser has become another person's, in another tab.
 */
type Presence = "here" | "ended" | "other";

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
    await this.fetch(...askNothing()).catch(() => undefined);
  };

  /** Another tab has signed in or out, perhaps: asks for whom the court answers this browser now. */
  recheck = async (): Promise<void> => {
    if (this.presence === "here") return this.confirm();
    const answer = await this.ask(...askNothing()).catch(() => undefined);
    const who = answer?.headers.get(VIEWER) ?? null;
    if (who === this.who) this.renew();
    else if (who !== null) this.turn(who === NOBODY ? "ended" : "other");
    return undefined;
  };

  /** The reader is signed in again: everything that waited is asked now. */
  renew = (): void => {
    this.turn("here");
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  };

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get = (): Presence => this.presence;

  private renewal(): Promise<void> {
    return new Promise((resume) => this.waiting.push(resume));
  }

  private turn(presence: Presence): void {
    if (presence === this.presence) return;
    this.presence = presence;
    for (const listener of this.listeners) listener();
  }
}
