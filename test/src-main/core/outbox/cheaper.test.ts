import { describe, expect, it } from 'vitest';
import { cheaperWays, type CheaperFacts, type Waiting } from '../../../../src-main/core/outbox/cheaper.ts';

const free = { outcome: 'free', amount: { min: 0, max: 0 }, currency: 'EUR' } as const;
const refused = { ...free, outcome: 'refused' } as const;
const unknown = { outcome: 'charged', amount: null, currency: 'EUR' } as const;
const bubble: Waiting = { id: 7, kind: 'text', text: 'Oui, il en reste', takesWords: false };
const picture: Waiting = { id: 8, kind: 'media', text: '', takesWords: true };

function charged(min: number, max = min): CheaperFacts['charge'] {
  return { outcome: 'charged', amount: { min, max }, currency: 'EUR' };
}

function ways(change: Partial<CheaperFacts>): ReturnType<typeof cheaperWays> {
  const facts: CheaperFacts = {
    kind: 'text',
    charge: charged(24_800),
    hold: null,
    reply: null,
    waiting: null,
    isOnPhone: false,
  };
  return cheaperWays({ ...facts, ...change });
}

describe('cheaper ways', () => {
  it('are none while a message stands alone on a number of the API, or costs nothing', () => {
    expect(ways({})).toEqual([]);
    expect(ways({ charge: free, waiting: bubble, isOnPhone: true })).toEqual([]);
    expect(ways({ charge: charged(0), waiting: picture, isOnPhone: true })).toEqual([]);
  });

  it('add a second bubble to the text that waits, as far as both fit together', () => {
    expect(ways({ waiting: bubble })).toEqual([
      { way: 'merge', saves: '0.0248', currency: 'EUR', entry: '7', room: 4096 - 17 },
    ]);
    expect(ways({ waiting: { ...bubble, text: 'a'.repeat(4094) } })).toMatchObject([{ room: 1 }]);
    expect(ways({ waiting: { ...bubble, text: 'a'.repeat(4095) } })).toEqual([]);
    expect(ways({ waiting: { ...bubble, kind: 'template' } })).toEqual([]);
    expect(ways({ kind: 'media', waiting: bubble })).toEqual([]);
  });

  it('make words the caption of the file that waits without any', () => {
    expect(ways({ waiting: picture })).toMatchObject([{ way: 'caption', saves: '0.0248', room: 1024 }]);
    expect(ways({ waiting: { ...picture, text: 'En bleu' } })).toEqual([]);
    expect(ways({ waiting: { ...picture, takesWords: false } })).toEqual([]);
  });

  it('write a template as a reply where that is free or costs less', () => {
    const template = { kind: 'template', charge: charged(71_200) } as const;
    expect(ways({ ...template, reply: free })).toMatchObject([{ way: 'reply', saves: '0.0712' }]);
    expect(ways({ ...template, reply: charged(24_800) })).toMatchObject([{ saves: '0.0464' }]);
    expect(ways({ ...template, reply: charged(71_200) })).toEqual([]);
    expect(ways({ ...template, reply: refused })).toEqual([]);
    expect(ways({ ...template, reply: unknown })).toEqual([]);
    expect(ways({ ...template, charge: free, reply: free })).toEqual([]);
  });

  it('answer from the phone where the number is on it, also where nothing else can leave', () => {
    expect(ways({ isOnPhone: true })).toMatchObject([{ way: 'phone', saves: '0.0248', entry: null }]);
    expect(ways({ isOnPhone: true, charge: refused, hold: 'window_closed' })).toMatchObject([
      { way: 'phone', saves: null },
    ]);
    expect(ways({ isOnPhone: true, charge: free, hold: 'number_stopped' })).toMatchObject([{ way: 'phone' }]);
    expect(ways({ isOnPhone: true, kind: 'template' })).toEqual([]);
  });

  it('say no amount of what nobody knows exactly', () => {
    expect(ways({ charge: unknown, waiting: bubble, isOnPhone: true })).toMatchObject([
      { way: 'merge', saves: null },
      { way: 'phone', saves: null },
    ]);
    expect(ways({ charge: charged(0, 24_800), waiting: bubble })).toMatchObject([{ saves: null }]);
    expect(ways({ kind: 'template', charge: unknown, reply: free })).toMatchObject([{ saves: null }]);
  });
});
