/** The whole form of a draft, before a court that answers as its schema says. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lawyer, money, newCase, paper, problem, save, uploadOf } from "../test/filings";
import { SchemaCourt, type Answers } from "../test/schemaCourt";
import { show } from "../test/show";
import EditFilingPage from "./EditFilingPage";

const account = (available: string) => ({
  ...{ id: "DA", status: "OPEN", available: money(available), floor: money("0.00") },
});

const draft = () => ({
  ...{ __typename: "Filing", id: "F1", reference: "CW-26-1", status: "DRAFT", version: 4, title: "Writ" },
  ...{ updatedAt: "2026-11-27T09:00:00Z", documents: [paper(1, "Writ of summons")], ...newCase },
});

type Draft = ReturnType<typeof draft> & Record<string, unknown>;

function open(change: Partial<Draft> = {}, answers: Answers = {}) {
  const filing: Draft = { ...draft(), ...change };
  const court = new SchemaCourt({
    viewer: lawyer,
    filing: () => (filing.status === "GONE" ? null : { ...filing }),
    documentTypes: [{ code: "WRIT", name: "Writ of summons", mayLead: true, originating: true }],
    feeQuote: { id: "Q1", expiresAt: "2026-11-27T10:00:00Z", total: money("1045.00") },
    depositAccounts: [account("9000.00")],
    updateFiling: ({ input }: { input: { version: number } }) => save(filing, input),
    submitFiling: () => Object.assign(filing, { status: "RECEIVED" }),
    ...answers,
  });
  show(EditFilingPage, "/filings/:id/edit", "/filings/F1/edit");
  return { court, filing };
}

const titleField = () => screen.findByLabelText("Title");
const summary = () => within(screen.getByLabelText("Summary"));
const submit = () => userEvent.click(summary().getByText("Sign and submit"));
const saveState = () => document.querySelector(".filing-head [role=status]");

/** At once, as one that is pasted: a pause between two keys is as long as the machine is slow. */
async function retitle(title: string) {
  fireEvent.change(await titleField(), { target: { value: title } });
}

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test("what is typed is saved on top of what was read, and only that", async () => {
  const { court, filing } = open();
  await retitle("Writ, endorsed");
  expect(saveState()).toHaveTextContent("Saving");
  await waitFor(() => expect(filing.title).toBe("Writ, endorsed"));
  expect(court.inputs("UpdateFiling")).toEqual([{ filingId: "F1", version: 4, title: "Writ, endorsed" }]);
  await waitFor(() => expect(saveState()).toHaveTextContent(/^Saved/));
});

test("what the court refuses to save is said at its field and in the head, and stays as typed", async () => {
  const refused = problem("INVALID", "A title says what it is.", ["input", "title"]);
  open({}, { updateFiling: () => refused });
  await retitle("x");
  await waitFor(() => expect(saveState()).toHaveTextContent("A title says what it is."));
  expect(await titleField()).toHaveAccessibleDescription(/A title says what it is/);
  expect(await titleField()).toHaveValue("x");
});

test("while the court does not answer, what is typed is kept, and saved when it does", async () => {
  const { court, filing } = open();
  await titleField();
  const back = court.lose("UpdateFiling");
  await retitle("Writ, endorsed");
  await waitFor(() => expect(saveState()).toHaveTextContent("Not saved yet"));
  expect(sessionStorage.getItem("causeway.unsaved.F1")).toContain("Writ, endorsed");
  back();
  await waitFor(() => expect(filing.title).toBe("Writ, endorsed"));
  await waitFor(() => expect(saveState()).toHaveTextContent(/^Saved/));
  expect(sessionStorage.getItem("causeway.unsaved.F1")).toBeNull();
});

test("a save that meets the announcing of a document is merged with it, and nobody is asked anything", async () => {
  const { court, filing } = open();
  await titleField();
  // Announced from here, or from another tab: the draft moves on, and no form has been told yet.
  filing.documents = [...filing.documents, paper(2, "Statement of claim")];
  filing.version += 1;
  await retitle("Writ, endorsed");
  await waitFor(() => expect(filing.title).toBe("Writ, endorsed"));
  expect(court.inputs("UpdateFiling")).toMatchObject([{ version: 4 }, { version: 5 }]);
  expect(await screen.findByLabelText("2. Statement of claim")).toBeInTheDocument();
  expect(await titleField()).toHaveValue("Writ, endorsed");
  expect(screen.queryByText("Keep mine")).toBeNull();
  expect(screen.queryByText(/no draft any more/)).toBeNull();
});

