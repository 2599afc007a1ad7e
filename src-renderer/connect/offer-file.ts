/** Has the browser, or the window, save what lies behind a path of our own where the owner wants it; `name` is empty where the answer brings one. */
export function offerPath(href: string, name = ''): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}

/** The same for what the page has made itself. */
export function offerFile(file: Blob, name: string): void {
  const href = URL.createObjectURL(file);
  offerPath(href, name);
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
