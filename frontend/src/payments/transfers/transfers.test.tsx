/** Moving money between a firm's accounts, and the amount below which its administrators are told. */
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { SchemaCourt } from "../../test/schemaCourt";
import { show } from "../../test/show";
import PaymentsPage from "../PaymentsPage";

const money = (amount: string) => ({ amount, currency: "HKD" });
const account = (id: string, available: string, branch?: string, below?: string) => ({
  __typename: "DepositAccount",
  id,
  status: "OPEN",
  termsAcceptedAt: "2026-11-02T01:00:00Z",
  available: money(available),
  balance: money(available),
  holds: money("0.00"),
  minimumBalance: money("3000.00"),
  floor: money("3000.00"),
  alert: below ? { __typename: "DepositAlert", below: money(below), toldAt: null } : null,
  organisation: { __typename: "Organisation", id: "o", nameEn: "Lam & Partners" },
  branch: branch ? { __typename: "Branch", id: `branch-${id}`, code: "KLN", nameEn: branch } : null,
  subAccounts: [] as unknown[],
});

function open(role = "PRIMARY_ADMINISTRATOR", answers = {}) {
  const court = new SchemaCourt({
    viewer: { id: "v", roles: [role], language: "EN", user: { id: "u", nameEn: "Ho Wai-yee" } },
    depositTerms: { minimumBalance: money("3000.00"), clauses: [] },
    depositAccounts: [
      { ...account("a", "20000.00"), subAccounts: [account("b", "3412.00", "Kowloon", "5000.00")] },
    ],
    node: null,
    ...answers,
  });
  show(PaymentsPage, "/payments", "/payments");
  return court;
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function ask(amount: string) {
  fireEvent.click(await screen.findByRole("button", { name: "Transfer" }));
  fill("Amount (HK$)", amount);
  fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Transfer" }));
}

test("the only other account is where it goes, and it is said that it is there", async () => {
  const court = open("PRIMARY_ADMINISTRATOR", {
    transferBetweenAccounts: { __typename: "DepositAccount", id: "a", status: "OPEN" },
  });
  await ask("1,500");
  expect(await screen.findByText("HK$1,500.00 moved to Kowloon.")).toBeVisible();
  expect(court.inputs("TransferBetweenAccounts")).toMatchObject([
    { fromAccountId: "a", toAccountId: "b", amount: "1500.00" },
  ]);
});

test("what cannot be moved is said at the amount, and what was typed stays", async () => {
  const message = "At most HK$17,000.00 can be moved.";
  open("PRIMARY_ADMINISTRATOR", {
    transferBetweenAccounts: {
      __typename: "Problem",
      code: "INSUFFICIENT_BALANCE",
      message,
      fields: [{ path: ["amount"], code: "INSUFFICIENT_BALANCE", message }],
    },
  });
  await ask("17,000.01");
  expect(await screen.findByLabelText("Amount (HK$)")).toHaveAccessibleDescription(
    expect.stringContaining(message),
  );
  expect(screen.getByLabelText("Amount (HK$)")).toHaveValue("17,000.01");
});

test("without an answer the same is sent again under the same key, another amount under another", async () => {
  const court = open();
  court.lose("TransferBetweenAccounts");
  await ask("100");
  const again = () =>
    fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Transfer" }));
  await screen.findByText(/did not answer/);
  again();
  await vi.waitFor(() => expect(court.inputs("TransferBetweenAccounts")).toHaveLength(2));
  fill("Amount (HK$)", "200");
  again();
  await vi.waitFor(() => expect(court.inputs("TransferBetweenAccounts")).toHaveLength(3));
  const keys = court
    .inputs("TransferBetweenAccounts")
    .map((input) => (input as { idempotencyKey: string }).idempotencyKey);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test("who does not administer the firm is offered neither", async () => {
  open("ORGANISATION_USER");
  expect(await screen.findByText("Nobody is told by mail when this account is low.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Transfer" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Set an alert" })).toBeNull();
});

test("an alert is set, and ended with an empty amount", async () => {
  const court = open("SECONDARY_ADMINISTRATOR", {
    setDepositAlert: { __typename: "DepositAccount", id: "a", status: "OPEN" },
  });
  const label = "Tell the administrators below (HK$)";
  for (const typed of ["5,000", ""]) {
    fireEvent.click(await screen.findByRole("button", { name: "Set an alert" }));
    fill(label, typed);
    press("Save");
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  }
  expect(court.inputs("SetDepositAlert")).toMatchObject([
    { depositAccountId: "a", below: "5000.00" },
    { depositAccountId: "a", below: null },
  ]);
});
