/** What waits to be cleared: where it goes, who may clear it, and with what reference. */
import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SchemaCourt } from "../../test/schemaCourt";
import { show } from "../../test/show";
import { ClearingItems } from "./ClearingItems";

const money = (amount: string) => ({ amount, currency: "HKD" });

function open(item: object = {}) {
  const node = {
    __typename: "ClearingItem",
    id: "c",
    kind: "REFUND",
    openedAt: "2026-11-23T04:00:00Z",
    outcomes: ["PAID_OUT"],
    mayClear: true,
    amount: money("12744.00"),
    openedBy: { __typename: "User", id: "u", nameEn: "Poon Chi-wai" },
    closing: { __typename: "DepositClosing", id: "d", payee: "Lo & Partners", bankAccount: "024-1" },
    refund: null,
    difference: null,
    ...item,
  };
  const court = new SchemaCourt({
    viewer: {
      id: "v",
      roles: ["ACCOUNTS_CLERK"],
      language: "EN",
      user: { id: "v", nameEn: "Cheung" },
      counts: { queue: 0 },
    },
    clearingItems: { nodes: [node], pageInfo: { hasNextPage: false } },
    clearItem: node,
  });
  show(ClearingItems, "/", "/");
  return court;
}

test("a balance is paid out with the bank's reference", async () => {
  const court = open();
  expect(await screen.findByText("To Lo & Partners, 024-1")).toBeVisible();
  fireEvent.click(screen.getByRole("button", { name: "Clear" }));
  fireEvent.change(screen.getByLabelText(/^Bank’s reference/), { target: { value: "FPS 7" } });
  fireEvent.click(screen.getAllByRole("button", { name: "Clear" }).at(-1) as HTMLElement);
  await expect
    .poll(() => court.inputs("ClearItem"))
    .toMatchObject([{ clearingItemId: "c", outcome: "PAID_OUT", reference: "FPS 7" }]);
});

test("who approved it is told that another clears it", async () => {
  open({ mayClear: false });
  expect(await screen.findByText(/You approved this/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Clear" })).toBeNull();
});