test("what is typed on while a save meets the announcing of a document is saved after it", async () => {
  const { court, filing } = open();
  await titleField();
  const release = court.keep("UpdateFiling");
  filing.version += 1;
  await retitle("Writ, endorsed");
  await waitFor(() => expect(court.inputs("UpdateFiling")).not.toEqual([]));
  await retitle("Writ, endorsed again");
  // As long as a pause in typing is: the next save finds this one still under way.
  await new Promise((resume) => setTimeout(resume, 1200));
  release();
  await waitFor(() => expect(filing.title).toBe("Writ, endorsed again"));
  await waitFor(() => expect(saveState()).toHaveTextContent(/^Saved/));
});

test.each([
  ["Keep mine", "Writ of mine"],
  ["Use theirs", "Writ of theirs"],
])(
  "what a colleague changed in the same field stops submitting until one is chosen: %s",
  async (way, title) => {
    const { filing } = open();
    await titleField();
    Object.assign(filing, { title: "Writ of theirs", version: 5 });
    await retitle("Writ of mine");
    expect(await screen.findByText(/the colleague’s text is “Writ of theirs”/)).toBeInTheDocument();
    expect(summary().getByText(/Settle first/)).toBeInTheDocument();
    await userEvent.click(screen.getByText(way));
    await waitFor(() => expect(filing.title).toBe(title));
    expect(await titleField()).toHaveValue(title);
    await waitFor(() => expect(screen.queryByText(way)).toBeNull());
  },
);

test("one that a colleague submitted meanwhile is a draft no more: what was typed since is there to copy", async () => {
  const { filing } = open({}, { updateFiling: () => problem("ACTION_NOT_AVAILABLE", "Too late.") });
  await titleField();
  filing.status = "RECEIVED";
  await retitle("Writ, endorsed");
  expect(await screen.findByText(/CW-26-1 has been submitted/)).toBeInTheDocument();
  expect(screen.getByText("Writ, endorsed")).toBeInTheDocument();
});

test("one that was discarded elsewhere keeps what it said and its files, and can be made anew", async () => {
  const { filing } = open({}, { updateFiling: () => problem("NOT_FOUND", "There is none.") });
  await titleField();
  filing.status = "GONE";
  await retitle("Writ, endorsed");
  expect(await screen.findByText(/This draft is no longer here/)).toBeInTheDocument();
  expect(screen.getByText("Writ, endorsed")).toBeInTheDocument();
  expect(screen.getByText("Writ of summons")).toBeInTheDocument();
  expect(screen.getByText("Make a new draft of it")).toBeInTheDocument();
});

test.each([
  ["no document", { documents: [] }, {}, "Add a document first."],
  [
    "one that cannot be filed",
    { documents: [paper(1, "Writ"), paper(2, "Scan", { document: null, upload: uploadOf(2, "INVALID") })] },
    {},
    "Document 2 cannot be filed: replace or remove it.",
  ],
  [
    "one that is being checked",
    { documents: [paper(1, "Writ", { document: null, upload: uploadOf(1, "SCANNING") })] },
    {},
    "Waiting for document 1 to be uploaded and checked.",
  ],
  ["an account with too little", {}, { depositAccounts: [account("10.00")] }, "Choose how to pay."],
  ["no name", {}, {}, "Type your name to sign."],
])("with %s it cannot be submitted, and the button says why", async (_what, change, answers, why) => {
  const { court } = open(change, answers);
  await titleField();
  expect(await summary().findByText(why)).toBeInTheDocument();
  await submit();
  expect(court.inputs("SubmitFiling")).toEqual([]);
});

test("an amount that is no sum is told at once, never sent, and stops submitting", async () => {
  const { court } = open();
  await userEvent.type(await screen.findByLabelText(/^Amount claimed/), "12.345");
  expect(await screen.findByText(/This is not a sum of money/)).toBeInTheDocument();
  expect(await summary().findByText("Put the amount claimed right.")).toBeInTheDocument();
  expect(court.inputs("UpdateFiling")).toEqual([]);
});

