/** A court that answers over `fetch` as the real schema says: a test says what it is asked about, the rest is plain. */
import { readFileSync } from "node:fs";
import {
  buildSchema,
  defaultFieldResolver,
  execute,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  parse,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
} from "graphql";
import { vi } from "vitest";
import texts from "../gql/persisted-documents.json";

const schema = buildSchema(readFileSync("../schema.graphql", "utf8"));
const registered: Readonly<Record<string, string>> = texts;

const PLAIN: Readonly<Record<string, unknown>> = { Boolean: false, Int: 0, Float: 0 };

/** What a field of this type is where nobody said: nothing where that is allowed, else empty. */
function plainest(type: GraphQLOutputType): unknown {
  if (!isNonNullType(type)) return null;
  const sure = getNullableType(type);
  if (isListType(sure)) return [];
  if (isEnumType(sure)) return sure.getValues()[0]?.value;
  return isScalarType(sure) ? (PLAIN[sure.name] ?? "") : {};
}

const resolve: GraphQLFieldResolver<unknown, unknown> = (source, given, context, info) =>
  (defaultFieldResolver(source, given, context, info) as unknown) ?? plainest(info.returnType);

interface Call {
  name: string;
  variables: Record<string, unknown>;
}

interface Request extends Call {
  text: string;
}

/** By the name of a query's or mutation's field: what is found, or who finds it with the field's arguments. */
export type Answers = Record<string, unknown>;

export class SchemaCourt {
  /** Everything that was asked, in its order. */
  readonly calls: Call[] = [];
  private readonly kept = new Map<string, Promise<void>>();
  private readonly cut = new Set<string>();

  constructor(readonly answers: Answers) {
    vi.stubGlobal("fetch", this.fetch);
    // Nothing is told by itself: a socket that never opens.
    vi.stubGlobal("WebSocket", Silent);
  }

  /** The `input` of each time that the operation was asked for. */
  inputs = (name: string): unknown[] =>
    this.calls.filter((call) => call.name === name).map(({ variables }) => variables["input"]);

  /** Keeps the operation's answers back, from now on until what is returned is called. */
  keep(name: string): () => void {
    let release: () => void = () => undefined;
    this.kept.set(name, new Promise((resume) => (release = resume)));
    return () => {
      this.kept.delete(name);
      release();
    };
  }

  /** As if the line were down for this operation, from now on until what is returned is called. */
  lose(name: string): () => void {
    this.cut.add(name);
    return () => this.cut.delete(name);
  }

  private fetch = async (_url: unknown, init?: RequestInit): Promise<Response> => {
    const { name, variables, text } = requestOf(JSON.parse(init?.body as string) as Sent);
    this.calls.push({ name, variables });
    if (this.cut.has(name)) throw new TypeError("Failed to fetch");
    const found = await execute({
      ...{ schema, document: parse(text), rootValue: this.answers },
      ...{ variableValues: variables, fieldResolver: resolve },
    });
    // Something in `answers` is not as the schema has it.
    if (found.errors) console.error(name, ...found.errors);
    await this.kept.get(name);
    return new Response(JSON.stringify(found), { headers: { "content-type": "application/json" } });
  };
}

interface Sent {
  operationName: string;
  query?: string;
  variables?: Record<string, unknown>;
  extensions?: { persistedQuery?: { sha256Hash: string } };
}

function requestOf({ operationName: name, query, variables = {}, extensions }: Sent): Request {
  const text = query ?? registered[`sha256:${extensions?.persistedQuery?.sha256Hash}`];
  if (!text) throw new Error(`${name} is not registered: make schema`);
  return { name, variables, text };
}

class Silent {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  close(): void {
    // It never was open.
  }
}
