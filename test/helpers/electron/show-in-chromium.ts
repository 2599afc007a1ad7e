import { mkdtemp, rm } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../browser.ts';
import { createChromiumEngine } from './chromium-engine.ts';
import { obeyTest } from './obey-test.ts';
import { app } from './stand-in.ts';
import { engine } from './window.ts';

/**
 * The real program of build/main, run by Node, with the stand-in for `electron` and a real Chromium to show its pages:
 * `node test/helpers/electron/show-in-chromium.ts --data DIR`. A test drives the same Chromium over the port that is
 * printed. It is not Electron, and says so.
 */
const root = path.resolve(import.meta.dirname, '..', '..', '..');
const standIn = pathToFileURL(path.join(import.meta.dirname, 'stand-in.ts')).href;

registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: standIn, shortCircuit: true } : next(name, context),
});

const profile = await mkdtemp(path.join(tmpdir(), 'vitrine-stand-in-'));
const port = Number(process.env['VITRINE_STAND_IN_PORT'] ?? '0');
const options = await chromiumOptions();
const context = await chromium.launchPersistentContext(profile, {
  ...options,
  args: [...(options.args ?? []), `--remote-debugging-port=${String(port)}`],
  viewport: null,
});
engine.current = createChromiumEngine(context, path.join(root, 'build', 'main', 'preload.cjs'));

app.on('stand-in-exit', (code: number) => {
  void context
    .close()
    .catch(() => undefined)
    .then(() => rm(profile, { recursive: true, force: true }))
    .finally(() => process.exit(code));
});

// As `electron . --data DIR` would be: the program reads what follows its own folder.
process.argv.splice(1, 1, path.join(root, 'build', 'main'));
await import(pathToFileURL(path.join(root, 'build', 'main', 'main.js')).href);
app.ready.resolve(undefined);
obeyTest();
process.stderr.write('This is Chromium in the place of Electron.\n');
