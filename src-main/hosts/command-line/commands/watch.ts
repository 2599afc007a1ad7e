import { sentenceOf, type Answer, type Call } from '../command.ts';
import { watchWordsOf } from '../watch-words.ts';

/** `imports watch`: the watched folder, and which of its files wait. */
export async function describeWatch({ core, language }: Call): Promise<Answer> {
  const state = await core().client.imports.watch.state();
  const words = watchWordsOf(language);
  if (state.folder === null) return { json: state, text: words.off };
  const lines = [state.is_running ? words.running(state.folder) : words.idle(state.folder)];
  if (state.importing > 0) lines.push(words.importing(state.importing));
  if (state.last_imported !== null) {
    const { at, files, new: added } = state.last_imported;
    lines.push(words.last(at, files, added));
  }
  if (state.waiting_total > 0) lines.push(words.waiting(state.waiting_total));
  for (const { file, reason } of state.waiting) {
    lines.push(`  ${words.item(file, words.reasons[reason] ?? words.unread(reason))}`);
  }
  if (state.waiting_total > state.waiting.length) {
    lines.push(`  ${words.moreWaiting(state.waiting_total - state.waiting.length)}`);
  }
  return {
    json: state,
    text: lines.join('\n'),
    ...(state.problem === null
      ? {}
      : { problems: [sentenceOf(state.problem, language === 'fr')], exitCode: 1 }),
  };
}
