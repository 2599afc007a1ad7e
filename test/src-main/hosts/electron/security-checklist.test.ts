import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../../helpers/program.ts';
import { connectPage, portsOf, say, sentOn, until } from '../../../helpers/electron/page.ts';
import { preventable } from '../../../helpers/electron/events.ts';
import { startShell, type Shell } from '../../../helpers/electron/shell.ts';
import {
  app,
  BrowserWindow,
  contextBridge,
  dialog,
  ipcMain,
  ipcRenderer,
  protocol,
  session,
  shell as system,
} from '../../../helpers/electron/stand-in.ts';
import { strangers } from '../../../helpers/electron/strangers.ts';
import { StandInContents, StandInFrame } from '../../../helpers/electron/window.ts';

// Electron's own list, point by point, asked of the whole program as it runs.
let shell: Shell;
let wasSandboxedBeforeReady = false;

beforeAll(async () => {
  shell = await startShell({
    beforeReady: () => {
      wasSandboxedBeforeReady = app.isSandboxed;
    },
  });
});
afterAll(() => shell.close());

const contents = (): StandInContents => shell.window.webContents;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
const preferences = () => shell.window.options.webPreferences!;
const readSource = (file: string) => readFile(path.join(root, file), 'utf8');

function mayLoad(url: string): boolean {
  const cancels: boolean[] = [];
  session.defaultSession.beforeRequest?.({ url }, ({ cancel }) => cancels.push(cancel));
  return cancels.includes(false);
}

async function request(address: string, method = 'GET'): Promise<Response> {
  return session.defaultSession.handlers.get('vitrine')!(new Request(address, { method }));
}

describe('1. Only load secure content', () => {
  it('shows a page of our own secure scheme', () => {
    expect(shell.window.address).toBe('vitrine://app/');
    expect(protocol.schemes).toEqual([
      {
        scheme: 'vitrine',
        privileges: { standard: true, secure: true, codeCache: true, stream: true, supportFetchAPI: true },
      },
    ]);
  });

  it('loads nothing from anywhere else', () => {
    expect(strangers.filter(mayLoad)).toEqual([]);
    expect(mayLoad('vitrine://app/assets/index.js')).toBe(true);
  });
});

it('2. Do not enable Node.js integration for remote content', () => {
  expect(preferences()).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  });
});

it('3. Enable Context Isolation', () => {
  expect(preferences().contextIsolation).toBe(true);
});

it('4. Enable process sandboxing', () => {
  expect(wasSandboxedBeforeReady).toBe(true);
  expect(preferences().sandbox).toBe(true);
  expect(app.switches.filter((name) => /sandbox|zygote/.test(name))).toEqual([]);
});

describe('5. Handle session permission requests from remote content', () => {
  const ours = ['clipboard-sanitized-write'];
  const all = [
    ...ours,
    'clipboard-read',
    'notifications',
    'display-capture',
    'fileSystem',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
    'keyboardLock',
    'media',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'openExternal',
    'pointerLock',
    'serial',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'unknown',
    'usb',
    'window-management',
  ];

  function isGranted(permission: string, requestingUrl: string, isMainFrame = true): boolean {
    const answers: boolean[] = [];
    session.defaultSession.permissionRequest?.(
      contents() as never,
      permission as never,
      (isGiven) => answers.push(isGiven),
      { requestingUrl, isMainFrame },
    );
    return answers.includes(true);
  }
  const isAllowed = (permission: string, origin: string): boolean | undefined =>
    session.defaultSession.permissionCheck?.(null, permission as never, origin, {} as never);

  it('grants our page one of them', () => {
    expect(all.filter((permission) => isGranted(permission, 'vitrine://app/'))).toEqual(ours);
    expect(all.filter((permission) => isAllowed(permission, 'vitrine://app'))).toEqual(ours);
  });

  it('grants others none, nor a frame inside our page', () => {
    const asked = strangers.flatMap((url) => all.filter((permission) => isGranted(permission, url)));
    const checked = strangers.flatMap((url) => all.filter((permission) => isAllowed(permission, url)));
    expect([...asked, ...checked]).toEqual([]);
    expect(ours.filter((permission) => isGranted(permission, 'vitrine://app/', false))).toEqual([]);
  });

  it('gives no device, no screen and no pairing', () => {
    const { device, displayMedia, bluetooth } = session.defaultSession;
    const given: unknown[] = [];
    expect(device?.({ deviceType: 'hid', origin: 'vitrine://app', device: {} } as never)).toBe(false);
    displayMedia?.({} as never, (streams) => given.push(streams));
    bluetooth?.({} as never, (answer) => given.push(answer));
    expect(given).toEqual([null, { confirmed: false }]);
  });
});

