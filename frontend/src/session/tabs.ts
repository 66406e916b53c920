/** Tabs of one browser share its session: what one of them does to it the others hear of. */

const NAME = "causeway.session";

/** Tells the other tabs that somebody signed in or out here. */
export function tellOtherTabs(): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage("changed");
  channel.close();
}

/** Calls `hear` when another tab has told, or this one is looked at again; returns how to stop. */
export function onSessionChange(hear: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === "visible") hear();
  };
  document.addEventListener("visibilitychange", seen);
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(NAME);
  channel?.addEventListener("message", hear);
  return () => {
    document.removeEventListener("visibilitychange", seen);
    channel?.close();
  };
}
