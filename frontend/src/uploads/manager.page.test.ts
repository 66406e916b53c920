/** The store against a real HTTP server that fails in the middle, vanishes, and comes back. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CORS, FakeCourt } from "../test/fakeCourt";
import type { Item, KeptUpload } from "./item";
import { MemoryKeeper } from "./kept";
import { UploadManager } from "./manager";
import type { Desk } from "./ports";

// Vitest would load the library's part for Node, which takes no files.
vi.mock("tus-js-client", async () => {
  const path = "../../node_modules/tus-js-client/lib.es5/browser/index.js";
  return (await import(/* @vite-ignore */ path)) as typeof import("tus-js-client");
});

const INTENT = { title: "Writ", typeCode: "WRIT", role: "LEAD" } as const;
const court = new FakeCourt();
let announced = 0;
let desk: Desk;
let keeper: MemoryKeeper;
let manager: UploadManager;

beforeEach(async () => {
  court.bytes.clear();
  court.requests.length = 0;
  court.spoil = () => false;
  court.port = 0;
  await court.start();
  announced = 0;
  keeper = new MemoryKeeper();
  desk = {
    announce: () => Promise.resolve({ uploadId: `u${++announced}`, url: court.url(`u${announced}`) }),
    attach: vi.fn<Desk["attach"]>(() => Promise.resolve(null)),
    abort: vi.fn<Desk["abort"]>(() => Promise.resolve()),
  };
  manager = opened();
});

afterEach(async () => {
  manager.close();
  await court.kill();
});

function opened(): UploadManager {
  const made = new UploadManager({ keeper, chunkSize: 100_000, delay: () => 5 });
  void made.open("lawyer", desk);
  return made;
}

function pdf(name = "writ.pdf", size = 300_000): File {
  return new File([new Uint8Array(size).fill(7)], name, { type: "application/pdf" });
}

function until(ready: (items: readonly Item[]) => boolean, of = manager): Promise<void> {
  return new Promise((resolve) => {
    const stop = of.subscribe(() => {
      if (!ready(of.items())) return;
      setTimeout(() => stop(), 0);
      resolve();
    });
    if (ready(of.items())) resolve();
  });
}

const phases = (items: readonly Item[]) => items.map(({ phase }) => phase);
const allSent = (items: readonly Item[]) => items.length > 0 && phases(items).every((p) => p === "sent");

test("a file is announced, put into its filing and sent whole", async () => {
  await manager.add(pdf(), "filing", INTENT);
  await until(allSent);
  expect(court.bytes.get("u1")?.length).toBe(300_000);
  expect(desk.attach).toHaveBeenCalledExactlyOnceWith("filing", "u1", INTENT);
  expect(keeper.kept.size).toBe(0);
});

test("many files: announced in the order given, two at a time", async () => {
  let most = 0;
  manager.subscribe(() => {
    most = Math.max(most, phases(manager.items()).filter((phase) => phase === "sending").length);
  });
  for (const name of ["a.pdf", "b.pdf", "c.pdf", "d.pdf"]) {
    await manager.add(pdf(name), "filing", { ...INTENT, title: name });
  }
  await until(allSent);
  expect(vi.mocked(desk.attach).mock.calls.map(([, , intent]) => intent.title)).toEqual([
    "a.pdf",
    "b.pdf",
    "c.pdf",
    "d.pdf",
  ]);
  expect(most).toBe(2);
});

test("when the server fails in the middle, it asks where it stands and goes on from there", async () => {
  let failures = 0;
  court.spoil = (_request, response) => {
    if (court.bytes.get("u1")?.length !== 100_000 || failures++ > 1) return false;
    response.writeHead(503, CORS).end();
    return true;
  };
  await manager.add(pdf(), "filing", INTENT);
  await until((items) => phases(items).includes("retrying"));
  expect(manager.items()[0]?.sent).toBe(100_000);
  await until(allSent);
  expect(court.bytes.get("u1")?.length).toBe(300_000);
  expect(court.requests.filter((line) => line === "HEAD u1").length).toBeGreaterThanOrEqual(2);
});

test("when the server is killed and comes back, nothing acknowledged is sent again", async () => {
  const killed = new Promise<void>((resolve) => {
    court.spoil = (request) => {
      if (court.bytes.get("u1")?.length !== 200_000) return false;
      request.socket.destroy();
      resolve();
      return true;
    };
  });
  await manager.add(pdf(), "filing", INTENT);
  await killed;
  await court.kill();
  await until((items) => phases(items).includes("retrying"));
  court.spoil = () => false;
  const patches = court.requests.filter((line) => line.startsWith("PATCH")).length;
  await court.start();
  await until(allSent);
  expect(court.bytes.get("u1")?.length).toBe(300_000);
  expect(court.requests.filter((line) => line.startsWith("PATCH")).length - patches).toBe(1);
});

test("a 409 is answered by asking for the offset", async () => {
  let once = true;
  court.spoil = (_request, response, id) => {
    if (!once || court.bytes.get(id)?.length !== 100_000) return false;
    once = false;
    court.bytes.set(id, Buffer.alloc(150_000, 7));
    response.writeHead(409, CORS).end();
    return true;
  };
  await manager.add(pdf(), "filing", INTENT);
  await until(allSent);
  expect(court.bytes.get("u1")?.length).toBe(300_000);
});

test("a pause stays a pause over a reload, and resuming goes on", async () => {
  let key = "";
  const stopped = new Promise<void>((resolve) => {
    court.spoil = () => {
      if (court.bytes.get("u1")?.length !== 100_000) return false;
      manager.pause(key);
      resolve();
      return true;
    };
  });
  key = await manager.add(pdf(), "filing", INTENT);
  await stopped;
  expect(phases(manager.items())).toEqual(["paused"]);
  court.spoil = () => false;
  manager.close();
  manager = opened();
  await until((items) => phases(items).includes("paused"));
  manager.resume(key);
  await until(allSent);
  expect(court.bytes.get("u1")?.length).toBe(300_000);
  expect(announced).toBe(1);
});

