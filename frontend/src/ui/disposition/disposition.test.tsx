import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, test, vi } from "vitest";
import { Disposition } from "./Disposition";
import { matching, type Reason } from "./matching";
import { ReasonPicker } from "./ReasonPicker";

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

const reasons: Reason[] = [
  { code: "ILLEGIBLE", name: "Cannot be read", text: "Part of it cannot be read.", remedy: "CORRECTABLE" },
  { code: "MISSING_SIGNATURE", name: "Not signed", text: "A signature is missing.", remedy: "CORRECTABLE" },
  { code: "OUT_OF_TIME", name: "Out of time", text: "Apply to extend it.", remedy: "JUDICIAL" },
];

test("a reason is found by any of its words, its text or its code", () => {
  const codes = (typed: string) => matching(reasons, typed).map(({ code }) => code);
  expect(codes("sign")).toEqual(["MISSING_SIGNATURE"]);
  expect(codes("out_of")).toEqual(["OUT_OF_TIME"]);
  expect(codes("read part")).toEqual(["ILLEGIBLE"]);
  expect(codes("")).toHaveLength(3);
});

test("the picker is worked by the keyboard alone", async () => {
  const onChoose = vi.fn();
  render(<ReasonPicker reasons={reasons} chosen={null} onChoose={onChoose} open onOpen={() => undefined} />);
  const field = screen.getByRole("combobox");
  expect(field).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}");
  expect(screen.getByRole("option", { selected: true })).toHaveTextContent("Not signed");
  await userEvent.keyboard("{Enter}");
  expect(onChoose).toHaveBeenCalledWith("MISSING_SIGNATURE");
});

test("what cannot be decided yet can be reached, and does nothing", async () => {
  const onChoose = vi.fn();
  render(<Disposition name="Document 1" outcome={null} onChoose={onChoose} waitingFor="why" />);
  const accept = screen.getByRole("button", { name: /Accept/ });
  await userEvent.click(accept);
  expect(accept).toHaveAttribute("aria-describedby", "why");
  expect(onChoose).not.toHaveBeenCalled();
});
