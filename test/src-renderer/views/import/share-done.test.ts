import { expect, it } from 'vitest';
import { shareDone } from '../../../../src-renderer/views/import/run/share-done.ts';

it('the bar of an import never goes back, over all stages of all files', () => {
  const base = { type: 'progress', file: 'a', files: 2, messages: 0 } as const;
  const shares = [0, 1].flatMap((file_index) =>
    (['reading', 'writing', 'indexing'] as const).flatMap((stage) =>
      [0, 0.5, 1].map((done) => shareDone({ ...base, file_index, stage, done }, 0, 2)),
    ),
  );
  shares.push(...[0, 1].map((done) => shareDone({ ...base, file_index: 2, stage: 'pricing', done }, 0, 2)));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeCloseTo(1);
});