test("after a reload it goes on by itself; another person's files stay where they are", async () => {
  await court.kill();
  await manager.add(pdf(), "filing", INTENT);
  await until((items) => phases(items).includes("retrying"));
  manager.close();
  keeper.kept.set("other", {
    ...(keeper.kept.values().next().value as KeptUpload),
    key: "other",
    owner: "rival",
  });
  await court.start();
  manager = opened();
  await until(allSent);
  expect(manager.items()).toHaveLength(1);
  expect(announced).toBe(1);
  expect(keeper.kept.has("other")).toBe(true);
});

test("bytes that the browser lost are asked for, and only the same file is taken", async () => {
  await court.kill();
  const key = await manager.add(pdf(), "filing", INTENT);
  await until((items) => phases(items).includes("retrying"));
  manager.close();
  const kept = keeper.kept.get(key);
  if (kept) keeper.kept.set(key, { ...kept, file: undefined });
  await court.start();
  manager = opened();
  await until((items) => phases(items).includes("needs-file"));
  expect(manager.supply(key, pdf("writ.pdf", 299_999))).toBe(false);
  expect(manager.supply(key, pdf("other.pdf"))).toBe(false);
  expect(manager.supply(key, pdf())).toBe(true);
  await until(allSent);
});

test("what the court does not take is refused with its words, and not tried again", async () => {
  desk.announce = () => Promise.resolve({ refused: "This file is 50.1 MB." });
  await manager.add(pdf(), "filing", INTENT);
  await until((items) => phases(items).includes("refused"));
  expect(manager.items()[0]?.message).toBe("This file is 50.1 MB.");
  expect(court.requests).toEqual([]);
});

test("an announcement that is not answered is made again", async () => {
  const answer = desk.announce;
  let tries = 0;
  desk.announce = (file, name) => (++tries < 3 ? Promise.reject(new Error("away")) : answer(file, name));
  await manager.add(pdf(), "filing", INTENT);
  await until(allSent);
  expect(tries).toBe(3);
});

test("an upload that the server gave up says so", async () => {
  court.spoil = (_request, response) => {
    response.writeHead(410, CORS).end();
    return true;
  };
  await manager.add(pdf(), "filing", INTENT);
  await until((items) => phases(items).includes("gone"));
});

test("discarding stops it, forgets it and tells the server", async () => {
  await court.kill();
  const key = await manager.add(pdf(), "filing", INTENT);
  await until((items) => phases(items).includes("retrying"));
  await manager.discard(key);
  expect(manager.items()).toEqual([]);
  expect(desk.abort).toHaveBeenCalledWith("u1");
  expect(keeper.kept.size).toBe(0);
  await court.start();
});

test("a file that was changed or whose drive is gone is told as that, not as the network", async () => {
  court.spoil = (request) => {
    request.socket.destroy();
    return true;
  };
  const lost = new UploadManager({
    keeper,
    chunkSize: 100_000,
    delay: () => 5,
    readable: () => Promise.resolve(false),
  });
  void lost.open("lawyer", desk);
  const key = await lost.add(pdf(), "filing", INTENT);
  await until((items) => items[0]?.phase === "unreadable", lost);
  // Given again, it goes on from where it was.
  court.spoil = () => false;
  expect(lost.supply(key, pdf())).toBe(true);
  await until((items) => items[0]?.phase === "sent", lost);
  lost.close();
});

test("where this browser has kept a copy, the upload goes on from that", async () => {
  const original = pdf();
  const copy = pdf();
  keeper.copyOf = () => Promise.resolve(copy);
  court.spoil = (request) => {
    court.spoil = () => false;
    request.socket.destroy();
    return true;
  };
  const readable = (file: Blob) => Promise.resolve(file !== original);
  const store = new UploadManager({ keeper, chunkSize: 100_000, delay: () => 5, readable });
  void store.open("lawyer", desk);
  await store.add(original, "filing", INTENT);
  await until((items) => items[0]?.phase === "sent", store);
  store.close();
});

test("what is on its way to a discarded draft goes to the one that is made of it", async () => {
  desk.attach = vi.fn<Desk["attach"]>((filingId) =>
    Promise.resolve(filingId === "gone" ? { refused: "No such filing." } : null),
  );
  await manager.add(pdf(), "gone", INTENT);
  await until((items) => items[0]?.phase === "refused");
  manager.move("gone", "anew");
  await until((items) => items[0]?.phase === "sent");
  expect(manager.items()[0]).toMatchObject({ filingId: "anew", attached: true });
  expect(announced).toBe(1);
});

test("files given before the store is opened for its reader are theirs, and none is lost", async () => {
  const early = new UploadManager({ keeper, chunkSize: 100_000, delay: () => 5 });
  await Promise.all([
    early.add(pdf("one.pdf"), "filing", { ...INTENT, replaces: "d1" }),
    early.add(pdf("two.pdf"), "filing", { ...INTENT, replaces: "d2" }),
  ]);
  expect(desk.attach).not.toHaveBeenCalled();
  void early.open("lawyer", desk);
  expect([...keeper.kept.values()].map(({ owner }) => owner)).toEqual(["lawyer", "lawyer"]);
  await until((items) => items.length === 2 && allSent(items), early);
  expect(vi.mocked(desk.attach).mock.calls.map(([, , intent]) => intent.replaces)).toEqual(["d1", "d2"]);
  early.close();
});
