/** The mark: a deck on five piers, for the five times. */
import { Link } from "wouter";

export function Brand() {
  return (
    <Link href="/" className="brand">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M1 6.5h18" stroke="currentColor" strokeWidth="2" />
        <path
          d="M2.5 7.5v7M6.25 7.5v7M10 7.5v7M13.75 7.5v7M17.5 7.5v7"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </svg>
      {"Causeway"}
    </Link>
  );
}
