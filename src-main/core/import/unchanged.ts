import { Refusal } from '../../../shared/contract/refusal.ts';
import { isSame, lookAt } from '../watch/list-folder.ts';

/** Reads a file, which happens more than once, and refuses with `file_changed` when it was written to meanwhile: half of it would be in and half not. */
export async function whileUnchanged<T>(path: string, shown: string, read: () => Promise<T>): Promise<T> {
  const before = await lookAt(path);
  const hasChanged = async (): Promise<boolean> => !isSame(before, await lookAt(path));
  let result: T;
  try {
    result = await read();
  } catch (error) {
    // What could not be read in it has its reason in the change.
    throw error instanceof Refusal && (await hasChanged()) ? changed(shown) : error;
  }
  if (await hasChanged()) throw changed(shown);
  return result;
}

function changed(file: string): Refusal {
  return new Refusal(
    'file_changed',
    `${file} was changed while it was read, so nothing of it was imported. Try again.`,
  );
}
