/** The deposit accounts: a firm reads which of its own each is, the court whose it is. */
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { SchemaCourt } from "../test/schemaCourt";
import { show } from "../test/show";
import PaymentsPage from "./PaymentsPage";

const money = (amount: string) => ({ amount, currency: "HKD" });
const account = (id: string, nameEn: string, branch?: string) => ({
  __typename: "DepositAccount",
  id,
  status: "OPEN",
  termsAcceptedAt: "2026-11-02T01:00:00Z",
  available: money("3000.00"),
  balance: money("3000.00"),
  holds: money("0.00"),
  minimumBalance: money("3000.00"),
  floor: money("3000.00"),
  organisation: { __typename: "Organisation", id: `of-${id}`, nameEn },
  branch: branch ? { __typename: "Branch", id: `branch-${id}`, code: "B1", nameEn: branch } : null,
  subAccounts: [] as unknown[],
});

function open(role: string) {
  const lam = { ...account("a", "Lam & Partners"), subAccounts: [account("b", "Lam & Partners", "Kowloon")] };
  new SchemaCourt({
    viewer: {
      id: "v",
      roles: [role],
      language: "EN",
      user: { id: "u", nameEn: "Cheung Ka-wai" },
      counts: { queue: 0 },
    },
    paymentMeans: [{ __typename: "PaymentMean", method: "CARD" }],
    depositTerms: { minimumBalance: money("3000.00"), clauses: [] },
    depositAccounts: [lam, account("c", "Tsang & Co")],
    node: null,
  });
  show(PaymentsPage, "/payments", "/payments");
}

const names = async () => {
  const list = await screen.findByRole("list");
  return within(list)
    .getAllByRole("listitem")
    .map((item) => item.querySelector("b, a")?.textContent);
};

test("the accounts office reads whose each account is, and is not asked to pay in", async () => {
  open("ACCOUNTS_CLERK");
  expect(await names()).toEqual(["Lam & Partners", "Lam & Partners, Kowloon", "Tsang & Co"]);
  expect(screen.getByText("Lam & Partners will soon refuse a filing.")).toBeVisible();
  expect(screen.queryByRole("link", { name: /Top up/ })).toBeNull();
});

test("a firm reads which of its accounts each is", async () => {
  open("PRIMARY_ADMINISTRATOR");
  expect((await names()).slice(0, 2)).toEqual(["Main account", "Kowloon"]);
  expect(screen.getAllByRole("link", { name: /Top up/ })).not.toHaveLength(0);
});
