/** The palette is loaded when it is first opened. */
import { lazy, Suspense } from "react";

const Palette = lazy(() => import("./Palette"));

export function PaletteLoader({ onClose }: { onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <Palette onClose={onClose} />
    </Suspense>
  );
}
