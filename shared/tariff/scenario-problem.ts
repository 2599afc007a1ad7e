/** One thing wrong in a scenario: where (`messages[0].delivered_at`) and what, as the end of a sentence. */
export interface Problem {
  path: string;
  message: string;
}

/** A scenario that can not be priced; `problems` holds every finding, `path` and `message` are the first one's. */
export class ScenarioProblem extends Error {
  readonly path: string;
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const [first = { path: '', message: 'is no scenario' }] = problems;
    super(first.message);
    this.name = 'ScenarioProblem';
    this.path = first.path;
    this.problems = problems;
  }
}

/** Path keys as text: ["messages", 0, "at"] → "messages[0].at". */
export function pathText(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
