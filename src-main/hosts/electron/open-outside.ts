import { shell } from 'electron';

const allowed: ReadonlySet<string> = new Set(['https:', 'mailto:']);

/** Hands a link to the owner's browser or mail program, if it is https or mailto; tells whether it did. */
export async function openOutside(address: string): Promise<boolean> {
  const url = URL.parse(address);
  if (url === null || !allowed.has(url.protocol) || url.username !== '' || url.password !== '') return false;
  try {
    await shell.openExternal(url.href);
    return true;
  } catch {
    return false;
  }
}
