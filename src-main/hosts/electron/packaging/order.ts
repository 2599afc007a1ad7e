/** What `npm run package` was asked for. */
export interface Order {
  help: boolean;
  standIn: boolean;
  into: string | null;
  /** What is left for electron-builder. */
  builder: readonly string[];
  /** What keeps electron-builder from publishing, which it otherwise does by itself on some machines, unless that was asked for. */
  publish: readonly string[];
}

/** Tells our own arguments from electron-builder's. */
export function readOrder(args: readonly string[]): Order {
  const order = { help: false, standIn: false, into: null as string | null };
  const builder: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--help') order.help = true;
    else if (arg === '--stand-in') order.standIn = true;
    else if (arg === '--into') order.into = args[(index += 1)] ?? null;
    else builder.push(arg);
  }
  const mayPublish = builder.some((arg) => /^(--publish|-p)(=|$)/.test(arg));
  return { ...order, builder, publish: mayPublish ? [] : ['--publish=never'] };
}
