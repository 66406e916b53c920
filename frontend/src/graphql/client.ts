/** The one GraphQL client: normalised cache, POST only, subscriptions over graphql-transport-ws. */
import { cacheExchange, type Cache, type CacheExchangeOpts } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { createClient as createSocket, type Client as Socket, type SubscribePayload } from "graphql-ws";
import { Client, fetchExchange, subscriptionExchange } from "urql";
import { follow } from "./follow";
import { KEYLESS } from "../gql/keyless";
import { keepShown } from "./keepShown";
import { readBack } from "./readBack";
import { nameRegistered, sendRegistered } from "./registered";
import { API_LANGUAGE } from "../i18n/language";
import type { Language } from "../kit/languages";

/** Things with an id that is not asked for here: they live inside what they belong to, as those without one. */
const EMBEDDED = [
  ...KEYLESS,
  "FeeLine",
  "PartyRole",
  "FilingTransition",
  "NewParty",
  "Finding",
  "CaseRelation",
  "LedgerEntry",
];

/** How the client reaches the court: whoever keeps the session may hold a request back until its reader is signed in. */
interface Access {
  fetch: typeof fetch;
  /** Returns when this client's reader is still, or again, signed in. */
  confirm(): Promise<void>;
}

type ConnectionState = "connecting" | "live" | "lost";

/** Tells listeners whether live updates arrive; the page says so beside what is live. */
class LiveState {
  state: ConnectionState = "connecting";
  private readonly listeners = new Set<() => void>();

  set(state: ConnectionState): void {
    if (state === this.state) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  /** How often something has been missed for good. */
  misses = 0;

  /** Something was missed for good: whoever shows what is live asks for it again. */
  miss = (): void => {
    this.misses += 1;
    for (const listener of this.listeners) listener();
  };

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get = (): ConnectionState => this.state;

  getMisses = (): number => this.misses;
}

export const live = new LiveState();

function socketUrl(): string {
  const url = new URL("/graphql", location.href);
  url.protocol = url.protocol.replace("http", "ws");
  return url.href;
}

/** Closed because nothing listens any more. */
const DONE = 1000;
const LONGEST_MS = 20_000;

/** Twice as long each time, and not all browsers of the court at once; at once when the line is back. */
function pause(tries: number): Promise<void> {
  const wait = Math.min(LONGEST_MS, 500 * 2 ** tries) * (0.5 + Math.random() / 2);
  return new Promise((resume) => {
    const over = () => {
      clearTimeout(timer);
      removeEventListener("online", over);
      resume();
    };
    const timer = setTimeout(over, wait);
    addEventListener("online", over);
  });
}

function socket(language: Language, access: Access): Socket {
  return createSocket({
    url: socketUrl,
    // A page cannot set the headers of a handshake: it says in the first message which language it speaks.
    connectionParams: { "accept-language": tag(language) },
    lazy: true,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: async (tries) => {
      await pause(tries);
      // The server closes the sockets of a session that is over: only its owner may open them again.
      await access.confirm();
    },
    keepAlive: 20_000,
    on: {
      connected: () => live.set("live"),
      closed: (event) => live.set((event as CloseEvent).code === DONE ? "connecting" : "lost"),
    },
  });
}

function forget(cache: Cache, ...fields: string[]): void {
  for (const field of cache.inspectFields("Query")) {
    if (fields.includes(field.fieldName))
      cache.invalidate("Query", field.fieldName, field.arguments ?? undefined);
  }
}

/** What a change makes the cache forget: lists that it may belong to now, or no longer. */
const UPDATES: CacheExchangeOpts["updates"] = {
  Mutation: {
    createFiling: (_result, _arguments, cache) => forget(cache, "filings", "viewer"),
    discardFiling: (_result, _arguments, cache) => forget(cache, "filings", "viewer"),
    submitFiling: (_result, _arguments, cache) => forget(cache, "filings", "viewer", "depositAccounts"),
    cancelFiling: (_result, _arguments, cache) => forget(cache, "filings", "viewer", "depositAccounts"),
    completeReview: (_result, _arguments, cache) => forget(cache, "reviewQueue", "viewer"),
    returnForCorrection: (_result, _arguments, cache) => forget(cache, "reviewQueue", "viewer"),
    revokeSession: (_result, _arguments, cache) => forget(cache, "sessions"),
  },
  Subscription: {
    reviewQueueChanged: (_result, _arguments, cache) => forget(cache, "reviewQueue", "viewer"),
  },
};

/** A client for one reader; made anew on sign-in and sign-out, so that nothing of one person's is shown to another. */
export function makeClient(language: Language, access: Access): Client {
  const connection = socket(language, access);
  return new Client({
    url: "/graphql",
    fetch: access.fetch,
    // GET would put party names into access logs.
    preferGetMethod: false,
    fetchOptions: { credentials: "same-origin", headers: { "accept-language": tag(language) } },
    exchanges: [
      keepShown,
      readBack,
      nameRegistered,
      cacheExchange({
        // Every fragment is on a concrete type: nothing is to be guessed from the fields of an answer.
        possibleTypes: {},
        keys: {
          ...Object.fromEntries(EMBEDDED.map((name) => [name, () => null])),
          Court: (court) => court["code"] as string,
          CaseType: (type) => type["code"] as string,
        },
        resolvers: {
          Query: { reviewQueue: relayPagination(), causeList: relayPagination() },
          // Lists of a case grow as the reader asks for more; the list of cases itself is shown page by page.
          DepositAccount: { entries: relayPagination() },
          Case: {
            docket: relayPagination(),
            documents: relayPagination(),
            filings: relayPagination(),
            payments: relayPagination(),
            hearings: relayPagination(),
          },
        },
        updates: UPDATES,
      }),
      sendRegistered,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({
            unsubscribe: follow(
              connection,
              { ...request, query: request.query ?? "" } as SubscribePayload,
              sink,
              live.miss,
            ),
          }),
        }),
      }),
    ],
  });
}

function tag(language: Language): string {
  return { EN: "en-HK", ZH_HANT: "zh-Hant-HK", ZH_HANS: "zh-Hans" }[API_LANGUAGE[language]];
}
