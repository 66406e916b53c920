/** The ledger by matter: the sums, what narrows them, and who may not read it. */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { SchemaCourt } from "../../test/schemaCourt";
import { show } from "../../test/show";
import { csvAddress, filterOf, isBackwards, readMatterFilters } from "./matterFilters";
import MattersPage from "./MattersPage";

const money = (amount: string) => ({ amount, currency: "HKD" });
const sums = (held: string, charged: string) => ({
  payments: 3,
  ...{ held: money(held), charged: money(charged), refunded: money("16.00") },
});
const line = (filingReference: string, more: object) => ({
  cursor: filingReference,
  node: {
    ...sums("0.00", "1672.00"),
    ...{ filingReference, references: ["NCL/2841", "NCL/old"], paidLastAt: "2026-11-24T02:00:00Z" },
    ...{ case: null, filing: null },
    ...more,
  },
});
const inCase = { case: { __typename: "Case", id: "C", number: "HCA 1/2026", title: "A v B" } };

function open(edges: object[], role = "PRIMARY_ADMINISTRATOR", address = "/payments/matters") {
  const court = new SchemaCourt({
    viewer: { id: "v", roles: [role], language: "EN", user: { id: "u", nameEn: "Ho" } },
    matterLedgerTotals: sums("836.00", "9000.00"),
    matterLedger: { edges, pageInfo: { hasNextPage: true, endCursor: "next" } },
  });
  show(MattersPage, "/payments/matters", address);
  return court;
}

test("all matters are summed over those of the page, each by the name its reader may know", async () => {
  open([line("CW-26-000002", inCase), line("CW-26-000001", {})]);
  expect(await screen.findByRole("link", { name: "HCA 1/2026" })).toHaveAttribute(
    "href",
    "/cases/C/payments",
  );
  expect(await screen.findByText("9,000.00")).toBeVisible();
  const [, total, first, second] = screen.getAllByRole("row");
  expect(total).toHaveTextContent(/All matters.*836\.00.*9,000\.00.*16\.00/);
  expect(first).toHaveTextContent("NCL/2841, NCL/old");
  expect(second).toHaveTextContent("CW-26-000001");
  expect(second?.querySelector("a")).toBeNull();
});

test("a reference is asked for, and the file is of the same", async () => {
  const court = open([line("CW-26-000002", inCase)]);
  await userEvent.type(await screen.findByLabelText("Your reference"), " NCL/2841 {Enter}");
  expect(await screen.findByRole("link", { name: "Save as CSV" })).toHaveAttribute(
    "href",
    "/matter-ledger.csv?reference=NCL%2F2841",
  );
  expect(await screen.findByRole("button", { name: "Clear" })).toBeVisible();
  expect(court).toBeDefined();
});

test("a period that ends before it begins is said to, and nothing is asked", async () => {
  open([], "PRIMARY_ADMINISTRATOR", "/payments/matters?from=2026-11-02&to=2026-11-01");
  expect(await screen.findByRole("alert")).toHaveTextContent("The last day is before the first.");
  expect(screen.queryByRole("link", { name: "Save as CSV" })).toBeNull();
});

test("whoever does not keep the organisation's money is told who does", async () => {
  open([], "ORGANISATION_USER");
  expect(await screen.findByText(/Only an administrator/)).toBeVisible();
});

test("days are days of Hong Kong, both included", () => {
  const filters = readMatterFilters(new URLSearchParams("from=2026-11-01&to=2026-11-30&after=x"));
  expect(filterOf(filters)).toMatchObject({
    since: "2026-11-01T00:00:00+08:00",
    until: "2026-12-01T00:00:00+08:00",
  });
  expect(csvAddress(filters)).toBe("/matter-ledger.csv?from=2026-11-01&to=2026-11-30");
  expect(isBackwards({ ...filters, to: "2026-10-31" })).toBe(true);
  expect(readMatterFilters(new URLSearchParams("from=soon")).from).toBe("");
});
