import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** One program as electron-builder leaves it, before it goes into a package. */
export interface Packed {
  /** The folder's name, such as `linux-unpacked` or `mac-arm64`. */
  name: string;
  /** Where `app.asar` lies. */
  resources: string;
}

/** Every program below electron-builder's output folder. */
export async function findPacked(output: string): Promise<Packed[]> {
  const names = existsSync(output) ? await readdir(output) : [];
  return names.sort().flatMap((name) => {
    const places = [['resources'], ['Vitrine.app', 'Contents', 'Resources']];
    const resources = places
      .map((place) => path.join(output, name, ...place))
      .find((place) => existsSync(path.join(place, 'app.asar')));
    return resources === undefined ? [] : [{ name, resources }];
  });
}
