import { EventEmitter } from 'node:events';
import type { App, RelaunchOptions, Settings } from 'electron';
import { preventable } from './events.ts';

type Used =
  | 'enableSandbox'
  | 'exit'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'isPackaged'
  | 'quit'
  | 'releaseSingleInstanceLock'
  | 'relaunch'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setBadgeCount'
  | 'setLoginItemSettings'
  | 'setPath'
  | 'setToastActivatorCLSID'
  | 'whenReady';

/** Electron's `app`, as far as Vitrine uses it. What a test wants to know or to set lies in plain fields. */
class StandInApp extends EventEmitter implements Pick<App, Used> {
  isPackaged = false;
  languages = ['en-GB'];
  isFirstInstance = true;
  isSandboxed = false;
  relaunches = 0;
  relaunchArgs: string[] | null = null;
  exitCode: number | null = null;
  lockData: unknown = null;
  userModelId: string | null = null;
  toastActivator: string | null = null;
  badgeCount = 0;
  /** What the system starts with the session; null: nothing of ours. */
  loginItem: Settings | null = null;
  /** How often that was set. */
  loginChanges = 0;
  wasOpenedAtLogin = false;
  switches: string[] = [];
  paths = new Map<string, string>();
  ready = Promise.withResolvers<undefined>();
  dock: undefined;
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => this.switches.push(`${name}=${value}`),
    removeSwitch: (name: string) => {
      this.switches = this.switches.filter((each) => !each.startsWith(`${name}=`));
    },
    hasSwitch: (name: string) => this.switches.some((each) => each.startsWith(`${name}=`)),
  };

  enableSandbox(): void {
    this.isSandboxed = true;
  }

  whenReady(): Promise<void> {
    return this.ready.promise;
  }

  getPath(name: string): string {
    return this.paths.get(name) ?? `/nowhere/${name}`;
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  setAppUserModelId(id: string): void {
    this.userModelId = id;
  }

  setToastActivatorCLSID(id: string): void {
    this.toastActivator = id;
  }

  setBadgeCount(count = 0): boolean {
    this.badgeCount = count;
    return true;
  }

  // Windows looks for the very program and arguments.
  getLoginItemSettings({ path, args }: Pick<Settings, 'path' | 'args'> = {}): {
    openAtLogin: boolean;
    wasOpenedAtLogin: boolean;
  } {
    const item = this.loginItem;
    const isSame = item !== null && item.path === path && String(item.args) === String(args);
    return { openAtLogin: isSame, wasOpenedAtLogin: this.wasOpenedAtLogin };
  }

  setLoginItemSettings({ openAtLogin = false, ...item }: Settings): void {
    this.loginChanges += 1;
    this.loginItem = openAtLogin ? item : null;
  }

  getPreferredSystemLanguages(): string[] {
    return this.languages;
  }

  requestSingleInstanceLock(data?: unknown): boolean {
    this.lockData = data;
    return this.isFirstInstance;
  }

  releaseSingleInstanceLock(): void {
    this.isFirstInstance = false;
  }

  quit(): void {
    const event = preventable({});
    this.emit('before-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }

  exit(code = 0): void {
    this.exitCode = code;
    this.emit('stand-in-exit', code);
  }

  relaunch({ args }: RelaunchOptions = {}): void {
    this.relaunches += 1;
    this.relaunchArgs = args ?? null;
  }

  reset(): void {
    this.removeAllListeners();
    Object.assign(this, {
      isPackaged: false,
      languages: ['en-GB'],
      isFirstInstance: true,
      isSandboxed: false,
      relaunches: 0,
      relaunchArgs: null,
      exitCode: null,
      lockData: null,
      userModelId: null,
      toastActivator: null,
      badgeCount: 0,
      loginItem: null,
      loginChanges: 0,
      wasOpenedAtLogin: false,
      switches: [],
      paths: new Map(),
      ready: Promise.withResolvers<undefined>(),
    });
  }
}

export const app = new StandInApp();
