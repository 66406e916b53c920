/** The page of an originating document's form, before a court that answers as its schema says. */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lawyer, newCase } from "../test/filings";
import { SchemaCourt } from "../test/schemaCourt";
import { show } from "../test/show";
import OriginatingFormPage from "./OriginatingFormPage";

const field = { code: "title", kind: "TEXT", label: "What it is about", required: true, maxLength: 80 };

function open(lost: string[] = []) {
  const court = new SchemaCourt({
    viewer: lawyer,
    filing: {
      ...{ __typename: "Filing", id: "F1", reference: "CW-26-1", status: "DRAFT", version: 1, ...newCase },
      originatingData: { form: "WRIT", answers: { matter: {} } },
    },
    originatingForm: {
      ...{ code: "WRIT", name: "Writ of summons" },
      sections: [
        { code: "matter", title: "The matter", fields: [field] },
        {
          code: "parties",
          title: "Parties",
          fields: [{ code: "parties", kind: "PARTIES", label: "Parties" }],
        },
      ],
    },
  });
  const back = lost.map((name) => court.lose(name));
  show(OriginatingFormPage, "/filings/:id/form", "/filings/F1/form");
  return { court, back: () => back.forEach((restore) => restore()) };
}

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test("where the form does not come, trying again asks for it", async () => {
  const { back } = open(["OriginatingFormOf"]);
  const again = await screen.findByRole("button", { name: "Try again" });
  back();
  await userEvent.click(again);
  expect(await screen.findByLabelText(/What it is about/)).toBeInTheDocument();
});

test("a refresh that fails leaves the form and what is typed in it", async () => {
  const { court } = open();
  const answer = await screen.findByLabelText(/What it is about/);
  await userEvent.type(answer, "Unpaid work");
  court.lose("OriginatingFormPage");
  const asked = () => court.calls.filter(({ name }) => name === "OriginatingFormPage").length;
  const before = asked();
  document.dispatchEvent(new Event("visibilitychange"));
  await waitFor(() => expect(asked()).toBeGreaterThan(before));
  // Long enough for the failed answer to be heard.
  await waitFor(() => Promise.resolve());
  expect(screen.getByLabelText(/What it is about/)).toBe(answer);
  expect(answer).toHaveValue("Unpaid work");
});

test("what is missing is listed by the name of its field, and of its party", async () => {
  const { court } = open();
  const message = "Answer this.";
  const faultAt = (...path: string[]) => ({ path: ["originatingData", "answers", ...path], message });
  Object.assign(court.answers, {
    generateOriginatingDocument: {
      ...{ __typename: "Problem", code: "INVALID", message: "2 to put right" },
      fields: [faultAt("title"), faultAt("parties", "1", "address")],
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Fee and signing" }));
  expect(await screen.findByRole("link", { name: "What it is about: Answer this." })).toBeVisible();
  expect(screen.getByRole("link", { name: "Party 2, Address: Answer this." })).toBeVisible();
});

test("the foot counts what is said: what is missing only once the page was asked for", async () => {
  const { court } = open();
  const finding = (code: string, ...path: string[]) => ({ path, code, message: "Look at this." });
  Object.assign(court.answers, {
    previewOriginatingDocument: {
      ...{ __typename: "OriginatingPreview", document: null },
      findings: [
        finding("REQUIRED", "title"),
        finding("TOO_LONG", "title"),
        finding("SIDE_MISSING", "parties"),
      ],
      sections: [{ section: "matter", state: "FAULTY", required: 1, answered: 0, faults: 1 }],
    },
    generateOriginatingDocument: { __typename: "Problem", code: "INVALID", message: "No", fields: [] },
  });
  const foot = () => document.querySelector(".bar-foot");
  await waitFor(() => expect(foot()).toHaveTextContent("1 to put right."));
  await userEvent.click(screen.getByRole("button", { name: "Fee and signing" }));
  await waitFor(() => expect(foot()).toHaveTextContent("3 to put right."));
});
