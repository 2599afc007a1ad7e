import { expect, it } from 'vitest';
import { presentMedia } from '../../../../src-main/core/media/present-media.ts';

function problemOf(source: 'import' | 'api' | 'phone'): string | null {
  const message = { attachment: null, instead: 'omitted' as const, source };
  return presentMedia(message, undefined, undefined).media_problem;
}

it('speaks of an export only where a message came from one', () => {
  expect(problemOf('import')).toBe('left_out');
  expect(problemOf('api')).toBe('not_passed_on');
  expect(problemOf('phone')).toBe('not_passed_on');
});

it('has nothing to say of a message that was taken back', () => {
  const message = { attachment: null, instead: 'deleted' as const, source: 'api' as const };
  expect(presentMedia(message, undefined, undefined)).toEqual({ media: null, media_problem: null });
});
