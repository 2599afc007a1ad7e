import { describe } from 'vitest';
import { livesThroughADay } from './a-shops-day.ts';

describe('A day in a shop that speaks French', () => {
  livesThroughADay('fr');
});
