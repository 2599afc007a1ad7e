import { isPersianEra, readClockWords } from './clock.ts';
import type { Header } from './header.ts';

/** First year of the Japanese eras that a phone can print, less one. */
export const ERA_BEFORE = { reiwa: 2018, heisei: 1988 };

/** Takes the raw words before or after a time into `header`; false when a second clock word stands there. */
export function takeWords(header: Header, raw: string, marker: 'before' | 'after'): boolean {
  if (marker === 'before' && takeEra(header, raw)) return true;
  const meaning = readClockWords(raw);
  if (meaning.buddhist) header.buddhist = true;
  if (meaning.half === 'none') return true;
  if (header.half !== 'none') return false;
  header.half = meaning.half;
  header.wording = meaning.wording;
  header.marker = marker;
  return true;
}

// `3/27/4 R` is Reiwa 4; `12/22/1402 AP` is no morning.
function takeEra(header: Header, raw: string): boolean {
  const letter = /^\s*([RH])[\s,،]*$/.exec(raw)?.[1];
  if (letter !== undefined && header.cWidth <= 2) {
    header.c += letter === 'R' ? ERA_BEFORE.reiwa : ERA_BEFORE.heisei;
    header.cWidth = 4;
    header.era = true;
    return true;
  }
  const year = header.aWidth === 4 ? header.a : header.c;
  return year >= 1300 && year < 1500 && isPersianEra(raw);
}
