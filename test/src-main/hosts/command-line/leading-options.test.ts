import { expect, it } from 'vitest';
import { moveLeadingOptions } from '../../../../src-main/hosts/command-line/leading-options.ts';

const options = { data: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;

it.each([
  ['--data d import f', 'import f --data d'],
  ['--data=d --json import f --me A', 'import f --me A --data=d --json'],
  ['--json --data d search -- --json', 'search --json --data d -- --json'],
  ['import f --data d', 'import f --data d'],
  ['--help', '--help'],
  ['--me A import f', '--me A import f'],
  ['--data', '--data'],
])('moves what common options stand before the command behind it: %s', (typed, wanted) => {
  expect(moveLeadingOptions(typed.split(' '), options)).toEqual(wanted.split(' '));
});
