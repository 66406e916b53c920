/** A small file goes with its announcement, against a real HTTP server. */
import { Blob as NodeBlob } from "node:buffer";
import type { IncomingHttpHeaders } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { CORS, FakeCourt } from "../test/fakeCourt";
import type { Item } from "./item";
import { MemoryKeeper } from "./kept";
import { UploadManager } from "./manager";
import type { Desk } from "./ports";
import { sendWhole } from "./sendWhole";

const court = new FakeCourt();
const CONTENT = "%PDF-1.7 and so on";
// The fetch of Node takes the blobs of Node, and no others.
const FILE = new NodeBlob([CONTENT]) as unknown as Blob;
const TOLD = { filename: "\u4ee4\u72c0.pdf", filetype: "application/pdf", sha256: undefined };
const INTENT = { title: "Writ", typeCode: "WRIT", role: "LEAD" } as const;

beforeAll(() => court.start());
beforeEach(() => {
  court.bytes.clear();
  court.requests.length = 0;
  court.spoil = () => false;
});
afterAll(() => court.kill());

const send = (patience?: number) => sendWhole(FILE, TOLD, court.url(""), patience);

test("the file and its name arrive in one request, and the court's own name for it comes back", async () => {
  let headers: IncomingHttpHeaders = {};
  court.spoil = (request) => {
    headers = request.headers;
    return false;
  };
  const sent = await send();
  expect(sent).toEqual({ uploadId: "posted-0", url: `${location.origin}/uploads/posted-0`, whole: true });
  expect(court.requests).toEqual(["POST "]);
  expect(court.bytes.get("posted-0")?.toString()).toBe(CONTENT);
  expect(headers).toMatchObject({
    "tus-resumable": "1.0.0",
    "content-type": "application/offset+octet-stream",
    "upload-length": String(CONTENT.length),
    "upload-metadata": `filename ${Buffer.from(TOLD.filename).toString("base64")},filetype ${btoa(TOLD.filetype)}`,
  });
});

test.each([
  ["refuses it", 413, {}],
  ["has only a part", 201, { location: "/uploads/a", "causeway-upload-id": "a", "upload-offset": 3 }],
])("a court that %s is asked in the ordinary way", async (_what, status, said) => {
  court.spoil = (_request, response) => {
    response.writeHead(status, { ...CORS, ...said }).end();
    return true;
  };
  expect(await send()).toBeUndefined();
});

test("a court that says nothing is not waited for", async () => {
  court.spoil = () => true;
  expect(await send(20)).toBeUndefined();
});

function opened(desk: Desk): UploadManager {
  const manager = new UploadManager({ keeper: new MemoryKeeper(), delay: () => 5 });
  void manager.open("lawyer", desk);
  return manager;
}

function allSent(manager: UploadManager): Promise<readonly Item[]> {
  return new Promise((resolve) => {
    const look = () => {
      if (manager.items()[0]?.phase === "sent") resolve(manager.items());
    };
    manager.subscribe(look);
    look();
  });
}

test("what went with its announcement is put into the filing, and nothing more is sent", async () => {
  const attach = vi.fn<Desk["attach"]>(() => Promise.resolve(null));
  const announce: Desk["announce"] = () =>
    Promise.resolve({ uploadId: "u1", url: court.url("u1"), whole: true });
  const manager = opened({ announce, attach, abort: () => Promise.resolve() });
  await manager.add(new File(["abc"], "writ.pdf"), "filing", INTENT);
  const [item] = await allSent(manager);
  expect(item).toMatchObject({ phase: "sent", sent: 3, uploadId: "u1", attached: true });
  expect(attach).toHaveBeenCalledExactlyOnceWith("filing", "u1", INTENT);
  expect(court.requests).toEqual([]);
});

test("what has not been heard of is tried again in the way that can be resumed", async () => {
  const again: boolean[] = [];
  const announce: Desk["announce"] = (_file, _name, tried = false) => {
    again.push(tried);
    if (!tried) return Promise.reject(new Error("no answer"));
    return Promise.resolve({ uploadId: "u1", url: court.url("u1"), whole: true });
  };
  const attach: Desk["attach"] = () => Promise.resolve(null);
  const manager = opened({ announce, attach, abort: () => Promise.resolve() });
  await manager.add(new File(["abc"], "writ.pdf"), "filing", INTENT);
  await allSent(manager);
  expect(again).toEqual([false, true]);
});
