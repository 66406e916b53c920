import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { Key } from "./Key";
import { remember } from "../../kit/appearance";
import { useShortcuts, type Keys } from "./shortcuts";

function Listening({ keys, active = true }: { keys: Keys; active?: boolean }) {
  useShortcuts(keys, active);
  return null;
}

afterEach(() => remember({ singleKeys: true }));

test("a page's own key goes before the application's, and only one of them acts", async () => {
  const [application, page] = [vi.fn(), vi.fn()];
  const { rerender } = render(<Listening key="application" keys={{ f: application }} />);
  rerender(
    <>
      <Listening key="application" keys={{ f: application }} />
      <Listening key="page" keys={{ f: page }} />
    </>,
  );
  await userEvent.keyboard("f");
  expect(page).toHaveBeenCalledOnce();
  expect(application).not.toHaveBeenCalled();
});

test("letters never fire in a field; Control with a letter does", async () => {
  const [letter, chord] = [vi.fn(), vi.fn()];
  render(
    <>
      <Listening keys={{ j: letter, "ctrl+k": chord }} />
      <input aria-label="field" />
    </>,
  );
  await userEvent.type(screen.getByLabelText("field"), "j{Control>}k{/Control}");
  expect(letter).not.toHaveBeenCalled();
  expect(chord).toHaveBeenCalledOnce();
});

test("single letters can be turned off", async () => {
  const letter = vi.fn();
  render(<Listening keys={{ j: letter, "g h": letter }} />);
  remember({ singleKeys: false });
  await userEvent.keyboard("jgh");
  expect(letter).not.toHaveBeenCalled();
});

test("a key that is turned off is not drawn, one with Ctrl still is", () => {
  remember({ singleKeys: false });
  render(
    <>
      <Key of="A" />
      <Key of="Ctrl ↵" />
    </>,
  );
  expect(screen.queryByText("A")).toBeNull();
  expect(screen.getByText("Ctrl ↵")).toBeInTheDocument();
});

test("one after the other is one command, and does not also do what its last key does", async () => {
  const [go, help] = [vi.fn(), vi.fn()];
  render(<Listening keys={{ "g h": go, h: help }} />);
  await userEvent.keyboard("gh");
  expect(go).toHaveBeenCalledOnce();
  expect(help).not.toHaveBeenCalled();
});

test("what has gone no longer listens", async () => {
  const letter = vi.fn();
  const { unmount } = render(<Listening keys={{ j: letter }} />);
  unmount();
  await userEvent.keyboard("j");
  expect(letter).not.toHaveBeenCalled();
});
