import { readFile } from 'node:fs/promises';

/** Where this build's releases are. */
export interface ReleaseServer {
  /** For the owner's eyes, e.g. `github.com/vitrine/vitrine`. */
  name: string;
  /** The page of the releases. */
  page: string;
  /** Where one file of a release lies. */
  addressOf(tag: string, file: string): string;
}

/** Reads what electron-builder noted of `publish` when it packed the program; null when nothing (or something else). */
export async function readReleaseServer(file: string): Promise<ReleaseServer | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = readPlainLines(text);
  const [owner, repo] = [lines['owner'], lines['repo']];
  if (lines['provider'] !== 'github' || !isName(owner) || !isName(repo)) return null;
  const page = `https://github.com/${owner}/${repo}/releases`;
  return {
    name: `github.com/${owner}/${repo}`,
    page,
    addressOf: (tag, name) => `${page}/download/${encodeURIComponent(tag)}/${encodeURIComponent(name)}`,
  };
}

// The few flat lines that matter, without a reader of all of YAML before the owner has asked for anything.
function readPlainLines(text: string): Record<string, string | undefined> {
  const lines = text.matchAll(/^(\w+): *(['"]?)([^'"\r\n]*?)\2 *$/gm);
  return Object.fromEntries([...lines].map(([, name = '', , value]) => [name, value]));
}

function isName(text: string | undefined): text is string {
  return text !== undefined && /^[\w.-]+$/.test(text) && !text.startsWith('.');
}
