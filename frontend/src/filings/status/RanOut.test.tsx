/** A filer whose card's hold ran out: told what follows, and led to the provider's page. */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { lawyer, problem } from "../../test/filings";
import { SchemaCourt } from "../../test/schemaCourt";
import { show } from "../../test/show";
import type { FollowedFiling } from "../parts/followedFiling";
import { RanOut } from "./RanOut";

afterEach(() => vi.unstubAllGlobals());

const page = "http://provider.test/pay/token";

function open(more: { status?: string; paid?: string; isRenewal?: boolean; answer?: object } = {}) {
  const answer = more.answer ?? { __typename: "Payment", id: "N", status: "PENDING", redirectUrl: page };
  const court = new SchemaCourt({ viewer: lawyer, renewHold: answer });
  const payment = {
    reference: "CP-26-000001",
    status: "AUTHORISATION_EXPIRED",
    isRenewal: more.isRenewal ?? false,
  };
  const filing = { id: "F", status: more.status ?? "RECEIVED", payment } as unknown as FollowedFiling;
  const leave = vi.fn();
  show(() => <RanOut filing={filing} paid={more.paid ?? null} leave={leave} />, "/f", "/f");
  return { court, leave };
}

test("the fee is held again on the provider's page", async () => {
  const { court, leave } = open();
  expect(await screen.findByText(/keeps its date/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Have the fee held again" }));
  await vi.waitFor(() => expect(leave).toHaveBeenCalledWith(page));
  expect(court.inputs("RenewHold")).toMatchObject([{ filingId: "F" }]);
});

test("a refusal is said in the court's words", async () => {
  const { leave } = open({ answer: problem("ACTION_NOT_AVAILABLE", "It was renewed before.") });
  await userEvent.click(await screen.findByRole("button"));
  expect(await screen.findByText("It was renewed before.")).toBeVisible();
  expect(leave).not.toHaveBeenCalled();
});

test("who comes back from the page is asked not to pay twice", async () => {
  open({ paid: "CP-26-000002" });
  expect(await screen.findByText(/do not pay twice/)).toBeVisible();
});

test("a second time there is nothing to press", async () => {
  open({ isRenewal: true });
  expect(await screen.findByText(/ran out as well/)).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
});
