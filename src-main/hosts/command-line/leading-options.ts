import type { ParseArgsOptionsConfig } from 'node:util';

/** The command line with what is said before the command's name moved behind it: `--data DIR import FILE` is `import FILE --data DIR`. */
export function moveLeadingOptions(args: readonly string[], options: ParseArgsOptionsConfig): string[] {
  let end = 0;
  for (;;) {
    const [, name = '', isWhole] = /^--([a-z-]+)(=?)/.exec(args[end] ?? '') ?? [];
    const option = Object.hasOwn(options, name) && name !== 'help' ? options[name] : undefined;
    if (option === undefined) break;
    end += option.type === 'string' && isWhole === '' ? 2 : 1;
  }
  const rest = args.slice(end);
  // What stands behind a bare `--` is no option.
  const bare = rest.indexOf('--');
  const place = bare === -1 ? rest.length : bare;
  return [...rest.slice(0, place), ...args.slice(0, end), ...rest.slice(place)];
}
