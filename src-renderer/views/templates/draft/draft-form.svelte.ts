import type { TemplateDraft } from '../../../../shared/contract/templates.ts';
import { checkDraft, exampleNames } from '../../../../shared/template/check-draft.ts';
import { draftSentence } from '../../../../shared/template/draft-sentence.ts';
import { spoken, t } from '../../../messages/translate.svelte.ts';
import type { App } from '../../../state/app.svelte.ts';
import { refusalOf, sentenceOf } from '../../../state/sentence.ts';

const forms = new WeakMap<App, Map<string, DraftForm>>();

/** The form of a stored draft, or of a new one by its own key: what is typed stays while the page does, wherever the owner goes meanwhile. */
export function formOf(app: App, key: string, id: string | null, start: TemplateDraft): DraftForm {
  const known = forms.get(app) ?? new Map<string, DraftForm>();
  forms.set(app, known);
  const form = known.get(key) ?? new DraftForm(app, id, start);
  form.follow(start);
  known.set(key, form);
  return form;
}

/** A draft as it is written: checked as one types, saved, submitted, deleted. */
export class DraftForm {
  draft = $state<TemplateDraft>(blank);
  id = $state.raw<string | null>(null);
  isBusy = $state.raw(false);
  /** Why Meta or Vitrine did not take it. */
  problem = $state.raw<string | null>(null);
  /** Whether every problem shows, also of fields not touched yet. */
  isAsked = $state.raw(false);
  readonly #app: App;
  #stored = $state.raw('');
  #touched = $state.raw<ReadonlySet<string>>(new Set());
  /** What the core alone can know: a name that is taken. */
  #told = $state.raw<ReadonlyMap<string, string>>(new Map());

  constructor(app: App, id: string | null, start: TemplateDraft) {
    this.#app = app;
    this.id = id;
    this.#take(start);
  }

  get isChanged(): boolean {
    return JSON.stringify(this.draft) !== this.#stored;
  }

  get examples(): string[] {
    return exampleNames(this.draft);
  }

  get isRight(): boolean {
    return checkDraft(this.draft).length === 0;
  }

  /** What another page wrote is taken over, unless something was typed here. */
  follow(stored: TemplateDraft): void {
    if (!this.isChanged) this.#take(stored);
  }

  touch(field: string): void {
    this.#touched = new Set([...this.#touched, field]);
    if (this.#told.has(field)) this.#told = new Map([...this.#told].filter(([key]) => key !== field));
  }

  /** What is wrong with a field, once it was written in; what is merely missing waits until it is asked for. */
  problemOf(field: string): string | null {
    const told = this.#told.get(field);
    if (told !== undefined) return told;
    const found = checkDraft(this.draft).find((problem) => problem.field === field);
    if (!found) return null;
    const isMissing = found.code === 'missing' || found.code === 'example';
    const isShown = this.isAsked || (this.#touched.has(field) && !isMissing);
    return isShown ? draftSentence(found, spoken()) : null;
  }

  /** Writes it down; false when something is wrong with it. */
  async save(): Promise<boolean> {
    this.isAsked = true;
    this.problem = null;
    if (!this.isRight || this.isBusy) return false;
    this.isBusy = true;
    try {
      await this.#write();
      return true;
    } catch (error) {
      this.#tell(error);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  /** Writes it down and hands it to Meta; false when it did not go. */
  async submit(): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.problem = null;
    try {
      const id = await this.#write();
      await this.#app.client.templates.submit({ template: id });
      return true;
    } catch (error) {
      this.#tell(error);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  /** Forgets it, with a way back for a while. */
  async remove(): Promise<void> {
    const { id, draft } = this;
    if (id === null) return;
    const kept = $state.snapshot(draft);
    await this.#app.client.templates.deleteDraft({ template: id });
    this.forget();
    this.#app.notices.say(t('drafts.deleted', { name: kept.name }), 'info', {
      label: t('drafts.undo'),
      act: () => this.#app.client.templates.saveDraft({ draft: kept }),
    });
  }

  /** Lets go of what is typed here. */
  forget(): void {
    const known = forms.get(this.#app);
    for (const [key, form] of known ?? []) if (form === this) known?.delete(key);
  }

  async #write(): Promise<string> {
    const draft = $state.snapshot(this.draft);
    const { template } = await this.#app.client.templates.saveDraft({
      draft,
      ...(this.id === null ? {} : { template: this.id }),
    });
    this.id = template.id;
    this.#stored = JSON.stringify(draft);
    this.isAsked = false;
    // From now on it is found by its id; a new one begins empty again.
    this.forget();
    forms.get(this.#app)?.set(template.id, this);
    return template.id;
  }

  #tell(error: unknown): void {
    this.problem = sentenceOf(error);
    const { problems = [] } = (refusalOf(error)?.details ?? {}) as {
      problems?: readonly { field: string; text: string }[];
    };
    this.#told = new Map(problems.map(({ field, text }) => [field, text]));
  }

  #take(stored: TemplateDraft): void {
    this.draft = structuredClone(stored);
    this.#stored = JSON.stringify(stored);
  }
}

const blank: TemplateDraft = {
  name: '',
  language: '',
  category: 'utility',
  header: '',
  body: '',
  footer: '',
  buttons: [],
  examples: {},
};
