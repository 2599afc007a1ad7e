import type { ImportedFile } from '../../../shared/contract/imports.ts';

/** How many problems the answer of a whole run lists, and how many of each further file. */
export const problemLimits = { run: 5_000, file: 20 };

/** Keeps the answer to a run of many bad files small: past its budget a file tells its first problems and how many more there are. */
export class ProblemBudget {
  #left = problemLimits.run;

  shorten(file: ImportedFile): ImportedFile {
    const { problems } = file;
    if (problems.length <= Math.max(problemLimits.file, this.#left)) {
      this.#left -= Math.min(this.#left, problems.length);
      return file;
    }
    const last = problems.at(-1);
    // A file of very many problems has been shortened before, and says by how many.
    const unlisted = last?.code === 'more_problems' ? Number.parseInt(last.text, 10) - 1 : 0;
    const more = problems.length - problemLimits.file + unlisted;
    const text = `${String(more)} more problems are not listed`;
    return {
      ...file,
      problems: [...problems.slice(0, problemLimits.file), { line: null, code: 'more_problems', text }],
    };
  }
}
