import type { ThreadShape } from '../../../../shared/contract/inbox.ts';
import type {
  Notification,
  NotificationKind,
  NotificationProposal,
} from '../../../../shared/contract/notifications.ts';
import type { TemplateShape } from '../../../../shared/contract/templates.ts';
import type { Zone } from '../../../../shared/time/zone.ts';
import type { App } from '../../../state/app.svelte.ts';
import { refusalOf, sentenceOf } from '../../../state/sentence.ts';
import { mostOf } from '../../outbox/entry/entry-words.ts';
import { Values } from '../../templates/values.svelte.ts';
import { instantOf, noWall, wallOf, type Wall } from './wall.ts';

type Problem = NotificationProposal['problems'][number];
type Input = Parameters<App['client']['notifications']['propose']>[0];

/** A notification as it is being planned or changed, and what the core says of it. */
export class PlanForm {
  thread = $state.raw<ThreadShape | null>(null);
  kind = $state.raw<NotificationKind>('appointment');
  /** The template with its values. */
  values = $state.raw<Values | null>(null);
  event = $state.raw<Wall>(noWall);
  /** When it leaves by the owner's own choice; null: as proposed. */
  own = $state.raw<Wall | null>(null);
  /** After what it must not leave, by the owner's own choice; null: as proposed. */
  end = $state.raw<Wall | null>(null);
  inWindow = $state.raw<Notification['in_window']>('ask');
  proposal = $state.raw<NotificationProposal | null>(null);
  /** Why nothing could be proposed, or kept, in one sentence. */
  problem = $state.raw<string | null>(null);
  /** What the core found wrong when it was to be kept. */
  refused = $state.raw<readonly Problem[]>([]);
  isBusy = $state.raw(false);
  /** Whether what is missing is said. */
  isAsked = $state.raw(false);
  /** The notification that is changed; null for a new one. */
  readonly before: Notification | null;
  readonly #app: App;
  readonly #zone: Zone;
  #latest = 0;

  constructor(app: App, zone: Zone, before: Notification | null) {
    this.#app = app;
    this.#zone = zone;
    this.before = before;
    if (before === null) return;
    this.kind = before.kind;
    this.inWindow = before.in_window;
    if (before.event_at !== null) this.event = wallOf(zone, before.event_at);
    this.own = wallOf(zone, before.at);
    this.end = wallOf(zone, before.expires_at);
  }

  /** What is to be planned as far as it is known; null while the customer or the template is not. */
  get input(): Input | null {
    const { thread, values } = this;
    if (thread === null || values === null) return null;
    const [event, at, end] = [this.event, this.own, this.end].map((wall) =>
      wall === null ? null : instantOf(this.#zone, wall),
    );
    return {
      thread: thread.id,
      kind: this.kind,
      template: values.template.id,
      parameters: values.parameters,
      in_window: this.inWindow,
      ...(event == null ? {} : { event_at: event }),
      ...(at == null ? {} : { at }),
      ...(end == null ? {} : { expires_at: end }),
    };
  }

  /** What stands in the way, but for values that are merely missing: those are said beside them. */
  get problems(): readonly Problem[] {
    const all = [...(this.proposal?.problems ?? []), ...this.refused];
    const isTold = ({ field, text }: Problem, index: number) =>
      isOfValue(field) || all.findIndex((other) => other.text === text) < index;
    return all.filter((problem, index) => !isTold(problem, index));
  }

  /** What is wrong with one of its fields, in one sentence. */
  problemOf(...fields: string[]): string | null {
    return this.problems.find(({ field }) => fields.includes(field))?.text ?? null;
  }

  /** Takes a template, and the values of the one before where they have the same names. */
  choose(
    template: TemplateShape,
    given: Notification['parameters'] | null = this.values?.given ?? null,
  ): void {
    const values = new Values(template);
    for (const field of values.fields) {
      const value = given?.[field.place][field.name];
      if (value !== undefined) values.set(field, value);
    }
    this.values = values;
  }

  /** Asks the core what would become of it; only the latest answer counts. */
  async propose(input: Input): Promise<void> {
    const mine = (this.#latest += 1);
    try {
      const proposal = await this.#app.client.notifications.propose(input);
      if (mine !== this.#latest) return;
      this.proposal = proposal;
      this.problem = null;
      this.refused = [];
    } catch (error) {
      if (mine === this.#latest) this.problem = sentenceOf(error);
    }
  }

  /** Nothing is known of what is typed now. */
  forgetProposal(): void {
    this.#latest += 1;
    this.proposal = null;
  }

  /** Plans it, or keeps its changes, at the price that was shown; null when something stands in the way. */
  async keep(): Promise<Notification | null> {
    this.isAsked = true;
    const { input, proposal, values } = this;
    if (input === null || proposal === null || values?.isComplete !== true) return null;
    if (this.isBusy || this.problems.length > 0) return null;
    this.isBusy = true;
    const most = mostOf(proposal.charge);
    const agreed = most === null ? {} : { agreed: most };
    try {
      const { notification } = await this.#write(input, agreed);
      return notification;
    } catch (error) {
      const problems = refusalOf(error)?.details['problems'];
      this.refused = Array.isArray(problems) ? (problems as Problem[]) : [];
      this.problem = this.problems.length > 0 ? null : sentenceOf(error);
      return null;
    } finally {
      this.isBusy = false;
    }
  }

  #write(input: Input, agreed: { agreed?: string }) {
    const { notifications } = this.#app.client;
    if (this.before === null) return notifications.add({ ...input, ...agreed });
    const { thread: _, ...changes } = input;
    return notifications.change({ id: this.before.id, ...changes, ...agreed });
  }
}

function isOfValue(field: string): boolean {
  return /^(?:parameters|header|body|buttons)(?:\.|$)/.test(field);
}
