import { expect, it } from 'vitest';
import { judge } from '../../../../../src-main/core/media/fetch/judge.ts';
import type { GraphRefusal } from '../../../../../src-main/whatsapp/graph/graph.ts';

const refused = (code: number, more: Partial<GraphRefusal> = {}): GraphRefusal => ({
  kind: 'refused',
  status: 400,
  code,
  subcode: null,
  details: '',
  isTransient: false,
  ...more,
});

it('asks again whatever may pass, stops for a token that ended, and gives up only what is gone or not handed out', () => {
  expect(judge({ kind: 'unreached', cause: 'ENOTFOUND' })).toBe('offline');
  expect(judge({ kind: 'unreached', cause: 'foreign_host' })).toBe('refused');
  expect(judge({ kind: 'lost', cause: 'timeout' })).toBe('later');
  for (const code of [2, 4, 130_429, 131_000]) expect(judge(refused(code))).toBe('later');
  expect(judge(refused(999, { status: 503 }))).toBe('later');
  for (const code of [190, 0, 10, 200, 131_031]) expect(judge(refused(code))).toBe('stopped');
  for (const code of [100, 131_052]) expect(judge(refused(code))).toBe('gone');
  expect(judge(refused(999, { status: 404 }))).toBe('gone');
  expect(judge(refused(131_009))).toBe('refused');
});
