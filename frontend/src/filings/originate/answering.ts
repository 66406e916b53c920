/** What every control of the form needs: what was answered, how to answer, and what is wrong with it. */
import { createContext, useContext } from "react";
import type { Answer } from "./form";

export interface RoleName {
  code: string;
  name: string;
}

export interface Answering {
  set: (field: string, answer: Answer) => void;
  /** What is wrong with the answer at a path, in words; what is only missing, once the page was asked for. */
  errorAt: (path: readonly (string | number)[]) => string | undefined;
  roles: readonly RoleName[];
}

export const AnsweringContext = createContext<Answering | null>(null);

export function useAnswering(): Answering {
  const answering = useContext(AnsweringContext);
  if (!answering) throw new Error("A control of the form stands outside of it.");
  return answering;
}
