/** Whether this device still has the bytes of a file: it may have been changed, moved, or its drive taken out. */
export function isReadable(file: Blob, at = 0): Promise<boolean> {
  const last = Math.max(0, file.size - 1);
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(true);
    reader.onerror = () => resolve(false);
    // A byte is enough: a browser reads nothing at all of a file that is not as it was when it was chosen.
    reader.readAsArrayBuffer(file.slice(Math.min(at, last), Math.min(at, last) + 1));
  });
}
