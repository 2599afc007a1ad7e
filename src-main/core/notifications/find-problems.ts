import { valueSentence } from '../../../shared/template/value-sentence.ts';
import { findConnection } from '../../database/connections.ts';
import type { Connection } from '../../database/open.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import type { TemplateRow } from '../../database/templates.ts';
import type { ThreadRow } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';
import { headerFileOf, partsOf, type FilledIn } from '../templates/fill-template.ts';
import { stateSentence } from '../templates/state-sentence.ts';
import { canSend, isMoved } from '../templates/template-state.ts';
import { wordsOf } from '../templates/words/words-of.ts';
import { noParts, notificationWords, type ProblemCode, type SentenceParts } from './words/words.ts';

/** What speaks against a notification: the field to put right, and a sentence in the owner's language. */
export interface Problem {
  field: string;
  text: string;
}

/** Says problems in the owner's language. */
export type Say = (field: string, code: ProblemCode, parts?: Partial<SentenceParts>) => Problem;

/** A way to say problems. */
export function createSay(context: CoreContext): Say {
  const words = notificationWords(languageOf(context));
  return (field, code, parts = {}) => ({ field, text: words.problem[code]({ ...noParts, ...parts }) });
}

/** Why nothing can go to a thread's customer; nothing leaves the demo shop, so that its number needs no connection to plan with. */
export function threadProblems(
  db: Connection,
  say: Say,
  thread: ThreadRow | undefined,
  isOut: boolean,
): Problem[] {
  if (thread === undefined) return [say('thread', 'unknown_thread')];
  if (thread.kind === 'group') return [say('thread', 'group')];
  if (thread.is_shown === 0) return [say('thread', 'not_shown')];
  const isDemo = findThreadIdentity(db, thread.id)?.is_demo === 1;
  const isConnected = findConnection(db, thread.number_id)?.phone_number_id != null;
  const codes: readonly (readonly [boolean, ProblemCode])[] = [
    [!isDemo && (thread.channel === 'phone' || !isConnected), 'api_only'],
    [thread.customer === null, 'no_number'],
    [isOut, 'opted_out'],
    [thread.last_inbound_at === null, 'never_wrote'],
  ];
  return codes.flatMap(([isSo, code]) => (isSo ? [say('thread', code)] : []));
}

/** Why a template makes no notification from a number. */
export function templateProblems(
  context: CoreContext,
  db: Connection,
  say: Say,
  template: TemplateRow | undefined,
  thread: ThreadRow | undefined,
): Problem[] {
  if (template === undefined) return [say('template', 'unknown_template')];
  const language = languageOf(context);
  const account = thread === undefined ? null : (findConnection(db, thread.number_id)?.account_id ?? null);
  const isOfAccount = thread === undefined || template.account_id === account;
  if (template.category !== 'utility')
    return [
      say('template', 'not_utility', {
        cause: wordsOf(language).category[template.category] ?? template.category,
      }),
    ];
  if (!canSend(template) || isMoved(template) || !isOfAccount)
    return [say('template', 'template_state', { cause: causeOf(context, template, isOfAccount) })];
  return headerFileOf(template) === null ? [] : [say('template', 'needs_file')];
}

/** What is the matter with a template, in a sentence; empty where nothing is. */
export function causeOf(context: CoreContext, template: TemplateRow, isOfAccount: boolean): string {
  const facts = {
    language: languageOf(context),
    timeZone: context.zone().timeZone,
    unknownParts: partsOf(template).unknown,
    isConnected: isOfAccount,
  };
  return stateSentence(template, facts) ?? '';
}

/** What Meta would refuse in the values, each with its place: `body.1`. */
export function valueProblems(context: CoreContext, filled: Pick<FilledIn, 'problems'>): Problem[] {
  const language = languageOf(context);
  return filled.problems.map((problem) => ({
    field: `${problem.place}.${problem.name}`,
    text: valueSentence(problem, language),
  }));
}
