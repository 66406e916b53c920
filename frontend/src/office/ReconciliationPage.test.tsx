/** A day as the accounts office sees it: what differs, who may do what about it, and when the day can be closed. */
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { SchemaCourt } from "../test/schemaCourt";
import { show } from "../test/show";
import ReconciliationPage from "./ReconciliationPage";

const money = (amount: string) => ({ amount, currency: "HKD" });
const CARD = { method: "CARD", movement: "TAKEN", payments: 2, due: money("1672.00") };

function open(difference: object | null, day: object = {}, root: object = {}) {
  const shown = {
    day: "2026-11-23",
    comparedAt: "2026-11-23T16:30:00Z",
    providerRead: true,
    toPutRight: difference ? 1 : 0,
    putRight: 0,
    closedAt: null,
    settlementFiles: [],
    totals: [{ ...CARD, ledger: money("1672.00"), provider: money("1671.00") }],
    ...day,
  };
  const node = {
    __typename: "ReconciliationDifference",
    id: "d",
    kind: "OTHER_AMOUNT",
    state: "OPEN",
    movement: "TAKEN",
    method: "CARD",
    oddOne: "PROVIDER",
    ledger: money("836.00"),
    provider: money("835.00"),
    due: money("836.00"),
    firstSeenAt: "2026-11-23T16:30:00Z",
    canPost: true,
    ...difference,
  };
  const court = new SchemaCourt({
    viewer: {
      id: "v",
      roles: ["ACCOUNTS_CLERK"],
      language: "EN",
      user: { id: "u", nameEn: "Cheung Lai-kuen" },
      counts: { queue: 0 },
    },
    reconciliationDays: [shown],
    reconciliation: shown,
    takings: [],
    reconciliationDifferences: { nodes: difference ? [node] : [], pageInfo: {} },
    settleDifference: { ...node, __typename: "ReconciliationDifference", state: "PROPOSED" },
    closeDay: { __typename: "ReconciliationDay", ...shown, closedAt: "2026-11-24T01:00:00Z" },
    ...root,
  });
  show(ReconciliationPage, "/reconciliation/:day?", "/reconciliation");
  return court;
}

test("what differs has the odd one marked, and the day waits for it", async () => {
  open({ maySettle: true });
  expect(await screen.findByRole("heading", { name: /does not agree yet/ })).toBeVisible();
  expect(await screen.findByText("Provider, the odd one")).toBeVisible();
  expect(screen.getByRole("button", { name: "Close the day" })).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByText("Waits for one item")).toBeVisible();
});

test("it is settled with a kind that its amounts allow, and a reason", async () => {
  const court = open({ maySettle: true });
  fireEvent.click(await screen.findByRole("button", { name: "Settle" }));
  const kinds = within(screen.getByRole("dialog")).getAllByRole("option");
  expect(kinds.map((each) => (each as HTMLOptionElement).value)).toEqual(["POST", "EXPLAIN"]);
  fireEvent.change(screen.getByLabelText("What becomes of it"), { target: { value: "POST" } });
  fireEvent.change(screen.getByLabelText(/^Why/), { target: { value: "Their fee" } });
  fireEvent.click(screen.getByRole("button", { name: "Propose" }));
  await expect
    .poll(() => court.inputs("SettleDifference"))
    .toMatchObject([{ differenceId: "d", settlement: "POST", reason: "Their fee" }]);
});

test("who proposed is told that somebody else approves", async () => {
  open({ state: "PROPOSED", settlement: "POST", reason: "Their fee", mayApprove: false });
  expect(await screen.findByText(/You proposed this/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Approve" })).toBeNull();
});

test("another may approve", async () => {
  open({ state: "PROPOSED", settlement: "POST", reason: "Their fee", mayApprove: true });
  expect(await screen.findByRole("button", { name: "Approve" })).toBeVisible();
  expect(screen.queryByText(/You proposed this/)).toBeNull();
});

test("a day with nothing left is closed, and only one that was compared", async () => {
  const court = open(null);
  fireEvent.click(await screen.findByRole("button", { name: "Close the day" }));
  await expect.poll(() => court.inputs("CloseDay")).toMatchObject([{ day: "2026-11-23" }]);
});

test("without the provider's log the day says so, and no amount is made up", async () => {
  open(null, {
    providerRead: false,
    totals: [{ ...CARD, ledger: money("1672.00"), provider: null }],
  });
  expect(await screen.findByText(/What the payment provider took was not compared/)).toBeVisible();
  const row = await screen.findByRole("row", { name: /Card/ });
  expect(row).toHaveTextContent("Not compared: no log");
  expect(row).toHaveTextContent("Agrees");
});

const FILE = { sha256: "ab", lines: 2, newLines: 1, importedAt: "2026-11-24T02:00:00Z", importedBy: null };
const chosen = (content: string) => ({
  target: { files: [new File([content], "day.csv", { type: "text/csv" })] },
});

test("a settlement file is sent as it is, and what it has that is new is said", async () => {
  const taken = { ...FILE, taken: money("1672.00"), paidBack: money("0.00") };
  const court = open(
    null,
    { settlementFiles: [taken] },
    { importSettlementFile: { __typename: "SettlementFile", ...taken } },
  );
  expect(await screen.findByText(/One line was new/)).toBeVisible();
  fireEvent.change(screen.getByLabelText("Take in a file", { selector: "input" }), chosen("line,day\r\n"));
  expect(await screen.findByText(/One line was not in the provider’s log/)).toBeVisible();
  const sent = court.calls.find(({ name }) => name === "ImportSettlementFile");
  expect(sent?.variables).toEqual({ input: { day: "2026-11-23", content: "line,day\r\n" } });
});

test("why a settlement file was refused stands beside its button", async () => {
  const refusal = {
    __typename: "Problem",
    code: "INVALID",
    message: "Line 2 is of another day.",
    fields: [],
  };
  open(null, {}, { importSettlementFile: refusal });
  await screen.findByText(/No file of what the payment provider paid out/);
  fireEvent.change(screen.getByLabelText("Take in a file", { selector: "input" }), chosen("x"));
  expect(await screen.findByText("Line 2 is of another day.")).toHaveClass("office-file-refused");
});
