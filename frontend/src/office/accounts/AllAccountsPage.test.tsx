/** The deposit accounts of all firms: views, looking for a name, and what each line says. */
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { SchemaCourt } from "../../test/schemaCourt";
import { show } from "../../test/show";
import AllAccountsPage from "./AllAccountsPage";
import { addressOf, viewOf } from "./views";

const money = (amount: string) => ({ amount, currency: "HKD" });

function open(at = "/deposit-accounts", account: object = {}) {
  const node = {
    __typename: "DepositAccount",
    id: "a",
    status: "OPEN",
    balance: money("2164.00"),
    holds: money("0.00"),
    available: money("2164.00"),
    minimumBalance: money("3000.00"),
    organisation: { __typename: "Organisation", id: "o", nameEn: "Rowe Fung", nameZh: "羅馮律師行" },
    branch: null,
    alert: null,
    latestSuspension: null,
    latestClosing: null,
    ...account,
  };
  const court = new SchemaCourt({
    viewer: { id: "v", roles: ["ACCOUNTS_CLERK"], language: "EN", user: null, counts: { queue: 0 } },
    allDepositAccounts: {
      nodes: [node],
      totalCount: 3,
      totalCountCapped: false,
      pageInfo: { hasNextPage: true, endCursor: "next" },
    },
  });
  show(AllAccountsPage, "/deposit-accounts", at);
  return court;
}

const asked = (court: SchemaCourt) =>
  court.calls.filter(({ name }) => name === "AllDepositAccounts").map(({ variables }) => variables);

test("an account below its minimum says by how much, and leads to the account of its firm", async () => {
  open();
  const line = (await screen.findByRole("link", { name: "Rowe Fung" })).closest("tr") as HTMLElement;
  expect(within(line).getByText("−836.00")).toHaveClass("office-off");
  expect(line).toHaveTextContent("Below the minimum");
  expect(within(line).getByRole("link")).toHaveAttribute("href", "/payments?firm=o&account=a");
});

test("what is looked for is asked of the court once typing has paused, and the page after it is asked for", async () => {
  const court = open("/deposit-accounts?show=low");
  await screen.findByRole("link", { name: "Rowe Fung" });
  fireEvent.change(screen.getByLabelText("Look for a firm"), { target: { value: "rowe" } });
  await expect.poll(() => asked(court).at(-1)).toMatchObject({ filter: { text: "rowe", attention: "LOW" } });
  fireEvent.click(await screen.findByRole("button", { name: "More accounts" }));
  await expect.poll(() => asked(court).at(-1)).toMatchObject({ after: "next", filter: { text: "rowe" } });
});

test("one that is suspended says since when", async () => {
  const latestSuspension = { __typename: "DepositSuspension", id: "s", suspendedAt: "2026-11-16T02:00:00Z" };
  open("/deposit-accounts", { status: "SUSPENDED", latestSuspension });
  const line = (await screen.findByRole("link", { name: "Rowe Fung" })).closest("tr") as HTMLElement;
  expect(line).toHaveTextContent(/Suspended\s*Since/);
});

test("a view is in the address; what the address cannot mean is all", () => {
  expect(addressOf("low", "rowe & co")).toBe("/deposit-accounts?show=low&text=rowe+%26+co");
  expect(addressOf("all", "")).toBe("/deposit-accounts");
  expect(viewOf("toString")).toBe("all");
  expect(viewOf("closing")).toBe("closing");
});
