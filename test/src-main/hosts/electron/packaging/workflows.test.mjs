import { readFile } from 'node:fs/promises';
import path from 'node:path';
import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { root } from '../../../../helpers/program.ts';

const check = await readWorkflow('ci.yml');
const release = await readWorkflow('release.yml');
const both = [
  ['ci.yml', check],
  ['release.yml', release],
];

async function readWorkflow(name) {
  return yaml.load(await readFile(path.join(root, '.github', 'workflows', name), 'utf8'));
}

function stepsOf(workflow) {
  return Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
}

function scriptsOf(job) {
  return (job.steps ?? []).map((step) => step.run ?? '').join('\n');
}

describe.each(both)('%s', (_name, workflow) => {
  it('may do nothing by itself, and each job only what it needs', () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, job] of Object.entries(workflow.jobs)) {
      expect(job.permissions, name).toEqual({ contents: name === 'publish' ? 'write' : 'read' });
    }
  });

  it('uses others’ actions at one commit, with the version for people beside it', async () => {
    const used = [...stepsOf(workflow), ...Object.values(workflow.jobs)].flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(1);
    expect(used.filter((each) => !/^(\.\/|actions\/[\w-]+@[0-9a-f]{40}$)/.test(each))).toEqual([]);
  });

  it('keeps no token in the checkout, runs the Node of .nvmrc, and ends some time', () => {
    for (const step of stepsOf(workflow)) {
      if (step.uses?.startsWith('actions/checkout@'))
        expect(step.with).toMatchObject({ 'persist-credentials': false });
      if (step.uses?.startsWith('actions/setup-node@'))
        expect(step.with).toMatchObject({ 'node-version-file': '.nvmrc' });
    }
    for (const job of Object.values(workflow.jobs)) {
      if (job.uses === undefined) expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });

  it('puts nothing that strangers write into a script', () => {
    const scripts = Object.values(workflow.jobs).map(scriptsOf).join('\n');
    const filledIn = [...scripts.matchAll(/\$\{\{(.*?)\}\}/g)].map(([, name]) => name.trim());
    expect(filledIn.filter((name) => name !== 'matrix.display')).toEqual([]);
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });
});

describe('a change', () => {
  it('is checked on the three systems, end to end in real Electron', () => {
    const { test } = check.jobs;
    expect(test.strategy.matrix.include.map(({ system }) => system.split('-')[0])).toEqual([
      'ubuntu',
      'macos',
      'windows',
    ]);
    expect(test.env['VITRINE_E2E_HOST']).toBe('electron');
    const scripts = scriptsOf(test);
    for (const script of ['npm run build', 'install-electron', 'npm run check', 'npm test']) {
      expect(scripts).toContain(script);
    }
    expect(test.strategy.matrix.include[0].display).toContain('xvfb-run');
  });
});

describe('a release', () => {
  it('begins with a tag of a version, never with a branch', () => {
    expect(release.on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+*'] } });
  });

  it('waits for the checks and for the audit', () => {
    expect(release.jobs.test.uses).toBe('./.github/workflows/ci.yml');
    expect(check.on).toHaveProperty('workflow_call');
    expect(scriptsOf(release.jobs.audit)).toContain('npm audit --omit=dev');
    expect(scriptsOf(release.jobs.audit)).toContain('packaging/audit.ts');
    expect(JSON.stringify(release)).not.toContain('continue-on-error');
    expect(release.jobs.package.needs).toEqual(['test', 'audit']);
    expect(release.jobs.start.needs).toBe('package');
    expect(release.jobs.publish.needs).toEqual(['package', 'start']);
  });

  it('packs for the three systems and both processors, and starts what it packed', () => {
    const { package: job } = release.jobs;
    expect(job.strategy.matrix.include.map(({ target }) => target)).toEqual(['linux', 'mac', 'win']);
    expect(scriptsOf(job)).toMatch(/npm run package -- "--\$TARGET" --x64 --arm64/);
    expect(scriptsOf(job)).toContain('packaging/try-packed.ts');
    // Without both the program does not know where its updates are.
    expect(scriptsOf(job)).toMatch(/-c\.publish\.owner=\$.*-c\.publish\.repo=\$/);
  });

  it('starts on every system with both processors, the second one from its package', () => {
    const { package: pack, start } = release.jobs;
    const systems = (job) => job.strategy.matrix.include.map(({ system, target }) => [target, system]);
    expect(systems(pack)).toEqual([
      ['linux', 'ubuntu-24.04'],
      ['mac', 'macos-15'],
      ['win', 'windows-2025'],
    ]);
    expect(systems(start)).toEqual([
      ['linux', 'ubuntu-24.04-arm'],
      ['mac', 'macos-15-intel'],
      ['win', 'windows-11-arm'],
    ]);
    const scripts = scriptsOf(start);
    for (const file of ['*-linux-arm64.deb', '*-mac-x64.zip', '*-win-arm64.exe'])
      expect(scripts).toContain(file);
    expect(scripts).toContain('packaging/try-packed.ts "$PROGRAM"');
    expect(scripts.match(/PROGRAM=/g)).toHaveLength(start.strategy.matrix.include.length);
    expect(
      stepsOf({ jobs: { start } }).find(({ uses }) => uses?.includes('download-artifact')).with.name,
    ).toBe('packages-${{ matrix.target }}');
  });

  it('takes along what people and the updater read, and nothing for downloads in parts', () => {
    const upload = stepsOf(release).find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    const kinds = upload.with.path
      .trim()
      .split('\n')
      .map((line) => line.replace('build/packages/', ''));
    expect(kinds).toEqual(['*.AppImage', '*.deb', '*.dmg', '*.exe', '*.zip', 'latest*.yml']);
  });

  it('is summed, signed and drafted, with the private key in that one step', () => {
    const { publish } = release.jobs;
    expect(publish.environment).toBe('release');
    const scripts = scriptsOf(publish);
    expect(scripts).toContain('sha256sum');
    expect(scripts).toMatch(/sign\.mjs .*\.AppImage .*\.deb .*\.exe .*\.zip .*SHA256SUMS/);
    expect(scripts).toMatch(/gh release create .*--draft/);
    const holders = stepsOf(release).filter((step) => JSON.stringify(step.env ?? {}).includes('PRIVATE_KEY'));
    expect(holders.map((step) => step.name)).toEqual(['Signatures']);
  });
});