async function sign() {
  await summary().findByText("Type your name to sign.");
  await userEvent.type(screen.getByLabelText("Your name"), "Chan Mei-ling");
}

test("signed, it is sent once with its fee and account, and its page comes", async () => {
  const { court } = open();
  await titleField();
  await sign();
  await submit();
  await waitFor(() => expect(window.location.pathname).toBe("/filings/F1"));
  expect(court.inputs("SubmitFiling")).toMatchObject([
    { filingId: "F1", quoteId: "Q1", paymentMethod: "DEPOSIT_ACCOUNT", depositAccountId: "DA" },
  ]);
  expect(screen.getByText("Received: CW-26-1")).toBeInTheDocument();
});

test("what the court refuses is listed, and each line leads to where it is put right", async () => {
  const refused = problem("INVALID", "Name whom you file for.", ["input", "parties"]);
  open({}, { submitFiling: () => refused });
  await titleField();
  await sign();
  await submit();
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("This filing was not submitted.");
  // It takes the focus once it stands there, which a busy machine tells apart.
  await expect.poll(() => document.activeElement).toBe(alert);
  await userEvent.click(within(alert).getByText("Name whom you file for."));
  expect(document.getElementById("filing-parties")).toHaveFocus();
});

test("without an answer it is sent again under the same key when the button is pressed again", async () => {
  const { court } = open();
  await titleField();
  await sign();
  const back = court.lose("SubmitFiling");
  await submit();
  expect(await screen.findByText(/it cannot be submitted twice/)).toBeInTheDocument();
  back();
  await submit();
  await waitFor(() => expect(window.location.pathname).toBe("/filings/F1"));
  const [first, second] = court.inputs("SubmitFiling");
  expect(second).toEqual(first);
  expect(sessionStorage.getItem("causeway.submit.F1")).toBeNull();
});

test("a fee that has changed is asked anew, and nothing is sent with the old one", async () => {
  const { court } = open({}, { submitFiling: () => problem("QUOTE_STALE", "The fee changed.") });
  await titleField();
  await sign();
  court.answers["feeQuote"] = { id: "Q2", expiresAt: "2026-11-27T10:00:00Z", total: money("1100.00") };
  await submit();
  expect(await screen.findByText("The fee changed.")).toBeInTheDocument();
  expect(await screen.findAllByText(/1,100.00/)).not.toEqual([]);
});

test("one that was submitted in another tab at the same moment is no failure", async () => {
  const { filing } = open(
    {},
    {
      submitFiling: () => {
        filing.status = "RECEIVED";
        return problem("ACTION_NOT_AVAILABLE", "It is no draft.");
      },
    },
  );
  await titleField();
  await sign();
  await submit();
  await waitFor(() => expect(window.location.pathname).toBe("/filings/F1"));
  expect(screen.getByText(/CW-26-1 had been submitted already/)).toBeInTheDocument();
});

test("while it is not known how one can pay, nobody is told that there is no way", async () => {
  const { court } = open();
  const come = court.keep("MeansOfPayment");
  await titleField();
  expect(screen.queryByText(/There is no deposit account/)).toBeNull();
  come();
  expect(await screen.findByText("Deposit account")).toBeVisible();
});

test("where means of payment do not come, it is said beside the fee", async () => {
  const { court } = open();
  court.lose("MeansOfPayment");
  expect(await screen.findByText(/How you can pay could not be loaded/)).toHaveRole("alert");
  expect(screen.queryByText(/There is no deposit account/)).toBeNull();
});

test("where a document is taken out by keyboard, the focus goes to the one that takes its place", async () => {
  const documents = [paper(1, "Writ"), paper(2, "Annexure"), paper(3, "Plan")];
  const { filing } = open(
    { documents },
    {
      removeFilingDocument: ({ input }: { input: { filingDocumentId: string } }) => {
        filing.documents = filing.documents.filter(({ id }) => id !== input.filingDocumentId);
        return { ...filing };
      },
    },
  );
  const more = await screen.findByRole("button", { name: /More about Annexure/ });
  more.focus();
  await userEvent.keyboard("{Enter}");
  (await screen.findByRole("button", { name: "Remove" })).focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(more).not.toBeInTheDocument());
  expect(screen.getByRole("button", { name: /More about Plan/ })).toHaveFocus();
});
