import { expect, test } from "vitest";
import type { Item } from "../../../uploads/item";
import type { EditedDocument } from "../filing";
import { countsOf, rowsOf } from "./rows";

function document(id: string, position: number, status: string, offset = "0"): EditedDocument {
  const upload = { id: `u-${id}`, status, offset, size: "1000", filename: `${id}.pdf` };
  return {
    ...{ id, position, role: "ATTACHMENT", typeCode: "OTHER", title: id, document: null, findings: [] },
    upload,
  } as unknown as EditedDocument;
}

function item(key: string, phase: Item["phase"], more: Partial<Item> = {}): Item {
  return {
    key,
    phase,
    size: 1000,
    sent: 0,
    filename: `${key}.pdf`,
    attached: true,
    intent: {},
    ...more,
  } as Item;
}

test("documents stand in their order, and files not in the filing yet after them", () => {
  const rows = rowsOf(
    [document("b", 2, "CLEAN"), document("a", 1, "IN_PROGRESS")],
    [item("x", "announcing"), item("y", "sending", { uploadId: "u-a", sent: 400 })],
  );
  expect(rows.map(({ key, progress }) => [key, progress])).toEqual([
    ["a", "up"],
    ["b", "clean"],
    ["x", "waiting"],
  ]);
  expect(rows[0]?.sent).toBe(400);
});

test("an upload begun elsewhere shows what the server has", () => {
  const [row] = rowsOf([document("a", 1, "IN_PROGRESS", "600")], []);
  expect([row?.progress, row?.sent]).toEqual(["elsewhere", 600]);
});

test("after the last byte it is being checked, and one that is done leaves the list of files", () => {
  const rows = rowsOf([document("a", 1, "IN_PROGRESS")], [item("y", "sent", { uploadId: "u-a" })]);
  expect(rows.map(({ progress }) => progress)).toEqual(["scan"]);
  expect(rowsOf([], [item("y", "sent", { uploadId: "u-a" })])).toEqual([]);
});

test("a file that replaces another is on its way in that one's row, and a refused one stands by itself", () => {
  const intent = { title: "a", typeCode: "OTHER", role: "ATTACHMENT", replaces: "a" } as const;
  const moving = rowsOf([document("a", 1, "INVALID")], [item("y", "announcing", { intent })]);
  expect(moving.map(({ key, progress, replacing }) => [key, progress, replacing])).toEqual([
    ["a", "waiting", true],
  ]);
  const filedBefore = { ...document("a", 1, "CLEAN"), upload: null };
  const first = rowsOf([filedBefore], [item("y", "announcing", { intent, uploadId: undefined })]);
  expect(first.map(({ key, replacing }) => [key, replacing])).toEqual([["a", true]]);
  const refused = rowsOf([document("a", 1, "INVALID")], [item("y", "refused", { intent })]);
  expect(refused.map(({ key, progress }) => [key, progress])).toEqual([
    ["a", "invalid"],
    ["y", "refused"],
  ]);
});

test("what the summary counts", () => {
  const advised = {
    ...document("a", 1, "CLEAN"),
    findings: [{ code: "NO_TEXT_LAYER", severity: "ADVISES" }],
  } as unknown as EditedDocument;
  const rows = rowsOf(
    [advised, document("b", 2, "INVALID"), document("c", 3, "SCANNING"), document("d", 4, "CREATED")],
    [item("d", "paused", { uploadId: "u-d" })],
  );
  expect(countsOf(rows, new Set())).toEqual({
    ...{ ready: 1, uploading: 0, paused: 1, checking: 1, waiting: [3, 4], blocked: [2], advised: 1 },
  });
  expect(countsOf(rows, new Set(["NO_TEXT_LAYER"])).advised).toBe(0);
});
