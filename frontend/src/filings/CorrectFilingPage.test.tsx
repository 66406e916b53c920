/** The whole form of a returned filing, before a court that answers as its schema says. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lawyer, money, newCase, paper, problem, save, uploadOf } from "../test/filings";
import { SchemaCourt, type Answers } from "../test/schemaCourt";
import { show } from "../test/show";
import CorrectFilingPage from "./CorrectFilingPage";

const asked = (id: string, more: object) => ({
  ...{ id, revision: 1, touched: false, message: "Say which writ.", filingDocumentId: null },
  reason: { code: "OTHER", remedy: "CORRECTABLE", text: "Another reason" },
  ...more,
});

const returned = () => ({
  ...{ __typename: "Filing", id: "F1", reference: "CW-26-1", status: "RETURNED_FOR_CORRECTION" },
  ...{ revision: 1, version: 4, title: "Writ", updatedAt: "2026-11-27T09:00:00Z" },
  ...{ correctionDueAt: "2026-12-01T09:30:00Z", receivedAt: "2026-11-26T02:00:00Z" },
  ...{ documents: [paper(1, "Writ of summons", { locked: true })], ...newCase },
  corrections: [asked("C1", { correctionField: "TITLE" })],
  payment: { id: "PAY", depositAccount: { id: "DA" }, authorised: money("1045.00") },
});

type Returned = ReturnType<typeof returned> & Record<string, unknown>;

/** What is asked counts as put right once it has been saved otherwise. */
function saveAndTouch(filing: Returned, input: { version: number }) {
  const answer = save(filing, input);
  if (!("fields" in answer))
    filing.corrections = filing.corrections.map((item) => ({ ...item, touched: true }));
  return "fields" in answer ? answer : { ...filing };
}

function open(change: Partial<Returned> = {}, answers: Answers = {}) {
  const filing: Returned = { ...returned(), ...change };
  const court = new SchemaCourt({
    viewer: lawyer,
    filing: () => ({ ...filing }),
    documentTypes: [{ code: "WRIT", name: "Writ of summons", mayLead: true }],
    feeQuote: { id: "Q1", expiresAt: "2026-11-27T10:00:00Z", total: money("1045.00") },
    updateFiling: ({ input }: { input: { version: number } }) => saveAndTouch(filing, input),
    resubmitFiling: () => Object.assign(filing, { status: "RECEIVED", revision: 2 }),
    ...answers,
  });
  show(CorrectFilingPage, "/filings/:id/correct", "/filings/F1/correct");
  return { court, filing };
}

const titleField = () => screen.findByLabelText("Title");
const rail = () => within(screen.getByRole("complementary", { name: "Resubmit" }));
const resubmit = () => userEvent.click(rail().getByText("Sign and resubmit"));

async function correctAndSign() {
  fireEvent.change(await titleField(), { target: { value: "Writ of summons, HCA" } });
  await rail().findByText("Type your name to sign.");
  await userEvent.type(screen.getByLabelText("Your name, to sign"), "Chan Mei-ling");
}

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test("what is asked is in the clerk's words; corrected and saved it counts, and the change is shown", async () => {
  const { court } = open();
  expect(await screen.findByText("Say which writ.")).toBeInTheDocument();
  expect(rail().getByText("Waiting for item 1.")).toBeInTheDocument();
  fireEvent.change(await titleField(), { target: { value: "Writ of summons" } });
  expect(await rail().findByText("1 of 1 corrected.")).toBeInTheDocument();
  expect(court.inputs("UpdateFiling")).toEqual([{ filingId: "F1", version: 4, title: "Writ of summons" }]);
  expect(rail().getByText("Type your name to sign.")).toBeInTheDocument();
  expect(screen.getByText("Document 1, Writ of summons")).toBeInTheDocument();
});

test("signed, it is sent once, paid from the account the fee is held on, and its page comes", async () => {
  const { court } = open();
  await correctAndSign();
  await resubmit();
  await waitFor(() => expect(window.location.pathname).toBe("/filings/F1"));
  expect(court.inputs("ResubmitFiling")).toMatchObject([
    { filingId: "F1", quoteId: "Q1", paymentMethod: "DEPOSIT_ACCOUNT", depositAccountId: "DA" },
  ]);
  expect(screen.getByText("Resubmitted: CW-26-1")).toBeInTheDocument();
});

test("what the court refuses is listed, and what was corrected stays", async () => {
  open({}, { resubmitFiling: () => problem("INVALID", "The title is that of another.", ["input", "title"]) });
  await correctAndSign();
  await resubmit();
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("This filing was not resubmitted.");
  await userEvent.click(within(alert).getByText("The title is that of another."));
  expect(await titleField()).toHaveFocus();
  expect(await titleField()).toHaveValue("Writ of summons, HCA");
});

test("a save that meets the announcing of a corrected document is merged with it", async () => {
  const { court, filing } = open();
  const saveIt = court.answers["updateFiling"] as (given: object) => unknown;
  court.answers["updateFiling"] = (given: object) => {
    court.answers["updateFiling"] = saveIt;
    filing.documents = [...filing.documents, paper(2, "Certificate", { revision: 2 })];
    filing.version += 1;
    return saveIt(given);
  };
  fireEvent.change(await titleField(), { target: { value: "Writ of summons" } });
  await waitFor(() => expect(filing.title).toBe("Writ of summons"));
  expect(court.inputs("UpdateFiling")).toMatchObject([{ version: 4 }, { version: 5 }]);
  expect(await titleField()).toHaveValue("Writ of summons");
  expect(screen.queryByText("Keep mine")).toBeNull();
});

test("one that was resubmitted elsewhere at the same moment is no failure", async () => {
  const { filing } = open(
    {},
    {
      resubmitFiling: () => {
        filing.status = "RECEIVED";
        return problem("ACTION_NOT_AVAILABLE", "It is with the court.");
      },
    },
  );
  await correctAndSign();
  await resubmit();
  await waitFor(() => expect(window.location.pathname).toBe("/filings/F1"));
});

test("one that moved on while something was typed keeps it to be copied; otherwise its page comes", async () => {
  const { filing } = open({}, { updateFiling: () => problem("ACTION_NOT_AVAILABLE", "Too late.") });
  await titleField();
  filing.status = "RECEIVED";
  fireEvent.change(await titleField(), { target: { value: "Writ, too late" } });
  expect(await screen.findByText(/CW-26-1 has been submitted/)).toBeInTheDocument();
  expect(screen.getByText("Writ, too late")).toBeInTheDocument();
});

test("one that is not returned goes to its page", async () => {
  open({ status: "ACCEPTED" });
  await waitFor(() => expect(window.location.pathname).toBe("/filings/F1"));
});

test.each([
  ["being checked", "SCANNING", "Waiting for the new document to be uploaded and checked."],
  ["unfit to be filed", "INVALID", "A document cannot be filed as it is: replace it."],
])("with a document that is %s it cannot be sent, and the button says why", async (_what, status, why) => {
  const document = paper(1, "Writ of summons", { revision: 2, document: null, upload: uploadOf(1, status) });
  const corrections = [asked("C1", { filingDocumentId: "D1", touched: true })];
  const { court } = open({ documents: [document], corrections });
  expect(await screen.findByText(why)).toBeInTheDocument();
  await resubmit();
  expect(court.inputs("ResubmitFiling")).toEqual([]);
});
