import { expect, it } from 'vitest';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { readEnvironment } from '../../../src-main/core/environment.ts';

it('speaks to Meta’s Graph unless a stand-in on this machine is named', () => {
  expect(readEnvironment({}, 'linux').graph).toBe('https://graph.facebook.com/v26.0');
  const named = readEnvironment({ VITRINE_GRAPH: 'http://127.0.0.1:4010' }, 'linux');
  expect(named.graph).toBe('http://127.0.0.1:4010/v26.0');
});

it('refuses to start with any other Graph, which would be handed the access token', () => {
  const start = (): unknown => readEnvironment({ VITRINE_GRAPH: 'https://graph.evil.example' }, 'linux');
  expect(start).toThrow(Refusal);
  expect(start).toThrow(/VITRINE_GRAPH may only name a stand-in on this machine/);
});
