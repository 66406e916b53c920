/** Paying in: an amount that is none is told at once, and an answer that was lost does not pay twice. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Provider, type Client } from "urql";
import { expect, test, vi } from "vitest";
import { fromValue } from "wonka";
import { LanguageProvider } from "../i18n/language";
import { OpenAccount } from "./OpenAccount";
import type { Limits } from "./TopUpForm";

const amount = (value: string) => ({ amount: value });
const limits = {
  version: "2026-11",
  minimumBalance: amount("3000.00"),
  topUpMinimum: amount("100.00"),
  topUpMaximum: amount("1000000.00"),
} as unknown as Limits;

function open(data?: unknown) {
  const executeMutation = vi.fn<(request: { variables: unknown }) => unknown>(() =>
    fromValue({ data, error: undefined }),
  );
  const onBegun = vi.fn();
  render(
    <LanguageProvider initial="en">
      <Provider value={{ executeMutation } as unknown as Client}>
        <OpenAccount accountId="a" limits={limits} clauses={[]} onBegun={onBegun} />
      </Provider>
    </LanguageProvider>,
  );
  const inputs = () =>
    executeMutation.mock.calls.map(
      ([{ variables }]) => (variables as { input: { amount: string; idempotencyKey: string } }).input,
    );
  return { inputs, onBegun };
}

const send = () => userEvent.click(screen.getByRole("button", { name: "Pay" }));
const retype = async (typed: string) => {
  await userEvent.clear(field());
  await userEvent.type(field(), typed);
};
const field = () => screen.getByLabelText("Amount, HK$");

test("what is no amount is not sent", async () => {
  const { inputs } = open();
  await retype("-5");
  await send();
  expect(field()).toBeInvalid();
  expect(inputs()).toEqual([]);
});

test("without an answer the same is sent again, and another amount is another payment", async () => {
  const { inputs } = open();
  await retype("5,000");
  await send();
  expect(screen.getByRole("alert")).toHaveTextContent("it is not paid twice");
  await send();
  await userEvent.type(field(), ".50");
  await send();
  const [first, again, other] = inputs();
  expect([first?.amount, again?.amount, other?.amount]).toEqual(["5000.00", "5000.00", "5000.50"]);
  expect(again?.idempotencyKey).toBe(first?.idempotencyKey);
  expect(other?.idempotencyKey).not.toBe(first?.idempotencyKey);
});

test("what the court refuses stands at the field", async () => {
  const message = "Pay in from HK$100.00 to HK$1,000,000.00 at a time.";
  open({
    topUpDepositAccount: {
      __typename: "Problem",
      code: "INVALID",
      message,
      fields: [{ path: ["amount"], code: "INVALID", message }],
    },
  });
  await retype("99");
  await send();
  expect(field()).toHaveAccessibleDescription(expect.stringContaining(message) as string);
});
