/// <reference types="svelte" />
import { describe, expect, it } from 'vitest';
import type { ReviewedFile } from '../../../../shared/contract/imports.ts';
import { FoundChat } from '../../../../src-renderer/views/import/session/found-chat.svelte.ts';
import { planRuns } from '../../../../src-renderer/views/import/session/plan-runs.ts';
import { shareDone } from '../../../../src-renderer/views/import/run/share-done.ts';

const review: ReviewedFile = {
  file: 'a.txt',
  title: null,
  is_group: false,
  format: 'android',
  date_order: 'dmy',
  ambiguous: false,
  orders_possible: ['dmy'],
  authors: [
    { name: 'Alba', messages: 2 },
    { name: 'Mme Petit', messages: 3 },
  ],
  me: 'Alba',
  lines: { total: 5, in_messages: 5, in_system: 0, in_problems: 0 },
  messages: [],
  samples: [],
  problems: [],
  warnings: [],
  match: null,
  new: null,
  media: { found: 0, missing: 0, bytes: 0 },
};

function found(fileName: string, more: Partial<ReviewedFile> = {}): FoundChat {
  const numbers = [{ id: 'main', name: null, e164: null, channel: 'phone' as const }];
  return new FoundChat({ upload: `upload of ${fileName}` }, fileName, { ...review, ...more }, numbers);
}

describe('the runs of an import', () => {
  it('are one for chats with the same answers, with who we are told per file', () => {
    const runs = planRuns([found('a.txt'), found('b.zip', { file: 'b.zip/_chat.txt', me: 'Atelier' })]);
    expect(runs).toHaveLength(1);
    expect(runs[0]?.input).toEqual({
      sources: [{ upload: 'upload of a.txt' }, { upload: 'upload of b.zip' }],
      me: { 'a.txt': 'Alba', 'b.zip': 'Atelier' },
      number: 'main',
      via: 'phone',
    });
  });

  it('are two for two files of one name, and for two date orders', () => {
    expect(planRuns([found('chat.zip'), found('chat.zip')])).toHaveLength(2);
    const ambiguous = found('c.txt', { ambiguous: true, orders_possible: ['dmy', 'mdy'] });
    ambiguous.order = 'mdy';
    const runs = planRuns([found('a.txt'), ambiguous]);
    expect(runs.map((run) => run.input.date_order)).toEqual([undefined, 'mdy']);
  });
});

describe('a chat that was found', () => {
  it('is ready only when its dates and the shop are known', () => {
    const chat = found('c.txt', { ambiguous: true, me: null });
    expect([chat.needsMe, chat.needsOrder, chat.isReady]).toEqual([true, true, false]);
    chat.order = 'dmy';
    chat.answerMe('Alba');
    expect(chat.isReady).toBe(true);
    expect(chat.title).toBe('Mme Petit');
  });

  it('in which only the customer wrote needs nobody to be the shop', () => {
    const chat = found('d.txt', {
      title: 'Mme Petit',
      me: null,
      authors: [{ name: 'Mme Petit', messages: 1 }],
    });
    expect([chat.isSilent, chat.isReady]).toEqual([true, true]);
    expect(planRuns([chat])[0]?.input.me).toEqual({ 'd.txt': '' });
  });
});

describe('the bar of an import', () => {
  it('never goes back, over all stages of all files', () => {
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
});
