/** An element with what is in it. Texts are never read as markup. */
export function element(
  tag: string,
  attributes: Record<string, string>,
  ...inside: (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}
