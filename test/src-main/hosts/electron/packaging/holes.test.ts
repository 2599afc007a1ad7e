import { expect, it } from 'vitest';
import { findHoles } from '../../../../../src-main/hosts/electron/packaging/holes.ts';

const report = {
  vulnerabilities: {
    svelte: { severity: 'high', via: [{ title: 'Script in a title', url: 'https://advisories.invalid/1' }] },
    vitest: { severity: 'low', via: ['tinypool'] },
  },
};

it('known holes count where the package is shipped, not where npm calls it a dependency', () => {
  expect(findHoles(report, new Set(['svelte', 'zod']))).toEqual([
    { isShipped: true, line: 'svelte, high: Script in a title (https://advisories.invalid/1)' },
    { isShipped: false, line: 'vitest, low: through tinypool' },
  ]);
  expect(findHoles({ vulnerabilities: {} }, new Set(['svelte']))).toEqual([]);
});

it('an audit that failed is no good news', () => {
  expect(() => findHoles({}, new Set())).toThrow('npm audit gave no report.');
});
