import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { root } from './program.ts';

/** One module of the program's bundle: its file from the repository's root, and how much of it was left over, in bytes. */
export interface LoadedModule {
  file: string;
  bytes: number;
}

/** What Node reads of the bundle before the first line of main.ts runs: all that main.js imports, and what that imports. */
export interface LoadedFirst {
  chunks: string[];
  modules: LoadedModule[];
}

/** Bundles the program as it is shipped, without writing it, and follows the imports of its first file. */
export async function listLoadedFirst(): Promise<LoadedFirst> {
  const loaded = follow(await bundle(), 'main.js', ({ imports }) => imports);
  const modules = loaded.flatMap((chunk) =>
    Object.entries(chunk.modules).map(([id, { renderedLength }]) => ({
      file: path.relative(root, id.replace(/^\0/, '')).split(path.sep).join('/'),
      bytes: renderedLength,
    })),
  );
  const biggestFirst = modules.filter(({ bytes }) => bytes > 0).sort((one, other) => other.bytes - one.bytes);
  return { chunks: loaded.map(({ fileName }) => fileName), modules: biggestFirst };
}

/** The chunks that a module of the bundle loads, at once or later on. */
export async function listLoadedBy(file: string): Promise<string[]> {
  const chunks = await bundle();
  const own = chunks.find(({ facadeModuleId }) => facadeModuleId === path.join(root, file));
  const all = follow(chunks, own?.fileName ?? '', ({ imports, dynamicImports }) => [
    ...imports,
    ...dynamicImports,
  ]);
  return all.map(({ fileName }) => fileName);
}

function follow(
  chunks: readonly Rolldown.OutputChunk[],
  first: string,
  next: (chunk: Rolldown.OutputChunk) => readonly string[],
): Rolldown.OutputChunk[] {
  const waiting = [first];
  const loaded = new Map<string, Rolldown.OutputChunk>();
  for (const name of waiting) {
    const chunk = chunks.find((each) => each.fileName === name);
    if (chunk === undefined || loaded.has(name)) continue;
    loaded.set(name, chunk);
    waiting.push(...next(chunk));
  }
  return [...loaded.values()];
}

async function bundle(): Promise<Rolldown.OutputChunk[]> {
  const made = await build({
    root: path.join(root, 'src-main'),
    mode: 'production',
    logLevel: 'silent',
    build: { write: false },
  });
  if (!('output' in made)) throw new Error('The bundler made something else than one bundle.');
  return made.output.filter((part) => part.type === 'chunk');
}

/** What may be loaded before the window shows: the shell itself, and the few small things it leans on. */
const needed = [
  /^src-main\/hosts\/electron\/(?!updates\/|packaging\/)/,
  /^src-main\/hosts\/[\w-]+\.ts$/,
  /^src-main\/core\/start-core\.ts$/,
  /^src-main\/core\/sealer\.ts$/,
  /^shared\/contract\/(refusal|desktop)\.ts$/,
  /^shared\/text\/safe-name\.ts$/,
  /rolldown.runtime/,
];

/** Whether the module has nothing to do before the window shows: the core, any package, the updater, the command line. */
export function isUnneeded({ file }: LoadedModule): boolean {
  return !needed.some((pattern) => pattern.test(file));
}
