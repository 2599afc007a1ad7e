import path from 'node:path';
import ts from 'typescript';

/** A source file: its path from the repository's root, with slashes, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** A wall: files under `inside` (except `except`) may not import what `forbids` says, for the reason given. */
interface Wall {
  inside: string;
  except?: string;
  forbids: (imported: string) => boolean;
  reason: string;
}

const sharedPackages = ['zod', '@orpc/contract', 'date-fns', '@date-fns/tz'];

const walls: readonly Wall[] = [
  {
    inside: 'shared/',
    forbids: (imported) => !imported.startsWith('shared/') && !isOneOf(imported, sharedPackages),
    reason: 'shared imports only shared, zod, @orpc/contract and date-fns',
  },
  {
    inside: 'src-main/database/',
    forbids: (imported) => imported.startsWith('src-main/') && !imported.startsWith('src-main/database/'),
    reason: 'the database knows nothing above it',
  },
  {
    inside: 'src-main/',
    except: 'src-main/hosts/',
    forbids: (imported) => imported.startsWith('src-main/hosts/'),
    reason: 'the core never imports a host',
  },
  {
    inside: 'src-main/hosts/',
    forbids: (imported) => imported.startsWith('src-main/database/'),
    reason: 'a host reaches the database through the core',
  },
  {
    inside: '',
    except: 'src-main/hosts/electron/',
    forbids: (imported) => isOneOf(imported, ['electron']),
    reason: 'electron is imported only under hosts/electron',
  },
  {
    inside: 'src-main/',
    except: 'src-main/database/open.ts',
    forbids: (imported) => isOneOf(imported, ['better-sqlite3']),
    reason: 'better-sqlite3 is imported only by database/open.ts',
  },
  {
    inside: 'src-renderer/',
    forbids: (imported) => /^(src-main|test)\//.test(imported) || imported.startsWith('node:'),
    reason: 'the page imports shared and itself, not even types of src-main',
  },
  {
    inside: 'src-',
    forbids: (imported) => imported.startsWith('test/'),
    reason: 'the product does not import its tests',
  },
];

// The one file that picks the host.
const picksTheHost = 'src-main/start.ts';

/** Every import that goes through a wall, as a line that names file, import and wall. */
export function findBrokenWalls(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((imported) =>
      walls
        .filter(
          (wall) => file.path.startsWith(wall.inside) && !(wall.except && file.path.startsWith(wall.except)),
        )
        .filter((wall) => wall.forbids(imported))
        .filter(() => !(file.path === picksTheHost && imported.startsWith('src-main/hosts/')))
        .map((wall) => `${file.path} imports ${imported}: ${wall.reason}`),
    ),
  );
}

/** What a file imports, types and dynamic imports included: packages by name, files by their path from the root. */
export function importsOf(file: SourceFile): string[] {
  const code = file.path.endsWith('.svelte') ? scriptsOf(file.text) : file.text;
  const imported = ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
  return imported.map((name) =>
    name.startsWith('.') ? path.posix.join(path.posix.dirname(file.path), name) : name,
  );
}

function scriptsOf(component: string): string {
  return [...component.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, script]) => script)
    .join('\n');
}

function isOneOf(imported: string, packages: readonly string[]): boolean {
  return packages.some((name) => imported === name || imported.startsWith(`${name}/`));
}
