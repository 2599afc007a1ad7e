import type { ConnectedNumber, ConnectionStep, StepCheck } from '../../../../shared/contract/connection.ts';
import type { App } from '../../../state/app.svelte.ts';
import type { ConnectionsStatus } from '../../../state/connections.svelte.ts';
import { refusalOf, sentenceOf } from '../../../state/sentence.ts';

const order: readonly ConnectionStep[] = ['token', 'number', 'account', 'webhook', 'test_message'];

/** One number on its way through the five steps: what is being asked of Meta, and what was refused. */
export class ConnectFlow {
  /** The step that is at work. */
  working = $state.raw<ConnectionStep | null>(null);
  /** What the last try of a step was refused with; its check has words of its own. */
  problems = $state.raw<Partial<Record<ConnectionStep, string>>>({});
  /** The step that the owner opened by hand. */
  chosen = $state.raw<ConnectionStep | 'none' | null>(null);
  readonly app: App;
  readonly id: string;

  constructor(app: App, id: string) {
    this.app = app;
    this.id = id;
  }

  get status(): ConnectionsStatus | null {
    return this.app.connections.status;
  }

  get number(): ConnectedNumber | null {
    return this.app.connections.find(this.id) ?? null;
  }

  get isConnected(): boolean {
    return this.number !== null && this.number.phone_number_id !== null;
  }

  get steps(): readonly StepCheck[] {
    return order.flatMap((step) => this.number?.steps.find((check) => check.step === step) ?? []);
  }

  /** The first step that is not done is open by itself. */
  get open(): ConnectionStep | 'none' {
    return this.chosen ?? this.steps.find((check) => check.state !== 'done')?.step ?? 'none';
  }

  toggle(step: ConnectionStep): void {
    this.chosen = this.open === step ? 'none' : step;
  }

  /** Whether a step can be worked at: each needs the token, and all but the first two a number. */
  isReady(step: ConnectionStep): boolean {
    if (step === 'token') return true;
    if (this.status?.token.is_stored !== true) return false;
    return step === 'number' || this.isConnected;
  }

  /** Does a step's work and shows what came of it; true when it was not refused. */
  async run(step: ConnectionStep, work: () => Promise<unknown>): Promise<boolean> {
    this.working = step;
    try {
      await work();
      this.problems = { ...this.problems, [step]: undefined };
      return true;
    } catch (error) {
      if (refusalOf(error)) this.problems = { ...this.problems, [step]: sentenceOf(error) };
      else this.app.notices.fail(error);
      return false;
    } finally {
      this.working = null;
      await this.refresh();
    }
  }

  async refresh(): Promise<void> {
    await this.app.connections.refresh().catch((error: unknown) => {
      this.app.notices.failInBackground(error);
    });
  }

  async check(step: ConnectionStep): Promise<void> {
    await this.run(step, () => this.app.client.connection.check({ number: this.id, step }));
  }

  /** A step that went well gives way to the next one. */
  goOn(): void {
    this.chosen = null;
  }
}
