/** The palette is loaded when it is first opened. */
import { lazy, Suspense } from "react";

const Palette = lazy(() => import("./palette/Palette"));

export function PaletteLoader(props: { onClose: () => void; onKeys: () => void }) {
  return (
    <Suspense fallback={null}>
      <Palette {...props} />
    </Suspense>
  );
}
