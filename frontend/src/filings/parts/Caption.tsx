/** The caption of a case: serif, with an italic v between the sides. */
import { Fragment } from "react";

export function Caption({ of }: { of: string }) {
  const sides = of.split(/\s(?:v|對|对)\s/);
  const between = /\s(v|對|对)\s/.exec(of)?.[1];
  return (
    <span className="serif">
      {sides.map((side, index) => (
        <Fragment key={index}>
          {index > 0 ? (
            <>
              {" "}
              <span className="vs">{between}</span>{" "}
            </>
          ) : null}
          {side}
        </Fragment>
      ))}
    </span>
  );
}
