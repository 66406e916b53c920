/** The words that differ between two lines: what stays at both ends is plain, what is between them changed. */
interface Difference {
  start: string;
  removed: string;
  added: string;
  end: string;
}

const split = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

export function difference(before: string, after: string): Difference {
  const [old, fresh] = [split(before), split(after)];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  const room = Math.min(old.length, fresh.length) - head;
  while (tail < room && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail += 1;
  return {
    start: old.slice(0, head).join(""),
    removed: old.slice(head, old.length - tail).join(""),
    added: fresh.slice(head, fresh.length - tail).join(""),
    end: old.slice(old.length - tail).join(""),
  };
}