it('6. Do not disable webSecurity', () => {
  expect(preferences().webSecurity).toBe(true);
  expect(app.switches.filter((name) => name.includes('web-security'))).toEqual([]);
});

it('7. Define a Content Security Policy', async () => {
  const answers = [
    await request('vitrine://app/'),
    await request('vitrine://app/nothing'),
    await request('vitrine://app/', 'POST'),
    await request('vitrine://evil/'),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([200, 404, 405, 403]);
  for (const { headers } of answers) {
    const policy = headers.get('content-security-policy')!;
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  }
});

it('8. Do not enable allowRunningInsecureContent', () => {
  expect(preferences().allowRunningInsecureContent).toBe(false);
});

it('9. Do not enable experimental features', () => {
  expect(preferences().experimentalFeatures).toBe(false);
});

it('10. Do not use enableBlinkFeatures', () => {
  expect(preferences()).not.toHaveProperty('enableBlinkFeatures');
  expect(preferences()).not.toHaveProperty('disableBlinkFeatures');
  expect(preferences()).not.toHaveProperty('additionalArguments');
  expect(app.switches).toEqual([]);
});

it('11. Do not use allowpopups for WebViews', async () => {
  expect(preferences().webviewTag).toBe(false);
  const names = await readdir(path.join(root, 'src-renderer'), { recursive: true });
  const sources = names.filter((name) => /\.(svelte|ts|html)$/.test(name));
  const texts = await Promise.all(sources.map((name) => readSource(path.join('src-renderer', name))));
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter((text) => /<webview|allowpopups|createElement\(.webview/i.test(text))).toEqual([]);
});

it('12. Verify WebView options before creation', () => {
  const event = preventable({});
  contents().emit('will-attach-webview', event, { sandbox: false }, { src: 'vitrine://app/' });
  expect(event.defaultPrevented).toBe(true);
});

describe('13. Disable or limit navigation', () => {
  function isStopped(name: string, url: string, isMainFrame = true): boolean {
    const event = preventable({ url, isMainFrame });
    contents().emit(name, event);
    return event.defaultPrevented;
  }

  it('lets the page go nowhere but to itself', () => {
    const free = strangers.filter((url) => !isStopped('will-frame-navigate', url));
    const redirected = strangers.filter((url) => !isStopped('will-redirect', url));
    expect([...free, ...redirected]).toEqual([]);
    expect(isStopped('will-frame-navigate', 'blob:vitrine://app/0-1')).toBe(true);
    expect(isStopped('will-frame-navigate', 'data:text/html,hello')).toBe(true);
    expect(isStopped('will-frame-navigate', 'vitrine://app/')).toBe(false);
  });

  it('lets a frame inside the page go nowhere at all', () => {
    expect(isStopped('will-frame-navigate', 'vitrine://app/', false)).toBe(true);
  });

  it('holds for whatever shows pages, not only for our windows', () => {
    const other = new StandInContents();
    app.emit('web-contents-created', preventable({}), other);
    const event = preventable({ url: 'https://evil.example/', isMainFrame: true });
    other.emit('will-frame-navigate', event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('does not navigate to what is dropped on it', () => {
    expect(preferences().navigateOnDragDrop).toBe(false);
  });
});

it('14. Disable or limit creation of new windows', () => {
  const addresses = [...strangers, 'vitrine://app/', 'https://example.org/'];
  const answers = addresses.map((url) => contents().openHandler?.({ url }));
  expect(answers).toEqual(addresses.map(() => ({ action: 'deny' })));
  expect(BrowserWindow.getAllWindows()).toHaveLength(1);
});

describe('15. Do not use shell.openExternal with untrusted content', () => {
  beforeEach(() => {
    system.opened = [];
    dialog.questions = [];
    dialog.answers = [];
  });

  it('hands over https and mailto when the owner agrees, who is told where it leads', async () => {
    const answerByPhone = 'https://wa.me/33612345601?text=Oui%20%26%20non%20%3F%0A%F0%9F%98%8A';
    for (const url of ['https://example.org/prices?of=2026', 'mailto:owner@example.org', answerByPhone]) {
      dialog.answers = [0];
      contents().openHandler?.({ url });
      await until(() => system.opened.includes(url));
      expect(dialog.questions.at(-1)?.detail).toBe(url);
    }
    expect(dialog.questions[0]?.message).toContain('example.org');
    expect(dialog.questions.at(-1)?.message).toContain('wa.me');
  });

  it('hands over nothing that the owner does not agree to, and asks a page one question at a time', async () => {
    const answer = Promise.withResolvers<number>();
    dialog.answers = [answer.promise];
    for (const page of ['a', 'b', 'c']) contents().openHandler?.({ url: `https://example.org/${page}` });
    await settled();
    expect(dialog.questions).toHaveLength(1);
    answer.resolve(1);
    await settled();
    expect(system.opened).toEqual([]);
  });

  it('hands over nothing else', async () => {
    const harmless = new Set(['https://app/', 'https://evil.example/#vitrine://app/']);
    const hostile = [
      ...strangers.filter((url) => !harmless.has(url)),
      'https://owner:secret@example.org/',
      'https://',
      '//example.org',
      'data:text/html,hello',
      'vitrine://app/',
    ];
    for (const url of hostile) contents().openHandler?.({ url });
    await settled();
    expect(dialog.questions).toEqual([]);
    expect(system.opened).toEqual([]);
  });
});

it('16. Use a current version of Electron', async () => {
  const own = JSON.parse(await readSource('package.json')) as { devDependencies: { electron: string } };
  const installed = JSON.parse(await readSource('node_modules/electron/package.json')) as {
    version: string;
  };
  expect(own.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(installed.version).toBe(own.devDependencies.electron);
  expect(Number(installed.version.split('.')[0])).toBeGreaterThanOrEqual(45);
});

describe('17. Validate the sender of all IPC messages', () => {
  function frameOf(origin: string, url = `${origin}/`): StandInFrame {
    return Object.assign(new StandInFrame(contents()), { origin, url });
  }

  it('hears four kinds of messages and answers no question', () => {
    expect(ipcMain.eventNames()).toEqual([
      'vitrine:connect',
      'vitrine:listening',
      'vitrine:heard',
      'vitrine:choose-folder',
    ]);
  });

  it('gives neither a port nor an ask to anybody but our page', async () => {
    app.emit('second-instance', preventable({}), [], '/', { files: ['/chats/a.zip'] });
    const inside = Object.assign(frameOf('vitrine://app'), { parent: contents().mainFrame });
    const hostile = [
      null,
      inside,
      Object.assign(frameOf('vitrine://app'), { isGone: true }),
      frameOf('null', 'vitrine://app/'),
      frameOf('vitrine://app', 'about:blank'),
      ...strangers.map((url) => frameOf(url.replace(/\/$/, ''), url)),
      ...strangers.map((url) => frameOf('vitrine://app', url)),
      ...strangers.map((url) => frameOf(url.replace(/\/$/, ''), 'vitrine://app/')),
    ];
    // Ours asks in their midst: nor may they take the port away that it is to get.
    const ours = connectPage(contents());
    for (const frame of hostile) {
      say(contents(), 'vitrine:connect', frame);
      say(contents(), 'vitrine:listening', frame);
      say(contents(), 'vitrine:choose-folder', frame);
    }
    await ours;
    await settled();
    expect(portsOf(contents())).toHaveLength(1);
    expect(sentOn(contents(), 'vitrine:ask')).toEqual([]);
    expect([dialog.openings, sentOn(contents(), 'vitrine:folder-chosen')]).toEqual([[], []]);

    say(contents(), 'vitrine:listening');
    expect(sentOn(contents(), 'vitrine:ask')).toEqual([{ type: 'import', paths: ['/chats/a.zip'] }]);
  });

  it('gives nothing to a frame that Electron says is destroyed', async () => {
    const destroyed = Object.assign(frameOf('vitrine://app'), { isDestroyed: () => true });
    const known = portsOf(contents()).length;
    expect(() => {
      ipcMain.emit('vitrine:connect', { sender: contents(), senderFrame: destroyed });
    }).not.toThrow();
    await settled();
    expect(portsOf(contents())).toHaveLength(known);
  });
});

it('18. Avoid usage of the file:// protocol and prefer usage of custom protocols', async () => {
  expect([...session.defaultSession.handlers.keys()]).toEqual(['vitrine']);
  expect(mayLoad('file:///etc/passwd')).toBe(false);
  const outside = ['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2fvitrine.db', '//etc/passwd'];
  const answers = await Promise.all(outside.map((name) => request(`vitrine://app${name}`)));
  expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
  const names = await readdir(path.join(root, 'src-main/hosts/electron'), { recursive: true });
  const sources = names.filter((name) => name.endsWith('.ts') && !name.startsWith('packaging'));
  const texts = await Promise.all(
    sources.map((name) => readSource(path.join('src-main/hosts/electron', name))),
  );
  expect(texts.filter((text) => /loadFile|file:\/\//.test(text))).toEqual([]);
});

it('19. Check which fuses you can change', async () => {
  const text = await readSource('electron-builder.yml');
  const [, block = ''] = /^electronFuses:\n((?:[ #].*\n)+)/m.exec(text) ?? [];
  const fuses = [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value]);
  expect(Object.fromEntries(fuses)).toMatchObject({
    runAsNode: 'false',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    enableCookieEncryption: 'true',
    grantFileProtocolExtraPrivileges: 'false',
    loadBrowserProcessSpecificV8Snapshot: 'false',
  });
});

describe('20. Do not expose Electron APIs to untrusted web content', () => {
  type Exposed = Record<'chooseFolder' | 'connect' | 'onAsk' | 'pathOf', (...args: unknown[]) => unknown>;
  let given: Exposed;

  beforeAll(async () => {
    // A name of its own each time: a module runs only once.
    const preload = path.join(root, `src-main/hosts/electron/preload.ts?checked`);
    await import(preload);
    given = contextBridge.exposed.get('vitrine') as Exposed;
  });

  it('gives the page one object of four functions', () => {
    expect([...contextBridge.exposed.keys()]).toEqual(['vitrine']);
    expect(Object.keys(given).sort()).toEqual(['chooseFolder', 'connect', 'onAsk', 'pathOf']);
    expect(Object.values(given).every((value) => typeof value === 'function')).toBe(true);
  });

  it('lets the page name neither a channel nor a message', async () => {
    ipcRenderer.sent = [];
    const told: unknown[][] = [];
    const folder = given.chooseFolder('evil:channel', '/etc');
    const answers = [
      given.connect('evil:channel', { a: 1 }),
      given.onAsk((...args: unknown[]) => told.push(args), 'evil:channel'),
      given.pathOf({ path: '/chats/a.zip' }, 'evil:channel'),
    ];
    expect(answers).toEqual([undefined, undefined, '/chats/a.zip']);
    expect(ipcRenderer.sent).toEqual([['vitrine:choose-folder'], ['vitrine:connect'], ['vitrine:listening']]);
    expect(ipcRenderer.eventNames()).toEqual(['vitrine:port', 'vitrine:folder-chosen', 'vitrine:ask']);
    ipcRenderer.emit('vitrine:folder-chosen', { sender: ipcRenderer }, '/exports', 'more');
    expect(await folder).toBe('/exports');

    ipcRenderer.emit('vitrine:ask', { sender: ipcRenderer, ports: [] }, { type: 'palette' }, 'more');
    expect(told).toEqual([[{ type: 'palette' }]]);
  });
});
