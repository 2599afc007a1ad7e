import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import { startDesktop } from '../../../src-main/hosts/electron/desktop.ts';
import { speakLanguage } from '../../../src-main/hosts/electron/words/words.ts';
import { until } from './page.ts';
import { app, BrowserWindow, resetElectron } from './stand-in.ts';

type Listener = (...args: unknown[]) => void;
const heard = ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException', 'unhandledRejection'] as const;

/** What the code under test listens for on the process: to be called by a test, and gone at its end. */
export interface OwnListeners {
  tell(name: (typeof heard)[number], ...args: unknown[]): void;
  remove(): void;
}

export function watchProcess(): OwnListeners {
  const known = new Set(heard.flatMap((name) => process.listeners(name as 'SIGINT') as Listener[]));
  const ownOf = (name: string): Listener[] =>
    (process.listeners(name as 'SIGINT') as Listener[]).filter((listener) => !known.has(listener));
  return {
    tell(name, ...args) {
      for (const listener of ownOf(name)) listener(...args);
    },
    remove() {
      for (const name of heard) for (const listener of ownOf(name)) process.off(name, listener);
    },
  };
}

export interface ShellOptions {
  files?: string[];
  dataFolder?: string;
  /** Where the page lies; a small one unless given. */
  page?: string;
  /** Runs before the program starts. */
  prepare?: (dataFolder: string) => Promise<void> | void;
  /** Runs when the program has started and Electron is not ready yet. */
  beforeReady?: () => void;
}

/** The whole desktop program on the stand-in, with its real core. */
export interface Shell {
  dataFolder: string;
  process: OwnListeners;
  /** Its first window. */
  window: BrowserWindow;
  close(): Promise<void>;
}

/** Starts the program as main.ts does, up to its window; whoever starts it closes it. */
export async function startShell(options: ShellOptions = {}): Promise<Shell> {
  const shell = await beginShell(options);
  return { ...shell, window: await until(() => BrowserWindow.getAllWindows()[0]) };
}

/** The same for one test. */
export async function openShell(options: ShellOptions = {}): Promise<Shell> {
  const shell = await startShell(options);
  onTestFinished(shell.close);
  return shell;
}

/** The same, without waiting for a window: there may never be one. */
export async function tryShell(options: ShellOptions = {}): Promise<Omit<Shell, 'window'>> {
  const shell = await beginShell(options);
  onTestFinished(shell.close);
  return shell;
}

async function beginShell(options: ShellOptions): Promise<Omit<Shell, 'window'>> {
  const own = await mkdtemp(path.join(tmpdir(), 'vitrine-shell-'));
  const { files = [], dataFolder = path.join(own, 'data'), page = path.join(own, 'page') } = options;
  resetElectron();
  speakLanguage(null);
  await mkdir(path.join(own, 'page'));
  await writeFile(path.join(own, 'page', 'index.html'), '<!doctype html><title>Vitrine</title>');
  const listeners = watchProcess();
  await options.prepare?.(dataFolder);
  startDesktop({ dataFolder, files, page });
  options.beforeReady?.();
  app.ready.resolve(undefined);
  return {
    dataFolder,
    process: listeners,
    async close() {
      if (app.exitCode === null) listeners.tell('SIGTERM');
      await until(() => app.exitCode !== null);
      listeners.remove();
      speakLanguage(null);
      await rm(own, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The next thread that is started, as a test needs it to end it. */
export function nextWorker(): Promise<Worker> {
  return new Promise((resolve) => process.once('worker', resolve));
}
