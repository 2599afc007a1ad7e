import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A disk of its own of a size such as `3m`, gone when the test is over; null where this user may not mount one. */
export function mountDisk(size: string): string | null {
  const place = mkdtempSync(path.join(tmpdir(), 'vitrine-disk-'));
  const args = ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', place];
  const isMounted = process.platform === 'linux' && spawnSync('mount', args).status === 0;
  onTestFinished(() => {
    if (isMounted) spawnSync('umount', ['-l', place]);
    rmSync(place, { recursive: true, force: true });
  });
  return isMounted ? place : null;
}
