import { describe, expect, it } from 'vitest';
import { isTimeZone } from '../../../../shared/time/zone.ts';
import { zoneOf } from '../../../../src-main/whatsapp/graph/time-zones.ts';

describe('Meta’s time zones', () => {
  it('are told by their numbers, each a zone that this machine knows', () => {
    const zones = Array.from({ length: 141 }, (_, index) => zoneOf(String(index + 1)));
    expect(zones.filter((zone) => zone === null || !isTimeZone(zone))).toEqual([]);
    expect(new Set(zones).size).toBe(141);
    expect([1, 25, 57, 71, 141].map((id) => zoneOf(String(id)))).toEqual([
      'America/Los_Angeles',
      'America/Sao_Paulo',
      'Europe/Paris',
      'Asia/Kolkata',
      'Africa/Johannesburg',
    ]);
  });

  it('that nobody knows are none', () => {
    expect(['0', '142', '9999', '', 'x', '-1'].map(zoneOf)).toEqual([null, null, null, null, null, null]);
    expect(zoneOf('Europe/Paris')).toBe('Europe/Paris');
  });
});
