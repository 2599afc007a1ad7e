import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

// A test's browser talks to the page under test and to nobody else.
const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Starts a real Chromium, as `chromiumOptions` say. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await chromiumOptions());
}

/** Where a real Chromium is: the one named in VITRINE_TEST_BROWSER (`npm` = npm's), else this machine's, else npm's. */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const asked = process.env['VITRINE_TEST_BROWSER'];
  const found = asked === 'npm' ? undefined : (asked ?? process.env['CHROME_PATH'] ?? findOnThisMachine());
  const options =
    found === undefined ? await optionsFromNpm() : { executablePath: found, args: quietly, env: process.env };
  // Where the machine names no language, Chromium takes file names for ASCII and saves « Données… » as "download".
  return { ...options, env: { LANG: 'C.UTF-8', ...options.env } };
}

function findOnThisMachine(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...onPath, ...usualPlaces].find((place) => existsSync(place));
}

// A headless Chromium that npm carries for Linux on x64, and the system libraries it needs, so that nothing outside
// npm has to be there.
async function optionsFromNpm(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'There is no Chromium on this machine, and npm brings one for Linux on x64 only: install Chromium.',
    );
  }
  const folder = await unpack();
  return {
    executablePath: path.join(folder, 'chromium'),
    args: [...quietly, '--headless=shell', '--no-zygote'],
    env: {
      ...process.env,
      // A machine without any font of its own would show empty pages.
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') }),
      LD_LIBRARY_PATH: [path.join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].join(':'),
    },
  };
}

const packageFolder = path.resolve(import.meta.dirname, '..', '..', 'node_modules', '@sparticuz', 'chromium');

// Unpacked once, beside what npm installed, and complete or not there at all.
async function unpack(): Promise<string> {
  const folder = path.join(packageFolder, 'unpacked');
  if (existsSync(folder)) return folder;
  const aside = `${folder}.${String(process.pid)}`;
  await mkdir(aside, { recursive: true });
  const archives = await readdir(path.join(packageFolder, 'bin'));
  await Promise.all(inflateInto(aside, archives));
  const fonts = `<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts/cache</cachedir></fontconfig>`;
  await writeFile(path.join(aside, 'fonts', 'fonts.conf'), fonts);
  await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }));
  return folder;
}

// The package unpacks into the temporary folder, which it looks up as it is called.
function inflateInto(folder: string, archives: string[]): Promise<string>[] {
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return archives.map((archive) => inflate(path.join(packageFolder, 'bin', archive)));
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
}
