import path from 'node:path';

/** Where the built page lies: two levels above this file, in the sources (`src-main/hosts`) as in the bundle (`build/main`). */
export const pageFolder = path.resolve(import.meta.dirname, '..', '..', 'build', 'page');
