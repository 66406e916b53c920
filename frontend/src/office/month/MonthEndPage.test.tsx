/** A month of fees: the sentence, bars, the table and the file; and what says that the items do not come to the ledger. */
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { SchemaCourt } from "../../test/schemaCourt";
import { show } from "../../test/show";
import MonthEndPage from "./MonthEndPage";
import { barsOf } from "./totals";
import { monthIn } from "./useMonthEnd";

const money = (amount: string) => ({ amount, currency: "HKD" });
const HIGH = { __typename: "Court", code: "HC-CFI", name: "Court of First Instance" };
const DISTRICT = { __typename: "Court", code: "DC", name: "District Court" };
const item = (code: string, amount: string, court: object | null = HIGH) => ({
  __typename: "FeeTotal",
  code,
  name: `Item ${code}`,
  number: 2,
  amount: money(amount),
  court,
});

function open(at = "/month-end?month=2026-10", month: object = {}) {
  const court = new SchemaCourt({
    viewer: { id: "v", roles: ["ACCOUNTS_CLERK"], language: "EN", user: null, counts: { queue: 0 } },
    monthEnd: {
      firstDay: "2026-10-01",
      hasEnded: true,
      agrees: true,
      captured: money("1700.50"),
      refunded: money("100.50"),
      items: [item("A", "1000.50"), item("B", "200.00"), item("A", "500.00", DISTRICT)],
      refunds: [{ ...item("", "100.50"), code: null }],
      ...month,
    },
  });
  show(MonthEndPage, "/month-end", at);
  return court;
}

test("a month that is over says what came and went, by court and item", async () => {
  const court = open();
  expect(await screen.findByText(/Fees of HK\$1,700.50 were taken in October 2026/)).toBeVisible();
  expect(screen.getByText(/HK\$100.50 was paid back/)).toBeVisible();
  const table = screen.getByRole("table");
  expect(within(table).getByRole("row", { name: /Court of First Instance 1,200.50/ })).toBeVisible();
  expect(within(table).getByRole("row", { name: /All fees 6 1,700.50/ })).toBeVisible();
  expect(
    within(table).getByRole("row", { name: /Paid back: Court of First Instance 2 −100.50/ }),
  ).toBeVisible();
  expect(within(table).getByRole("row", { name: /less what was paid back 1,600.00/ })).toBeVisible();
  expect(court.calls.find(({ name }) => name === "MonthEnd")?.variables).toEqual({ day: "2026-10-01" });
});

test("another month is asked for, and kept in the address", async () => {
  const court = open();
  await screen.findByRole("table");
  fireEvent.change(screen.getByLabelText("Month"), { target: { value: "2026-09" } });
  await expect.poll(() => court.calls.at(-1)?.variables).toEqual({ day: "2026-09-01" });
});

test("items that do not come to the ledger are said to, and this month is one so far", async () => {
  open("/month-end", { agrees: false, hasEnded: false, refunded: money("0.00"), refunds: [] });
  expect(
    await screen.findByText(/have been taken in October 2026 so far. Nothing was paid back/),
  ).toBeVisible();
  expect(screen.getByText(/do not come to what the ledger says/)).toBeVisible();
});

test("a month without fees says so", async () => {
  open(undefined, { items: [], refunds: [], captured: money("0.00"), refunded: money("0.00") });
  expect(await screen.findByText("No fees in this month")).toBeVisible();
  expect(screen.queryByRole("table")).toBeNull();
});

test("the file has each line with its court and code, and what was paid back below nothing", async () => {
  const saved: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => (saved.push(blob as Blob), "blob:made"));
  vi.spyOn(URL, "revokeObjectURL").mockImplementation(() => undefined);
  open();
  fireEvent.click(await screen.findByRole("button", { name: "CSV" }));
  const lines = (await saved[0]?.text())?.split("\r\n");
  expect(lines).toContain("District Court,A,Item A,2,500.00");
  expect(lines?.at(-2)).toMatch(/^Court of First Instance,,Paid back,2,'?-100.50$/);
});

test("bars are of an item over all courts, the largest first, and what is beyond eight is one", () => {
  const { bars, others } = barsOf([
    item("A", "1.00"),
    item("B", "3.00"),
    item("A", "4.00", DISTRICT),
    ...Array.from({ length: 8 }, (_, at) => item(`C${at}`, "0.10")),
  ]);
  expect(bars.slice(0, 2)).toMatchObject([
    { key: "A", cents: 500 },
    { key: "B", cents: 300 },
  ]);
  expect([bars.length, others]).toEqual([8, { count: 2, cents: 20 }]);
});

test("what an address cannot mean is this month", () => {
  expect(monthIn("2026-13", "2026-11-28")).toBe("2026-11");
  expect(monthIn("2026-02", "2026-11-28")).toBe("2026-02");
});
