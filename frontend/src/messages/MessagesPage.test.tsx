/** The message box: what is unread, what is kept quiet, and that a message on the screen is opened once. */
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { SchemaCourt } from "../test/schemaCourt";
import { show } from "../test/show";
import MessagesPage from "./MessagesPage";

const sent = (id: string, subject: string, more: object = {}) => ({
  ...{ __typename: "Message", id, kind: "ORDER", subject, sentAt: "2026-11-24T04:20:00Z", openedAt: null },
  case: { __typename: "Case", id: "C", number: "HCPI 317/2026", title: "Ho v Kwun", securityLevel: "PUBLIC" },
  document: null,
  recipients: [
    {
      ...{ __typename: "MessageRecipient", nameEn: "Our firm", deliveredAt: "2026-11-24T04:20:00Z" },
      ...{ openedAt: null, mayKnowOpenings: true, openings: [] },
    },
    {
      ...{ __typename: "MessageRecipient", nameEn: "Hollis & Yuen", deliveredAt: "2026-11-24T04:20:00Z" },
      ...{ openedAt: null, mayKnowOpenings: false, openings: [] },
    },
  ],
  ...more,
});

function open(address: string, roles: string[] = ["ORGANISATION_USER"], more: object[] = []) {
  const order = sent("M1", "Order of Master Ko");
  const secret = sent("M2", "Anton Piller order", {
    case: { __typename: "Case", id: "S", number: "HCA 9/2026", title: "A v B", securityLevel: "SEALED" },
  });
  const court = new SchemaCourt({
    viewer: {
      ...{ id: "V", roles, user: { id: "U", nameEn: "Karen Wai" } },
      counts: { unopened: 2, unopenedCapped: false, queue: null, queueCapped: false },
    },
    messages: { edges: [order, secret, ...more].map((node) => ({ node })) },
    node: () => order,
    openMessage: () => Object.assign(order, { openedAt: "2026-11-24T06:00:00Z" }),
  });
  show(MessagesPage, "/messages/:id?", address);
  return court;
}

test("what is unread says so, and of a restricted case nothing is shown in the list", async () => {
  const court = open("/messages");
  const list = await screen.findByRole("link", { name: /Order of Master Ko/ });
  expect(list).toHaveTextContent("Unread");
  expect(screen.getByText("2 are unread.")).toBeInTheDocument();
  const quiet = screen.getByRole("link", { name: /Restricted case/ });
  expect(quiet).not.toHaveTextContent("Anton Piller");
  expect(quiet).not.toHaveTextContent("HCA 9/2026");
  expect(court.inputs("OpenMessage")).toEqual([]);
});

test("a message on the screen is opened once; who opened it on the other side is the court's to know", async () => {
  const court = open("/messages/M1");
  await screen.findByRole("heading", { name: "Order of Master Ko" });
  await waitFor(() => expect(court.inputs("OpenMessage")).toMatchObject([{ messageId: "M1" }]));
  const other = await screen.findByRole("row", { name: /Hollis & Yuen/ });
  expect(within(other).getByText("Court only")).toBeInTheDocument();
  expect(within(screen.getByRole("row", { name: /Our firm/ })).getByText("Not yet")).toBeInTheDocument();
  expect(court.inputs("OpenMessage")).toHaveLength(1);
});

test("the registry looks at what it issued and opens nothing", async () => {
  const court = open("/messages/M1", ["REGISTRY_CLERK"]);
  expect(await screen.findByRole("heading", { name: "Issued by the court", level: 1 })).toBeInTheDocument();
  await screen.findByRole("heading", { name: "Order of Master Ko" });
  expect(court.inputs("OpenMessage")).toEqual([]);
});
