import type { ParseArgsOptionsConfig } from 'node:util';
import { frenchRefusal } from '../../../shared/contract/french-refusals.ts';
import type { RefusalDetails } from '../../../shared/contract/refusal.ts';
import { instant, localDay } from '../../../shared/contract/shapes.ts';
import type { Core } from '../../core/create-core.ts';
import type { Terminal } from './terminal.ts';
import type { Words } from './words.ts';

/** Options as they were typed. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What every command is given. */
export interface Call {
  /** Opens the data folder once and keeps it open until the command ends. */
  core(): Core;
  readonly dataFolder: string;
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly language: 'en' | 'fr';
  readonly words: Words;
  /** The instant of --now, or null for the system clock. */
  readonly now: number | null;
  /** A path typed by the owner, from where the command was typed. */
  resolve(path: string): string;
  /** Tells how far it is, on a terminal only; an empty text takes that away. */
  progress(text: string): void;
  /** Somebody who may be asked; null in a pipe, in a script and with --json. */
  readonly terminal: Terminal | null;
}

/** What a command prints: a JSON document, the same in words, sentences for stderr, and how it went. */
export interface Answer {
  json: unknown;
  text: string;
  problems?: readonly string[];
  exitCode?: 0 | 1;
}

/** One command of the program. */
export interface Command {
  readonly usage: string;
  readonly options?: ParseArgsOptionsConfig;
  /** Whether the first argument is any text, a dash at its beginning included. */
  readonly takesText?: boolean;
  /** Fewest and most arguments; null when there is no limit. */
  readonly arguments: readonly [number, number | null];
  /** Null when the command has printed everything itself. */
  run(call: Call): Promise<Answer | null>;
}

/** Wrong usage: exit code 2. */
export class UsageError extends Error {}

/** The option's text, or undefined when it was not given. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** One of the words allowed, or undefined when the option was not given. */
export function oneOf<T extends string>(values: Values, name: string, allowed: readonly T[]): T | undefined {
  const value = text(values, name);
  if (value === undefined) return undefined;
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new UsageError(`--${name} takes ${allowed.join(', ')}, not "${value}".`);
  return found;
}

/** A whole number from `least` on, up to `most` if there is one, or undefined when the option was not given. */
export function count(values: Values, name: string, least: number, most?: number): number | undefined {
  const value = text(values, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= least && number <= (most ?? number)) return number;
  const range = most === undefined ? `from ${String(least)} on` : `from ${String(least)} to ${String(most)}`;
  throw new UsageError(`--${name} takes a whole number ${range}, not "${value}".`);
}

/** A day such as 2026-11-24, or an instant; undefined when the option was not given. */
export function date(values: Values, name: string): string | undefined {
  const value = text(values, name);
  if (value === undefined || localDay.safeParse(value).success || instant.safeParse(value).success)
    return value;
  throw new UsageError(`--${name} takes a date such as 2026-11-24, not "${value}".`);
}

/** A refusal's sentence in the language asked for. */
export function sentenceOf(
  refusal: { code: string; message: string; details: RefusalDetails },
  isFrench: boolean,
): string {
  return (isFrench ? frenchRefusal(refusal.code, refusal.details) : null) ?? refusal.message;
}
