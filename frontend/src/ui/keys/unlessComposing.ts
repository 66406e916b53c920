/** Keys belong to the input method while it composes: Enter takes a Chinese word, Escape drops it. */

interface Press {
  isComposing: boolean;
  keyCode: number;
}

/** The code of a key that an input method has taken; Safari tells of the end of a word in no other way. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Whether a key is the input method's and must do nothing of ours. */
export function isComposing(event: Press | { nativeEvent: Press }): boolean {
  const press = "nativeEvent" in event ? event.nativeEvent : event;
  return press.isComposing || press.keyCode === TAKEN_BY_INPUT_METHOD;
}

/** A handler of keys that stays quiet while a word is being composed; every key handler goes through it. */
export function unlessComposing<E extends Press | { nativeEvent: Press }>(
  act: (event: E) => void,
): (event: E) => void {
  return (event) => {
    if (!isComposing(event)) act(event);
  };
}
