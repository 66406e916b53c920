/** The refunds queue: one asks, another decides, and who asked sees why they cannot. */
import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SchemaCourt } from "../../test/schemaCourt";
import { show } from "../../test/show";
import RefundsPage from "./RefundsPage";

const money = (amount: string) => ({ amount, currency: "HKD" });

function open(refund: object, at = "/refunds/r", more: object = {}) {
  const node = {
    __typename: "Refund",
    id: "r",
    reference: "R-26-000001",
    status: "SENT_FOR_APPROVAL",
    reason: "Filed twice",
    askedAt: "2026-11-23T04:00:00Z",
    amount: money("36.00"),
    askedBy: { __typename: "User", id: "u", nameEn: "Cheung Lai-kuen" },
    payment: {
      __typename: "Payment",
      id: "p",
      reference: "CP-26-000001",
      method: "CARD",
      captured: money("836.00"),
      refunded: money("0.00"),
    },
    ...refund,
  };
  const court = new SchemaCourt({
    viewer: {
      id: "v",
      roles: ["ACCOUNTS_CLERK"],
      language: "EN",
      user: { id: "u", nameEn: "Cheung Lai-kuen" },
      counts: { queue: 0 },
    },
    refunds: { nodes: [node], totalCount: 1, totalCountCapped: false, pageInfo: {} },
    updateRefund: node,
    node,
    decideRefund: node,
    requestRefund: node,
    ...more,
  });
  show(RefundsPage, "/refunds/:id?", at);
  return court;
}

test("another person approves, and sees what it posts first", async () => {
  const court = open({ mayDecide: true, askedBy: { __typename: "User", id: "other", nameEn: "Poon" } });
  expect(await screen.findByRole("table", { name: "What it posts" })).toHaveTextContent("Card clearing");
  fireEvent.click(screen.getByRole("button", { name: "Approve" }));
  await expect
    .poll(() => court.inputs("DecideRefund"))
    .toMatchObject([{ refundId: "r", decision: "APPROVE" }]);
});

test("who asked is told why they cannot approve, and may call it off", async () => {
  open({ mayDecide: false });
  expect(await screen.findByText(/You asked for this refund/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Approve" })).toBeNull();
  expect(screen.getByRole("button", { name: "Call it off" })).toBeVisible();
});

test("a refusal says why", async () => {
  const court = open({ mayDecide: true, askedBy: null });
  fireEvent.click(await screen.findByRole("button", { name: "Do not approve" }));
  fireEvent.change(screen.getByLabelText("Why", { selector: "textarea" }), {
    target: { value: "Paid once" },
  });
  fireEvent.click(screen.getAllByRole("button", { name: "Do not approve" }).at(-1) as HTMLElement);
  await expect
    .poll(() => court.inputs("DecideRefund"))
    .toMatchObject([{ decision: "REJECT", note: "Paid once" }]);
});

test("a view is asked for as the address says", async () => {
  const court = open({}, "/refunds?show=paid");
  await screen.findByText("Choose a refund to see what it posts.");
  const asked = court.calls.find(({ name }) => name === "Refunds");
  expect(asked?.variables).toMatchObject({ filter: { statuses: ["CLOSED"] } });
});

test("one that was sent back is changed by who asked, and sent again", async () => {
  const court = open({ mayDecide: false, status: "UPDATE_REQUIRED", note: "Which copy?" });
  fireEvent.click(await screen.findByRole("button", { name: "Change and send again" }));
  expect(screen.getByLabelText("Amount in HK$")).toHaveValue("36.00");
  fireEvent.change(screen.getByLabelText("Amount in HK$"), { target: { value: "18.00" } });
  fireEvent.change(screen.getByLabelText("Why", { selector: "textarea" }), {
    target: { value: "The second" },
  });
  fireEvent.click(screen.getByRole("button", { name: "Send again" }));
  await expect
    .poll(() => court.inputs("UpdateRefund"))
    .toMatchObject([{ refundId: "r", amount: "18.00", reason: "The second" }]);
});

test("one that another asked for is not for its reader to change", async () => {
  open({
    mayDecide: false,
    status: "UPDATE_REQUIRED",
    askedBy: { __typename: "User", id: "other", nameEn: "P" },
  });
  await screen.findByRole("table", { name: "What it posts" });
  expect(screen.queryByRole("button", { name: "Change and send again" })).toBeNull();
});

test("it is asked for by the receipt's number; one that is not there is said so at its field", async () => {
  const court = open({}, "/refunds", { receipt: null });
  fireEvent.click(await screen.findByRole("button", { name: "Ask for a refund" }));
  fireEvent.change(screen.getByLabelText(/^Receipt number/), { target: { value: "HC-26-000009" } });
  fireEvent.click(screen.getAllByRole("button", { name: "Ask for a refund" }).at(-1) as HTMLElement);
  expect((await screen.findAllByText("There is no receipt of this number.")).length).toBeGreaterThan(0);
  expect(court.inputs("RequestRefund")).toEqual([]);
});
