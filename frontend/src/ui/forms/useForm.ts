/** A form's faults: what the server, or the form itself, says is wrong, by field. */
import { useCallback, useState } from "react";
import type { Fault } from "./ErrorSummary";

export interface ProblemLike {
  message: string;
  fields: readonly { path: readonly string[]; message: string }[];
}

export interface Faults {
  title: string;
  faults: Fault[];
  /** The message about the field with this name, if there is one. */
  of(name: string): string | undefined;
}

/** Turns a Problem into faults; a path `["input","email"]` or `["email"]` is about the control `${form}-email`. */
export function faultsOf(form: string, problem: ProblemLike): Faults {
  const faults = problem.fields.map(({ path, message }) => ({
    field: `${form}-${path.at(-1) ?? ""}`,
    message,
  }));
  return {
    title: problem.message,
    faults,
    of: (name) => faults.find(({ field }) => field === `${form}-${name}`)?.message,
  };
}

const NONE: Faults = { title: "", faults: [], of: () => undefined };

export function useFaults(form: string) {
  const [faults, setFaults] = useState<Faults>(NONE);
  const refuse = useCallback((problem: ProblemLike) => setFaults(faultsOf(form, problem)), [form]);
  const clear = useCallback(() => setFaults(NONE), []);
  return { faults, refuse, clear, refused: faults !== NONE };
}
