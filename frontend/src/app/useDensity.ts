/** How closely screens are set, where the reader has not chosen: the registry's close, a litigant in person's wide. */
import { useLayoutEffect } from "react";
import { appearance, type Appearance } from "../kit/appearance";
import { inRegistry } from "../session/roles";
import type { Viewer } from "../session/viewer";

export function densityFor(viewer: Viewer | null | undefined): NonNullable<Appearance["density"]> {
  if (!viewer) return "regular";
  if (inRegistry(viewer)) return "compact";
  return viewer.roles.includes("INDIVIDUAL") && !viewer.organisation ? "relaxed" : "regular";
}

export function useDensity(viewer: Viewer | null | undefined): void {
  const density = densityFor(viewer);
  // Before what the reader came for is painted: it is not to move.
  useLayoutEffect(() => {
    if (!appearance().density) document.documentElement.dataset["density"] = density;
  }, [density]);
}
