/** One line of what the filer entered. */
import type { ReactNode } from "react";

export function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
