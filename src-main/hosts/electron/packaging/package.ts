import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { addedLimit, measureAdded } from './added.ts';
import { findElectronFolder } from './electron-folder.ts';
import { findPacked } from './packed.ts';
import { readOrder } from './order.ts';
import { prepare } from './prepare.ts';
import { runBuilder } from './run-builder.ts';
import { makeStandIn } from './stand-in.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const build = path.join(root, 'build');

const help = `npm run package -- [--stand-in] [--into DIR] [electron-builder's own arguments]

Packs Vitrine into a folder that starts on this machine, or, with arguments such as --linux AppImage deb --x64 --arm64,
into packages; electron-builder then fetches Electron and the tools that it needs.

  --stand-in  pack around a stand-in for Electron: nothing of it runs, but all that Vitrine adds is in it
  --into DIR  instead of build/packages
`;

process.exitCode = await main();

async function main(): Promise<number> {
  const order = readOrder(process.argv.slice(2));
  if (order.help) {
    process.stdout.write(help);
    return 0;
  }
  if (!existsSync(path.join(build, 'main.stamp')) || !existsSync(path.join(build, 'page.stamp'))) {
    process.stderr.write('Program and page are not built: npm run package does it, npm run build as well.\n');
    return 1;
  }
  await prepare(root);
  const output = path.resolve(root, order.into ?? path.join('build', 'packages'));
  await rm(output, { recursive: true, force: true });
  const target = order.builder.length > 0 ? order.builder : await chooseTarget(order.standIn);
  const code = await runBuilder(root, [...target, ...order.publish, `-c.directories.output=${output}`]);
  return code === 0 ? report(output) : code;
}

// A folder for this machine, around the Electron that lies there or a stand-in, which has the shape of Linux'.
async function chooseTarget(wantsStandIn: boolean): Promise<string[]> {
  const electron = wantsStandIn ? null : findElectronFolder(root);
  if (electron !== null) return ['--dir', `-c.electronDist=${electron}`];
  const reason = wantsStandIn ? 'as asked' : 'because Electron’s binary is not on this machine';
  process.stdout.write(`Packing around a stand-in for Electron, ${reason}: the result does not start.\n`);
  const standIn = path.join(build, 'stand-in');
  await makeStandIn(standIn);
  return ['--linux', '--dir', `-c.electronDist=${standIn}`];
}

async function report(output: string): Promise<number> {
  let isTooMuch = false;
  for (const { name, resources } of await findPacked(output)) {
    const { bytes, files } = await measureAdded(resources);
    const size = `${(bytes / 1e6).toFixed(2)} MB in ${files} files`;
    process.stdout.write(`${name}: ${size} beside Electron itself (limit ${addedLimit / 1e6} MB)\n`);
    isTooMuch ||= bytes > addedLimit;
  }
  if (isTooMuch) process.stderr.write('That is more than Vitrine may add.\n');
  return isTooMuch ? 1 : 0;
}
