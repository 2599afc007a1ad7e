import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** File systems whose files lie on another computer, as the system names them. */
const networkSystems =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|afs|afpfs|9p|ceph|glusterfs|lustre|ncpfs|coda|davfs2?|webdav|ftp|fuse\..*)$/;

/** Whether a folder, given without links in it, lies on another computer. What the system does not tell counts as its own. */
export async function isOnNetwork(
  folder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  if (platform === 'win32') return /^[\\/]{2}/.test(folder);
  return isNetworkSystem(systemOf(folder, await listMounts(platform)));
}

/** A mounted file system: where, and of what kind. */
export interface Mount {
  place: string;
  system: string;
}

/** Whether a kind of file system has its files on another computer. */
export function isNetworkSystem(system: string | null): boolean {
  return system !== null && networkSystems.test(system);
}

/** The kind of file system on which a folder lies; null when none of the mounts holds it. */
export function systemOf(folder: string, mounts: readonly Mount[]): string | null {
  const holding = mounts.filter(
    ({ place }) => place === '/' || folder === place || folder.startsWith(`${place}/`),
  );
  // Of two at one place the later hides the earlier.
  return holding.toSorted((one, other) => one.place.length - other.place.length).at(-1)?.system ?? null;
}

async function listMounts(platform: NodeJS.Platform): Promise<Mount[]> {
  try {
    if (platform === 'linux') return parseLinuxMounts(await readFile('/proc/self/mountinfo', 'utf8'));
    const { stdout } = await promisify(execFile)('/sbin/mount', { timeout: 3_000 });
    return parseMacMounts(stdout);
  } catch {
    return [];
  }
}

/** Reads `/proc/self/mountinfo`. */
export function parseLinuxMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before = '', after] = line.split(' - ');
    const place = before.split(' ')[4];
    const system = after?.split(' ')[0];
    if (place === undefined || system === undefined) return [];
    const plain = place.replaceAll(/\\(\d{3})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 8)),
    );
    return [{ place: plain, system }];
  });
}

/** Reads what `mount` prints on macOS. */
export function parseMacMounts(text: string): Mount[] {
  return [...text.matchAll(/^.* on (\/.*) \((\w+)[,)]/gm)].map(([, place = '', system = '']) => ({
    place,
    system,
  }));
}
