import { findElectron } from '../../../src-main/setup/electron.mjs';
import { root } from '../../helpers/program.ts';

const hosts = ['browser', 'electron', 'stand-in'] as const;
export type HostName = (typeof hosts)[number];

/** The host that the specs run on: the one asked for in VITRINE_E2E_HOST, else Electron where its binary is, else the browser's. */
export function whichHost(): HostName {
  const asked = process.env['VITRINE_E2E_HOST'];
  if (asked !== undefined && asked !== '') {
    const host = hosts.find((name) => name === asked);
    if (host === undefined) throw new Error(`VITRINE_E2E_HOST takes ${hosts.join(', ')}, not "${asked}".`);
    if (host === 'electron' && electronBinary() === null)
      throw new Error('Electron’s binary is not installed.');
    return host;
  }
  return electronBinary() === null ? 'browser' : 'electron';
}

/** One sentence about where the specs ran, for the end of a run. */
export function sayWhichHost(): string {
  switch (whichHost()) {
    case 'electron':
      return 'The end-to-end specs ran in Electron.';
    case 'stand-in':
      return 'The end-to-end specs ran in the desktop’s program with Chromium in the place of Electron.';
    case 'browser':
      return `The end-to-end specs ran in the browser, not in Electron${electronBinary() === null ? ', whose binary is not on this machine' : ''}.`;
  }
}

/** Electron's binary if it is installed. */
export function electronBinary(): string | null {
  return findElectron(root) ?? null;
}
