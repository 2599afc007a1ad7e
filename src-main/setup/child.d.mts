import type { SpawnOptions } from 'node:child_process';

export function attend(
  command: string,
  args: readonly string[],
  options?: SpawnOptions,
): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;

export function isAsked(signal: NodeJS.Signals): boolean;
