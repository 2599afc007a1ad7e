// `npm audit --json | node audit.ts`: ends with 1 when a package with known holes is shipped, Electron included; holes in the
// tools are told and stop nothing.
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { findHoles, type AuditReport } from './holes.ts';
import { listShippedPackages } from './licences.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

const report = JSON.parse(await text(process.stdin)) as AuditReport;
const packages = await listShippedPackages(root);
const holes = findHoles(report, new Set([...packages.map(({ name }) => name), 'electron']));
for (const { isShipped, line } of holes) {
  process.stdout.write(`${isShipped ? 'shipped' : 'tool'}: ${line}\n`);
}
const inShipped = holes.filter((hole) => hole.isShipped).length;
process.stdout.write(
  `${String(inShipped)} of ${String(packages.length + 1)} shipped packages have known holes.\n`,
);
process.exitCode = inShipped > 0 ? 1 : 0;
