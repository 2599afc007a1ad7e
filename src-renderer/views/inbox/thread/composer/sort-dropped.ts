/** What a drop brings: an export (zips, folders), texts that may be one or may be sent, or files to send. */
export interface SortedDrop {
  kind: 'import' | 'text' | 'send';
  files: readonly File[];
}

/** Tells what to do with a drop on an open chat. To be called while the event is on its way: the browser forgets what was dropped. */
export function sortDropped(transfer: Pick<DataTransfer, 'items' | 'files'>): SortedDrop {
  const files = [...transfer.files];
  const hasFolder = [...transfer.items].some((item) => item.webkitGetAsEntry()?.isDirectory === true);
  const endsOn = (ending: string) => files.filter(({ name }) => name.toLowerCase().endsWith(ending));
  if (hasFolder || endsOn('.zip').length > 0) return { kind: 'import', files };
  return { kind: endsOn('.txt').length === files.length && files.length > 0 ? 'text' : 'send', files };
}
