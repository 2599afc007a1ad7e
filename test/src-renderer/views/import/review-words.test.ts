/// <reference types="svelte" />
import { describe, expect, it } from 'vitest';
import type { ImportedFile, ReviewedFile } from '../../../../shared/contract/imports.ts';
import {
  evidenceWords,
  importedWords,
  linesWords,
  mediaWords,
  newWords,
  reasonWords,
} from '../../../../src-renderer/views/import/review/review-words.ts';
import { warningWords } from '../../../../src-renderer/views/import/review/warning-words.ts';
import { formatIn } from '../../format.ts';
import { found, unsure } from './found.ts';

function fresh(more: Partial<ReviewedFile>): string | null {
  return newWords(found('a.txt', { count: 480, ...more }), formatIn('en'));
}

describe('what is new', () => {
  it('is said of all that was found', () => {
    expect(fresh({ new: 12 })).toBe('12 of 480 are new, the rest is already here');
    expect(fresh({ new: 1 })).toBe('1 of 480 is new, the rest is already here');
    expect(fresh({ new: 480 })).toBe('All 480 are new');
    expect(fresh({ new: 0 })).toBe('Nothing new: all 480 are already here');
    expect(fresh({ new: 0, count: 0 })).toBe('Nothing new');
  });

  it('is not said before the questions are answered, nor while it is counted', () => {
    expect([fresh({ new: null }), fresh({ new: 12, me: null })]).toEqual([null, null]);
    const chat = found('a.txt', { new: 12 });
    chat.isChecking = true;
    expect(newWords(chat, formatIn('en'))).toBe('Counting what is new…');
  });
});

describe('an export', () => {
  it('tells what became of every line', () => {
    formatIn('en');
    const lines = { total: 14, in_messages: 13, in_system: 1, in_problems: 0 };
    expect(linesWords(lines)).toBe('14 lines: 13 in messages, 1 in notices, 0 not readable');
    formatIn('fr');
    expect(linesWords(lines)).toBe('14 lignes\u202f: 13 dans des messages, 1 dans des avis, 0 illisible');
  });

  it('tells which attachments it has and which it only names', () => {
    const format = formatIn('en');
    expect(mediaWords({ found: 12, missing: 2, bytes: 3_400_000 }, format)).toBe(
      '12 in the export (3.4 MB) · 2 missing',
    );
    expect(mediaWords({ found: 0, missing: 0, bytes: 0 }, format)).toBe('');
    expect(mediaWords({ found: 1, missing: 0, bytes: 0 }, formatIn('fr'))).toBe('1 dans l’export (0\u202fo)');
  });

  it('tells what it added', () => {
    const media = { found: 2, missing: 1, failed: 1, bytes: 52_000 };
    const file = { new: 12, already_there: 468, media } as ImportedFile;
    expect(importedWords(file, formatIn('en'))).toBe(
      '12 new messages · 468 were already there · 2 photos and files (52 kB)',
    );
  });

  it('has its oddities said in the owner’s language, and in the core’s words where the page has none', () => {
    formatIn('fr');
    const cut = { code: 'probably_cut', text: 'Probably cut.', details: { limit: 40_000 } } as const;
    expect(warningWords(cut)).toMatch(/que les 40\s000 derniers messages\.$/);
    const missing = { code: 'media_missing', text: '3 are missing.', details: { count: 3 } } as const;
    expect(warningWords(missing)).toMatch(/^3 photos ou fichiers/);
    expect(warningWords({ ...missing, details: {} })).toBe('3 are missing.');
    const weak = {
      code: 'weak_date_order',
      text: 'Weak.',
      details: { date_order: 'mdy', by: 'jumps' },
    } as const;
    expect(warningWords(weak)).toMatch(/^Dates lues dans l’ordre mois, jour, année\s: seule la suite/);
    formatIn('en');
    const form = {
      code: 'contradicting_dates',
      text: 'Lines.',
      details: { lines: 2, first_line: 7 },
    } as const;
    expect(warningWords(form)).toMatch(/^2 lines begin with a date in another form, the first is line 7\./);
    expect(warningWords({ ...form, details: { forms: 2 } })).toMatch(/^The dates are written in two forms/);
    expect(warningWords({ ...form, details: { leaps: 1 } })).toMatch(/^The dates jump back .* once/);
    const impossible = { ...form, details: { lines: 1, impossible: 1, out_of_range: 0 } };
    expect(warningWords(impossible)).toMatch(/^1 date cannot be/);
  });
});

describe('a match', () => {
  it('is told by number, or by name and the messages that are shared', () => {
    formatIn('en');
    expect(reasonWords({ ...unsure, how: 'number' })).toBe('same phone number');
    expect(reasonWords({ ...unsure, how: 'name' })).toBe(
      'same name, 38 of 40 messages of the same days are there',
    );
  });

  it('that is not sure says what speaks for it and against it', () => {
    formatIn('en');
    expect(evidenceWords(unsure)).toBe(
      'The name is another one. 38 of 40 messages of the same days are already in Bob.',
    );
    expect(evidenceWords({ ...unsure, how: 'name', shared: 0, looked: 0 })).toBe(
      'The name is the same, which proves nothing. No messages of the same days can be compared.',
    );
  });

  it('with a name from right to left leaves the rest of the sentence where it is', () => {
    formatIn('en');
    expect(evidenceWords({ ...unsure, name: 'نور' })).toContain('in \u2068نور\u2069.');
  });
});
