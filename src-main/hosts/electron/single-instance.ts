import { app } from 'electron';
import path from 'node:path';
import { isExport } from './arguments.ts';

/**
 * Makes this the only program on its data folder. False when another one runs already: it has been told of our files
 * and comes to the front. `onFiles` gets what later starts, and the system, want opened (often nothing).
 */
export function becomeOnlyInstance(files: readonly string[], onFiles: (files: string[]) => void): boolean {
  if (!app.requestSingleInstanceLock({ files })) return false;
  app.on('second-instance', (_event, _args, _folder, data) => {
    onFiles(readFiles(data));
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    onFiles(readFiles({ files: [file] }));
  });
  return true;
}

// Whoever may start programs may say anything here.
function readFiles(data: unknown): string[] {
  const files: unknown = typeof data === 'object' && data !== null && 'files' in data ? data.files : null;
  if (!Array.isArray(files)) return [];
  return files.filter(
    (file): file is string => typeof file === 'string' && path.isAbsolute(file) && isExport(file),
  );
}
