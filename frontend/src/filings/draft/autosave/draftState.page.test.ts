import { beforeEach, expect, test } from "vitest";
import { beginning, reduce } from "./draftState";
import type { Form } from "./form";
import { keepUnsaved, unsavedOf } from "./unsaved";

const server: Form = {
  ...{ title: "Writ", matterReference: "", comments: "", urgent: false, urgentReason: "" },
  ...{ requestedSecurityLevel: null, claimAmount: "", onBehalfOfPartyIds: [], parties: [] },
};

beforeEach(() => sessionStorage.clear());

test("typed off line, changed by a colleague, reloaded: both texts are there and the person chooses", () => {
  keepUnsaved("f", server, { ...server, title: "Writ, typed off line" });
  const theirs = { ...server, title: "Writ of summons", comments: "by a colleague" };
  const state = beginning(theirs, unsavedOf("f"));
  expect(state.clashes).toEqual(["title"]);
  expect(state.form).toEqual({ ...theirs, title: "Writ, typed off line" });
  expect(state.theirs?.title).toBe("Writ of summons");
  expect(reduce(state, { is: "settled", keep: "theirs" }).form).toEqual(theirs);
});

test("typed off line and reloaded without anybody else: it is saved without a question", () => {
  keepUnsaved("f", server, { ...server, title: "Writ, typed off line" });
  const state = beginning(server, unsavedOf("f"));
  expect(state).toMatchObject({ clashes: [], save: "typing", form: { title: "Writ, typed off line" } });
});

test("a filing that has moved on is not saved again, whatever is typed", () => {
  const ended = reduce(beginning(server, undefined), { is: "not saved", why: "ended" });
  const typed = reduce(ended, { is: "typed", change: { title: "Too late" } });
  expect(typed).toMatchObject({ save: "ended", form: { title: "Too late" } });
});

test("what is typed while a save is under way is still to be saved", () => {
  const typing = reduce(beginning(server, undefined), { is: "typed", change: { title: "One" } });
  const more = reduce(reduce(typing, { is: "saving" }), { is: "typed", change: { title: "One two" } });
  const saved = reduce(more, { is: "saved", server: typing.form, sent: typing.form, at: 0 });
  expect(saved).toMatchObject({ save: "typing", form: { title: "One two" }, base: { title: "One" } });
});
