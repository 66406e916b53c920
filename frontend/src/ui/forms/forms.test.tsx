import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { ErrorSummary } from "./ErrorSummary";
import { Field } from "./Field";
import { faultsOf } from "./useForm";

const problem = {
  message: "Put these right.",
  fields: [
    { path: ["input", "email"], message: "Give an address." },
    { path: ["password"], message: "Too short." },
  ],
};

test("a refusal is about the controls its paths end in", () => {
  const faults = faultsOf("form", problem);
  expect(faults.faults.map(({ field }) => field)).toEqual(["form-email", "form-password"]);
  expect(faults.of("email")).toBe("Give an address.");
  expect(faults.of("name")).toBeUndefined();
});

test("the summary takes the focus, and each line leads to its field", async () => {
  render(
    <>
      <ErrorSummary title={problem.message} faults={faultsOf("form", problem).faults} />
      <Field id="form-password" label="Password" error="Too short.">
        <input />
      </Field>
    </>,
  );
  expect(document.activeElement).toBe(screen.getByRole("alert"));
  await userEvent.click(screen.getByRole("link", { name: "Too short." }));
  expect(document.activeElement).toBe(screen.getByLabelText("Password"));
  expect(screen.getByLabelText("Password").getAttribute("aria-invalid")).toBe("true");
});

test("what is all there is to say is said once", () => {
  render(<ErrorSummary title="No." faults={[{ field: "form-password", message: "No." }]} />);
  expect(screen.getAllByText("No.")).toHaveLength(1);
  expect(screen.getByRole("heading", { name: "No." }).querySelector("a")?.hash).toBe("#form-password");
});
