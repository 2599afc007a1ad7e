/// <reference types="svelte" />
import { expect, test } from 'vitest';
import type { App } from '../../../src-renderer/state/app.svelte.ts';
import { TagKeeper } from '../../../src-renderer/state/tag-keeper.svelte.ts';

/** A keeper whose answers come when the test lets them. */
function made(told: string[]) {
  const asked: { tags: string[]; answer: () => void; refuse: () => void }[] = [];
  const failures: unknown[] = [];
  const setTags = ({ tags }: { tags: string[] }) =>
    new Promise((resolve, reject) => {
      asked.push({ tags, answer: () => resolve({ tags }), refuse: () => reject(new Error('no')) });
    });
  const app = { client: { inbox: { setTags } }, notices: { fail: (error: unknown) => failures.push(error) } };
  return { keeper: new TagKeeper(app as unknown as App, '7', told), asked, failures };
}

test('a thread that was read before the last choice takes no tag away', async () => {
  const { keeper, asked } = made(['retouche']);
  const first = keeper.keep(['retouche', 'mariage']);
  const second = keeper.keep(['retouche', 'mariage', 'robe']);
  asked[0]?.answer();
  await first;
  keeper.hear(['retouche', 'mariage']);
  expect(keeper.tags).toEqual(['retouche', 'mariage', 'robe']);
  asked[1]?.answer();
  await second;
  expect(keeper.tags).toEqual(['retouche', 'mariage', 'robe']);
  keeper.hear(['retouche', 'robe']);
  expect(keeper.tags).toEqual(['retouche', 'robe']);
});

test('a choice that could not be kept is told and gone, one that came after it is not', async () => {
  const { keeper, asked, failures } = made([]);
  const first = keeper.keep(['robe']);
  const second = keeper.keep(['robe', 'soie']);
  asked[0]?.refuse();
  await first;
  expect(keeper.tags).toEqual(['robe', 'soie']);
  asked[1]?.refuse();
  await second;
  expect(keeper.tags).toEqual([]);
  expect(failures).toHaveLength(2);
});
