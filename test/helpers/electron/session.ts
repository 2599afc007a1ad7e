import { EventEmitter } from 'node:events';
import type { CustomScheme, Session } from 'electron';

type Handler<Name extends keyof Session> = Session[Name] extends (
  handler: infer T,
  ...rest: never[]
) => unknown
  ? NonNullable<T>
  : never;

/** Electron's session, which remembers what it was told to deny. */
class StandInSession extends EventEmitter {
  permissionRequest: Handler<'setPermissionRequestHandler'> | null = null;
  permissionCheck: Handler<'setPermissionCheckHandler'> | null = null;
  device: Handler<'setDevicePermissionHandler'> | null = null;
  displayMedia: Handler<'setDisplayMediaRequestHandler'> | null = null;
  bluetooth: Handler<'setBluetoothPairingHandler'> | null = null;
  beforeRequest: ((details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void) | null =
    null;
  isSpellChecking = true;
  readonly handlers = new Map<string, (request: Request) => Promise<Response> | Response>();

  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response> | Response) => {
      this.handlers.set(scheme, handler);
    },
  };

  readonly webRequest = {
    onBeforeRequest: (handler: NonNullable<StandInSession['beforeRequest']>) => {
      this.beforeRequest = handler;
    },
  };

  setPermissionRequestHandler(handler: Handler<'setPermissionRequestHandler'>): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: Handler<'setPermissionCheckHandler'>): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: Handler<'setDevicePermissionHandler'>): void {
    this.device = handler;
  }

  setDisplayMediaRequestHandler(handler: Handler<'setDisplayMediaRequestHandler'>): void {
    this.displayMedia = handler;
  }

  setBluetoothPairingHandler(handler: Handler<'setBluetoothPairingHandler'>): void {
    this.bluetooth = handler;
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellChecking = isEnabled;
  }

  reset(): void {
    this.removeAllListeners();
    this.handlers.clear();
    this.permissionRequest = this.permissionCheck = this.device = null;
    this.displayMedia = this.bluetooth = this.beforeRequest = null;
    this.isSpellChecking = true;
  }
}

export const session = { defaultSession: new StandInSession() };

/** Schemes that were registered, in order. */
export const protocol = {
  schemes: [] as CustomScheme[],
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    protocol.schemes.push(...schemes);
  },
};
