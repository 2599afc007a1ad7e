import { createInterface, type Interface } from 'node:readline';

/** Somebody who sits at the terminal and may be asked; what is said to them goes to stderr. */
export interface Terminal {
  say(text: string): void;
  /** What was typed, without the spaces around it; null when they would rather stop (Ctrl+C, Ctrl+D). */
  ask(question: string): Promise<string | null>;
  /** Lets go of the keyboard, so that the program can end. */
  close(): void;
}

/** Somebody to ask, or null: in a pipe, in a script and with --json nobody answers. */
export function findTerminal(isJson: boolean): Terminal | null {
  if (isJson || !process.stdin.isTTY || !process.stderr.isTTY) return null;
  let keyboard: Interface | null = null;
  let isStopped = false;
  // What was typed ahead waits for its question.
  const typed: string[] = [];
  let waiting: ((line: string | null) => void) | null = null;
  const hand = (line: string | null): void => {
    waiting?.(line);
    waiting = null;
  };

  const listen = (): Interface =>
    createInterface({ input: process.stdin, output: process.stderr })
      .on('line', (line) => {
        if (waiting === null) typed.push(line);
        else hand(line);
      })
      .on('close', () => {
        isStopped = true;
        hand(null);
      });

  return {
    say: (text) => void process.stderr.write(`${text}\n`),
    async ask(question) {
      keyboard ??= listen();
      keyboard.setPrompt(question);
      keyboard.prompt();
      const ahead = typed.shift() ?? (isStopped ? null : undefined);
      if (ahead !== undefined) return ahead?.trim() ?? null;
      const line = await new Promise<string | null>((resolve) => (waiting = resolve));
      return line?.trim() ?? null;
    },
    close: () => keyboard?.close(),
  };
}
