/** The tills page: a cashier takes, counts and is sent to a second person; the second person closes. */
import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SchemaCourt } from "../../test/schemaCourt";
import { show } from "../../test/show";
import TillsPage from "./TillsPage";

const money = (amount: string) => ({ amount, currency: "HKD" });

function open(till: object = {}, more: object = {}) {
  const node = {
    __typename: "Till",
    id: "t",
    officeCode: "HC",
    counter: "Counter 2",
    day: "2026-11-24",
    state: "OPEN",
    takings: 1,
    reason: null,
    isMine: true,
    mayClose: false,
    bankingReference: null,
    cashier: { __typename: "User", id: "u", nameEn: "Yeung Mei-yee" },
    closedBy: null,
    float: money("1000.00"),
    cash: money("836.00"),
    cheques: money("0.00"),
    cards: money("0.00"),
    taken: money("836.00"),
    expected: money("1836.00"),
    counted: null,
    difference: null,
    notes: [],
    ...till,
  };
  const court = new SchemaCourt({
    viewer: {
      id: "v",
      roles: ["ACCOUNTS_CLERK"],
      language: "EN",
      user: { id: "v", nameEn: "Cheung" },
      counts: { queue: 0 },
    },
    tills: { nodes: [node] },
    receiptNumbers: [{ officeCode: "HC", first: "HC-26-000001", last: "HC-26-000003", given: 3, missing: 0 }],
    openTill: node,
    countTill: node,
    closeTill: node,
    bankTill: node,
    ...more,
  });
  show(TillsPage, "/tills/:id?", "/tills/t?day=2026-11-24");
  return court;
}

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("a payment is found by its code and taken whole", async () => {
  const payment = {
    __typename: "Payment",
    id: "p",
    reference: "CP-26-000123",
    lines: [{ __typename: "FeeLine", id: "l", description: "Writ", payable: money("836.00") }],
    receipt: { __typename: "Receipt", id: "r", number: "HC-26-000004" },
  };
  const court = open({}, { counterPayment: payment, takeAtCounter: payment });
  expect(await screen.findByText("3 numbers, none missing")).toBeVisible();
  type("Code on the slip", "cp-26-000123");
  press("Find");
  await screen.findByLabelText(/^Cash handed over/);
  type(/^Cash handed over/, "1000");
  await screen.findByText("Change: HK$164.00.");
  press("Take HK$836.00");
  expect(await screen.findByRole("link", { name: "HC-26-000004" })).toBeVisible();
  expect(court.inputs("TakeAtCounter")).toMatchObject([
    { tillId: "t", paymentId: "p", means: "CASH", amount: "836.00", reference: null },
  ]);
});

test("a drawer that is short is saved with the reason", async () => {
  const court = open();
  await screen.findByText("Counter 2, the count");
  expect(screen.queryByText(/short$/)).toBeNull();
  type("How many of HK$1000", "1");
  type("How many of HK$100", "8");
  type("Coins, HK$", "16.00");
  expect(screen.getByText("HK$20.00 short")).toBeVisible();
  type("Reason", "Counted twice.");
  press("Save the count");
  await expect.poll(() => court.inputs("CountTill")).toHaveLength(1);
  expect(court.inputs("CountTill")).toMatchObject([
    { tillId: "t", coins: "16.00", reason: "Counted twice." },
  ]);
});

test("its cashier is told that another closes it, and that one closes it as it was counted", async () => {
  const short = { state: "COUNTED", counted: money("1816.00"), difference: money("-20.00") };
  open(short);
  expect(await screen.findByText("It does not agree, so another person closes it.")).toBeVisible();
});

test("a second person closes it as it was counted", async () => {
  const short = { state: "COUNTED", counted: money("1816.00"), difference: money("-20.00") };
  const court = open({ ...short, isMine: false, mayClose: true });
  fireEvent.click(await screen.findByRole("button", { name: "Close Counter 2" }));
  await expect.poll(() => court.inputs("CloseTill")).toMatchObject([{ tillId: "t", counted: "1816.00" }]);
});

test("what a closed till took is banked with the bank's reference", async () => {
  const court = open({ state: "CLOSED", counted: money("1836.00"), difference: money("0.00") });
  fireEvent.click(await screen.findByRole("button", { name: "Bank the takings" }));
  type(/^Bank’s reference/, "BOC 77");
  fireEvent.click(screen.getAllByRole("button", { name: "Bank the takings" }).at(-1) as HTMLElement);
  await expect.poll(() => court.inputs("BankTill")).toMatchObject([{ tillId: "t", reference: "BOC 77" }]);
});
