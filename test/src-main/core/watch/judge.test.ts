import { describe, expect, it } from 'vitest';
import type { ReviewedFile } from '../../../../shared/contract/imports.ts';
import { judgeRefused, judgeReviewed } from '../../../../src-main/core/watch/judge.ts';

const plain: ReviewedFile = {
  file: 'WhatsApp Chat with Ana.txt',
  title: 'Ana',
  is_group: false,
  format: 'android',
  date_order: 'dmy',
  ambiguous: false,
  orders_possible: ['dmy'],
  authors: [{ name: 'Ana', messages: 1 }],
  count: 1,
  me: 'Shop',
  lines: { total: 1, in_messages: 1, in_system: 0, in_problems: 0 },
  messages: [],
  samples: [],
  problems: [],
  warnings: [],
  match: null,
  new: 1,
  media: { found: 0, missing: 0, bytes: 0 },
};
const match = {
  thread: '1',
  name: 'Ana',
  customer: null,
  how: 'name' as const,
  is_sure: true,
  is_likely: true,
  shared: 3,
  looked: 3,
};
const judge = (changes: Partial<ReviewedFile>, numbers = 1): unknown =>
  judgeReviewed({ ...plain, ...changes }, { numbers });
const waits = (code: string): unknown => ({ kind: 'note', state: 'waiting', code });

describe('a file that can be read', () => {
  it('is taken when nothing has to be asked', () => {
    expect(judge({})).toEqual({ kind: 'take' });
    expect(judge({ match })).toEqual({ kind: 'take' });
    expect(judge({ warnings: [{ code: 'media_missing', text: '', details: {} }] })).toEqual({ kind: 'take' });
  });

  it('waits for each thing that only the owner knows', () => {
    expect(judge({ me: null })).toEqual(waits('me_needed'));
    expect(judge({ ambiguous: true })).toEqual(waits('date_order_needed'));
    expect(judge({ date_order: null })).toEqual(waits('date_order_needed'));
    expect(judge({ match: { ...match, is_sure: false } })).toEqual(waits('match_needed'));
    expect(judge({}, 2)).toEqual(waits('number_needed'));
    for (const code of ['contradicting_dates', 'weak_date_order'] as const) {
      expect(judge({ warnings: [{ code, text: '', details: {} }] })).toEqual(waits('odd_dates'));
    }
  });

  it('is done with when it brings nothing, and no export when nobody wrote and nothing names a chat', () => {
    const nothing = { kind: 'note', state: 'imported', code: 'nothing_new' };
    expect(judge({ match, new: 0 })).toEqual(nothing);
    expect(judge({ match, new: 0, media: { found: 1, missing: 0, bytes: 9 } })).toEqual({ kind: 'take' });
    expect(judge({ authors: [], title: null })).toMatchObject({ state: 'no_export' });
    expect(judge({ authors: [], me: null })).toEqual({ kind: 'take' });
  });
});

describe('a file that cannot be read', () => {
  it('is told of only when its name is an export’s, and tried again when another program holds it', () => {
    expect(judgeRefused('/d/WhatsApp Chat with Ana.zip', 'damaged_zip')).toMatchObject({ state: 'refused' });
    expect(judgeRefused('/d/photos.zip', 'damaged_zip')).toMatchObject({ state: 'no_export' });
    expect(judgeRefused('/d/WhatsApp Chat with Ana.zip', 'empty_file')).toMatchObject({ state: 'no_export' });
    expect(judgeRefused('/d/WhatsApp Chat with Ana.zip', 'file_unreadable')).toEqual({ kind: 'later' });
    expect(judgeRefused('/d/notes.txt', 'file_not_found')).toEqual({ kind: 'later' });
  });
});
