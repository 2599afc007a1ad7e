import { expect, test } from 'vitest';
import { analyticsRequest } from '../../../../../../src-renderer/views/spend/bill/start/analytics-request.ts';

test('the request asks for the month as the account’s zone has it', () => {
  const request = analyticsRequest('102290129340398', '2026-10', 'Europe/Paris');
  const start = Date.parse('2026-10-01T00:00:00+02:00') / 1000;
  const end = Date.parse('2026-11-01T00:00:00+01:00') / 1000;
  expect(request).toMatch(/^102290129340398\?fields=pricing_analytics\./);
  expect(request).toContain(`.start(${String(start)}).end(${String(end)}).granularity(DAILY)`);
});
