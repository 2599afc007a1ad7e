/** What keeps the program from starting, as one sentence for the person at the keyboard. */
export class SetupProblem extends Error {}

/** One line on stderr: stdout belongs to the program that is started, never to the setup. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
