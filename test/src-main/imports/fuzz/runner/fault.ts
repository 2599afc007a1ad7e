import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildCase, type FuzzCase } from '../made/build-case.ts';

/** A case that went wrong, in words. */
export interface Fault {
  seed: number;
  number: number;
  shape: string;
  damages: string[];
  faults: string[];
}

/** What is told of a case that went wrong. */
export function describeFault({ seed, number, chats, damages }: FuzzCase, faults: string[]): Fault {
  return { seed, number, shape: chats[0]?.shape.id ?? '', damages, faults };
}

/** Writes the file of a case into a folder; returns its path. */
export function keepCase(folder: string, { seed, number, fileName, bytes }: FuzzCase): string {
  const file = path.join(folder, `${seed}-${number}${path.extname(fileName)}`);
  writeFileSync(file, bytes);
  return file;
}

/** A fault on several lines: how to see it again, what is wrong, and where its file lies now. */
export function printFault(fault: Fault, folder: string): string {
  const { seed, number, shape, damages, faults } = fault;
  const file = keepCase(folder, buildCase(seed, number));
  const title = `--seed ${seed} --case ${number}: ${shape}, ${damages.join(', ') || 'whole'}`;
  return [title, ...faults.map((line) => `  ${line}`), `  ${file}`].join('\n');
}
