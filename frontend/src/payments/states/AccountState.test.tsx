/** A closing shown to the two who decide on it: the first person checks, and only another approves. */
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SchemaCourt } from "../../test/schemaCourt";
import { show } from "../../test/show";
import PaymentsPage from "../PaymentsPage";

const money = (amount: string) => ({ amount, currency: "HKD" });

function open(closing: object, holds = "0.00", status = "CLOSING") {
  new SchemaCourt({
    viewer: {
      id: "v",
      roles: ["ACCOUNTS_CLERK"],
      language: "EN",
      user: { id: "u", nameEn: "Cheung Lai-kuen" },
      counts: { queue: 0 },
    },
    paymentMeans: [],
    depositTerms: { minimumBalance: money("3000.00"), clauses: [] },
    depositAccounts: [
      {
        __typename: "DepositAccount",
        id: "a",
        status,
        termsAcceptedAt: "2026-11-02T01:00:00Z",
        available: money("3000.00"),
        balance: money("3000.00"),
        holds: money(holds),
        minimumBalance: money("3000.00"),
        floor: money("3000.00"),
        organisation: { __typename: "Organisation", id: "o", nameEn: "Lam & Partners" },
        branch: null,
        subAccounts: [],
        latestSuspension: {
          __typename: "DepositSuspension",
          id: "s",
          reason: "Charged back",
          liftedAt: null,
        },
        latestClosing: {
          __typename: "DepositClosing",
          id: "c",
          payee: "Lam & Partners",
          bankAccount: "024-388",
          endedAt: null,
          returned: null,
          ...closing,
        },
      },
    ],
    node: null,
  });
  show(PaymentsPage, "/payments", "/payments");
}

const by = (id: string) => ({
  checkedAt: "2026-11-20T01:00:00Z",
  checkedBy: { __typename: "User", id },
});

test("before it is checked it can only be checked", async () => {
  open({ checkedAt: null, checkedBy: null }, "836.00");
  expect(await screen.findByRole("button", { name: "It may go there" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Approve and close" })).toBeNull();
  expect(screen.getByText(/HK\$836.00 is held/)).toBeVisible();
});

test("who checked it is told that another approves", async () => {
  open(by("u"));
  expect(await screen.findByText(/Another person approves/)).toBeVisible();
});

test("another may approve", async () => {
  open(by("other"));
  expect(await screen.findByRole("button", { name: "Approve and close" })).toBeVisible();
  expect(screen.queryByText(/Another person approves/)).toBeNull();
});

test("a suspended account says why", async () => {
  open({}, "0.00", "SUSPENDED");
  expect(await screen.findByText("Charged back")).toBeVisible();
});
