/// <reference types="svelte" />
import { describe, expect, it } from 'vitest';
import { planRuns } from '../../../../src-renderer/views/import/session/plan-runs.ts';
import { found, unsure } from './found.ts';

const zone = 'Europe/Paris';

describe('the runs of an import', () => {
  it('are one for chats with the same answers, with the phone’s zone, and with who we are told per file', () => {
    const runs = planRuns([found('a.txt'), found('b.zip', { file: 'b.zip/_chat.txt', me: 'Atelier' })], zone);
    expect(runs).toHaveLength(1);
    expect(runs[0]?.input).toEqual({
      sources: [{ upload: 'upload of a.txt' }, { upload: 'upload of b.zip' }],
      me: { 'a.txt': 'Alba', 'b.zip': 'Atelier' },
      zone,
      number: 'main',
      via: 'phone',
    });
  });

  it('are two for two files of one name, and for two date orders', () => {
    expect(planRuns([found('chat.zip'), found('chat.zip')], zone)).toHaveLength(2);
    const ambiguous = found('c.txt', { ambiguous: true, orders_possible: ['dmy', 'mdy'] });
    ambiguous.order = 'mdy';
    const runs = planRuns([found('a.txt'), ambiguous], zone);
    expect(runs.map((run) => run.input.date_order)).toEqual([undefined, 'mdy']);
  });

  it('say into which thread a chat goes only where the owner said it', () => {
    const [silent, same, apart] = ['a', 'b', 'c'].map((name) => found(name, { match: unsure }));
    if (same) same.place = 'same';
    if (apart) apart.place = 'apart';
    const chats = [silent, same, apart].filter((chat) => chat !== undefined);
    expect(planRuns(chats, zone)[0]?.input.threads).toEqual({ b: '7', c: 'new' });
  });
});
