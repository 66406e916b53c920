import { expect, test, vi } from "vitest";
import { SessionWatch } from "./sessionWatch";

/** A court that says for whom it answers. */
function court(who: string | null) {
  const state = { who };
  const ask = vi.fn<typeof fetch>(() =>
    Promise.resolve(
      new Response("{}", { headers: state.who === null ? {} : { "causeway-viewer": state.who } }),
    ),
  );
  return { state, ask, watch: new SessionWatch(ask) };
}

test("the first answer tells whose page this is, and the next ones pass", async () => {
  const { ask, watch } = court("lee");
  await watch.fetch("/graphql");
  await watch.fetch("/graphql");
  expect(ask).toHaveBeenCalledTimes(2);
  expect(watch.presence).toBe("here");
});

test("what was asked when the session had ended waits, and is asked again after signing in", async () => {
  const { ask, state, watch } = court("lee");
  const changed = vi.fn();
  watch.subscribe(changed);
  await watch.fetch("/graphql");
  state.who = "public";
  const answered = vi.fn();
  const save = watch.fetch("/graphql", { body: "save" }).then(answered);
  await vi.waitFor(() => expect(watch.presence).toBe("ended"));
  expect(changed).toHaveBeenCalledOnce();
  expect(answered).not.toHaveBeenCalled();
  // Meanwhile nothing is asked that could not be answered.
  const other = watch.fetch("/graphql", { body: "other" });
  expect(ask).toHaveBeenCalledTimes(2);
  state.who = "lee";
  watch.renew();
  await Promise.all([save, other]);
  expect(ask.mock.calls.slice(2).map(([, init]) => init?.body)).toEqual(["save", "other"]);
  expect(watch.presence).toBe("here");
});

test("somebody else's answer is not shown on this reader's page", async () => {
  const { state, watch } = court("lee");
  await watch.fetch("/graphql");
  state.who = "wong";
  void watch.fetch("/graphql");
  await vi.waitFor(() => expect(watch.presence).toBe("other"));
});

test("a page of the public may become somebody's, and an answer from elsewhere says nothing", async () => {
  const { state, watch } = court("public");
  await watch.fetch("/graphql");
  state.who = null;
  await watch.fetch("/graphql");
  state.who = "lee";
  await watch.fetch("/graphql");
  expect(watch.presence).toBe("here");
});

test("a doubt is settled by asking, and lasts until the reader is signed in again", async () => {
  const { state, watch } = court("lee");
  await watch.fetch("/graphql");
  await watch.confirm();
  state.who = "public";
  const confirmed = vi.fn();
  const confirming = watch.confirm().then(confirmed);
  await vi.waitFor(() => expect(watch.presence).toBe("ended"));
  expect(confirmed).not.toHaveBeenCalled();
  state.who = "lee";
  watch.renew();
  await confirming;
});

test("a reader who signed in again in another tab goes on in this one", async () => {
  const { ask, state, watch } = court("lee");
  await watch.fetch("/graphql");
  state.who = "public";
  const answered = vi.fn();
  const save = watch.fetch("/graphql", { body: "save" }).then(answered);
  await vi.waitFor(() => expect(watch.presence).toBe("ended"));
  // Nobody has signed in yet, or somebody else.
  await watch.recheck();
  expect(watch.presence).toBe("ended");
  state.who = "wong";
  await watch.recheck();
  expect(watch.presence).toBe("other");
  expect(answered).not.toHaveBeenCalled();
  state.who = "lee";
  await watch.recheck();
  await save;
  expect(watch.presence).toBe("here");
  expect(ask.mock.lastCall?.[1]?.body).toBe("save");
});

test("a sign-out in another tab is noticed in this one", async () => {
  const { state, watch } = court("lee");
  await watch.fetch("/graphql");
  state.who = "public";
  void watch.recheck();
  await vi.waitFor(() => expect(watch.presence).toBe("ended"));
});

test("a court that cannot be reached confirms nothing and holds nothing up", async () => {
  const watch = new SessionWatch(() => Promise.reject(new TypeError("no line")));
  await watch.confirm();
  expect(watch.presence).toBe("here");
});
