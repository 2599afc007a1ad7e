import { describe, expect, it } from 'vitest';
import type { MessageShape } from '../../../../shared/contract/inbox.ts';
import { boxOf } from '../../../../src-renderer/views/inbox/thread/media/box.ts';
import { textBeside } from '../../../../src-renderer/views/inbox/thread/media/media-words.ts';

describe('the room of a picture', () => {
  it.each([
    [4_000, 3_000, 300, 225],
    [3_000, 4_000, 255, 340],
    [200, 100, 200, 100],
    [1, 1, 72, 72],
    [40_000, 10, 300, 72],
    [null, null, 300, 200],
  ])('of %s × %s is %i × %i', (width, height, boxWidth, boxHeight) => {
    expect(boxOf({ width, height })).toEqual({ width: boxWidth, height: boxHeight });
  });
});

describe('the words beside a file that was left out', () => {
  const words = (text: string, media_problem: MessageShape['media_problem'] = 'left_out'): string =>
    textBeside({ text, media_problem } as MessageShape);

  it.each([
    ['<Médias omis>', ''],
    ['<Médias omis>\nLa robe', 'La robe'],
    ['image omitted', 'image omitted'],
    ['menu.pdf • 3 pages document omitted', 'menu.pdf • 3 pages document omitted'],
  ])('%j are %j', (text, rest) => {
    expect(words(text)).toBe(rest);
  });

  it('stay as they are in every other message', () => {
    expect(words('<Médias omis>', null)).toBe('<Médias omis>');
    expect(words('<Médias omis>', 'missing')).toBe('<Médias omis>');
  });
});
