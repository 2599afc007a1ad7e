import { beforeEach, expect, it } from 'vitest';
import { followAreas } from '../../../../src-main/hosts/electron/follow-areas.ts';
import { until } from '../../../helpers/electron/page.ts';
import { createRemindingCore, type RemindingCore } from '../../../helpers/electron/reminding-core.ts';

let core: RemindingCore;
let seen: (string[] | null)[] = [];
let failures: unknown[] = [];

beforeEach(() => {
  core = createRemindingCore();
  [seen, failures] = [[], []];
});

it('tells at first, then of the areas it was asked for, those of many writes at once', async () => {
  let go = Promise.withResolvers<undefined>();
  void followAreas(
    core,
    ['reminders', 'inbox'],
    async (_client, touched) => {
      seen.push(touched === null ? null : [...touched].sort());
      await go.promise;
    },
    (error) => failures.push(error),
  );
  await until(() => seen.length === 1);
  core.announce('inbox', 'drafts');
  core.announce('outbox');
  core.announce('reminders');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(seen).toEqual([null]);
  go.resolve(undefined);
  go = Promise.withResolvers();
  go.resolve(undefined);
  await until(() => seen.length === 2);
  core.announce('templates');
  core.announce('inbox');
  await until(() => seen.length === 3);
  expect(seen).toEqual([null, ['inbox', 'reminders'], ['inbox']]);
});

it('goes on after work that fails', async () => {
  void followAreas(
    core,
    ['reminders'],
    async () => {
      seen.push(null);
      await Promise.reject(new Error('spoon'));
    },
    (error) => failures.push(error),
  );
  await until(() => failures.length === 1);
  core.announce('reminders');
  await until(() => failures.length === 2);
  expect(seen).toHaveLength(2);
});
