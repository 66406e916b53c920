/** A receipt on the screen: what was taken, what is not confirmed, and what was paid back since. */
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SchemaCourt } from "../../test/schemaCourt";
import { show } from "../../test/show";
import PaymentReceiptPage from "./PaymentReceiptPage";

const money = (amount: string) => ({ amount, currency: "HKD" });

const lawyer = { id: "v", roles: ["ORGANISATION_USER"], language: "EN", user: { id: "u", nameEn: "Wai" } };

function open(receipt: unknown, viewer: object = lawyer) {
  new SchemaCourt({ viewer, receipt });
  show(PaymentReceiptPage, "/payments/receipts/:number", "/payments/receipts/HC-26-000001");
}

test("a receipt says what was taken, from when it counts, and what was paid back since", async () => {
  open({
    id: "r",
    number: "HC-26-000001",
    verification: "10000000000083",
    issuedAt: "2026-11-24T02:00:00Z",
    paidAt: "2026-11-20T12:00:00Z",
    deemedReceivedAt: "2026-11-23T00:45:00Z",
    method: "CARD",
    payerName: "Cheung & Partners",
    caseNumber: "HCA 1/2026",
    officeName: "High Court Accounts Office",
    isOfficeVerified: false,
    pdfUrl: "/receipts/HC-26-000001.pdf",
    jsonUrl: "/receipts/HC-26-000001.json",
    total: money("836.00"),
    payment: { id: "p", reference: "CP-26-000001", status: "PARTIALLY_REFUNDED", refunded: money("36.00") },
    items: [
      {
        ...{ code: "HC_WRIT", name: "Writ of summons", statute: "Cap. 4D", verified: false },
        ...{ ordinary: money("1045.00"), concession: money("209.00"), paid: money("836.00") },
      },
    ],
  });
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Receipt HC-26-000001");
  expect(screen.getByText("HK$36.00 of this was paid back since.")).toBeVisible();
  expect(screen.getByText(/outside the hours of the accounts office/)).toBeVisible();
  expect(screen.getByText(/has not been confirmed with the court’s own schedule/)).toBeVisible();
  expect(screen.getByText(/not been confirmed that this is the accounts office/)).toBeVisible();
  expect(screen.getByText("1000 0000 0000 83")).toBeVisible();
  expect(screen.getByRole("link", { name: /PDF/ })).toHaveAttribute("href", "/receipts/HC-26-000001.pdf");
  expect(screen.getByRole("link", { name: "Verify it" })).toHaveAttribute("href", "/verify/10000000000083");
});

test("a receipt that is not there is said not to be", async () => {
  open(null);
  expect(await screen.findByText("There is no such receipt.")).toBeVisible();
});

test("whoever has no organisation is led back to their filings, as they have no account", async () => {
  open(null, { ...lawyer, roles: ["INDIVIDUAL"], mayFile: true, organisation: null });
  expect(await screen.findByRole("link", { name: "Filings" })).toHaveAttribute("href", "/filings");
  expect(screen.queryByRole("link", { name: "Payments" })).toBeNull();
});
