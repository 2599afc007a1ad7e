import type { ReminderStanding, ShownReminder } from '../../shared/contract/reminders.ts';
import { asksForReply, takesPlaceOf } from '../../shared/reminders/standing.ts';
import { desktop } from '../connect/desktop.ts';
import type { Changes } from './changes.ts';
import type { Clock } from './clock.svelte.ts';
import type { Connection } from './connection.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import { chime, mayChime, type ChimeName } from './reminders/chime.ts';
import { OtherPages } from './reminders/other-pages.ts';
import { whatStands, type KeptReminder, type StandingReminder } from './reminders/standing-reminders.ts';
import { SystemNotices } from './reminders/system-notices.svelte.ts';
import type { Router } from './router.svelte.ts';

/** A page out of sight that may show nothing outside itself lets others take first, for so many ms. */
const courtesy = 1_000;

/**
 * Reminders as this page gives them: outside itself where the owner allowed it, and on the page until they are seen to. In the desktop's
 * window the program gives them, and hands over what the system cannot show.
 */
export class Reminders {
  /** Null until the first answer. */
  standing = $state.raw<ReminderStanding | null>(null);
  /** What stands on the page, in the order of what would be lost. */
  shown = $state.raw<readonly StandingReminder[]>([]);
  readonly system = new SystemNotices();
  readonly #connection: Connection;
  readonly #clock: Clock;
  readonly #router: Router;
  readonly #report: (error: unknown) => void;
  readonly #others: OtherPages;
  /** Those not seen to yet, by id, also while they are looked at. */
  readonly #kept = new Map<string, KeptReminder>();
  #callOffTaking = (): void => undefined;
  #callOffPause = (): void => undefined;
  #callOffEnd = (): void => undefined;
  #asked = 0;

  constructor(connection: Connection, changes: Changes, clock: Clock, router: Router, notices: Notices) {
    this.#connection = connection;
    this.#clock = clock;
    this.#router = router;
    this.#report = (error) => notices.failInBackground(error);
    this.#others = new OtherPages({
      given: (reminders) => void this.#stand(reminders).catch(this.#report),
      done: (ids) => this.#drop(ids),
    });
    connection.onOpen(this.#follow);
    connection.onOpen(this.#check);
    changes.onAreas(['reminders'], this.#follow);
    changes.onAreas(['inbox', 'imports', 'notifications'], this.#check);
  }

  /** Until when none is given, in ms UTC; null while they are. */
  get pausedUntil(): number | null {
    const until = this.standing?.paused_until ?? null;
    return until === null ? null : Date.parse(until);
  }

  /** Whether one stands here that is the last before it is too late. */
  get hasLast(): boolean {
    return this.shown.some(({ reminder }) => reminder.is_last);
  }

  async refresh(): Promise<void> {
    this.#keep(await this.#connection.client.reminders.standing());
  }

  /** Gives none for an hour or until tomorrow; null gives them again. */
  async pause(until: 'hour' | 'tomorrow' | null): Promise<void> {
    this.#keep(await this.#connection.client.reminders.pause({ until }));
  }

  /** Shows one that was taken elsewhere: the desktop's program hands over what the system cannot show. */
  show(reminder: ShownReminder): void {
    void this.#stand([reminder]).catch(this.#report);
  }

  /** Plays the tone of a reminder. */
  play(sound: ChimeName): void {
    void chime(sound);
  }

  /** Goes to what a reminder is about; it is seen to then. */
  open({ id, opens }: ShownReminder): void {
    this.#router.go(opens.view, opens.thread);
    this.dismiss(id);
  }

  /** The owner has seen to it. */
  dismiss(id: string): void {
    this.#drop([id]);
    this.#others.done([id]);
  }

  /** The owner looks at a thread: what reminded of it alone has done so. */
  lookAt(thread: string): void {
    for (const { reminder } of this.shown) {
      const isOfIt = reminder.threads.length === 1 && reminder.threads[0] === thread;
      if (isOfIt && asksForReply(reminder)) this.dismiss(reminder.id);
    }
  }

  readonly #follow = (): void => {
    void this.refresh().catch(this.#report);
    if (desktop) return;
    this.#callOffTaking();
    const take = (): void => void this.#take().catch(this.#report);
    if (document.hidden && this.system.permission !== 'granted')
      this.#callOffTaking = this.#clock.callIn(courtesy, take);
    else take();
  };

  /** What was answered meanwhile goes, here and outside. */
  readonly #check = (): void => {
    if (this.#kept.size > 0) void this.#stand([]).catch(this.#report);
  };

  #keep(standing: ReminderStanding): void {
    this.#clock.sync(standing.now);
    this.standing = standing;
    this.#callOffPause();
    const until = this.pausedUntil;
    this.#callOffPause = until === null ? () => undefined : this.#clock.callAt(until, this.#follow);
  }

  async #take(): Promise<void> {
    const { reminders } = await this.#connection.client.reminders.take();
    if (reminders.length === 0) return;
    const sounds = new Set(reminders.map(({ sound }) => sound));
    const sound = sounds.has('last') ? 'last' : sounds.has('usual') ? 'usual' : null;
    const isOurSound = sound === null || mayChime();
    if (sound !== null) this.play(sound);
    await this.system.look();
    this.#others.give(reminders);
    for (const reminder of reminders) {
      this.system.show(reminder, {
        isSilent: isOurSound || reminder.sound === 'none',
        onOpen: () => this.open(reminder),
        onFail: () => this.show(reminder),
      });
    }
    await this.#stand(reminders);
  }

  // Money is told in passing and counted in the rail: on the page that is enough.
  async #stand(more: readonly ShownReminder[]): Promise<void> {
    const fresh = more.filter(({ kind, id }) => kind !== 'money' && !this.#kept.has(id));
    const before = [...this.#kept.values()].map(({ reminder }) => reminder);
    this.#drop(before.filter((old) => fresh.some((one) => takesPlaceOf(one, old))).map(({ id }) => id));
    for (const reminder of fresh) this.#kept.set(reminder.id, { reminder, waiting: reminder.threads });
    const mine = (this.#asked += 1);
    const looked = [...this.#kept.values()];
    const standing = await whatStands(this.#connection.client, looked);
    if (mine !== this.#asked) return;
    const left = standing.filter(({ reminder }) => this.#kept.has(reminder.id));
    for (const each of left) this.#kept.set(each.reminder.id, each);
    this.shown = left;
    const ids = new Set(left.map(({ reminder }) => reminder.id));
    this.#drop(looked.map(({ reminder }) => reminder.id).filter((id) => !ids.has(id)));
    this.#waitForEnd();
  }

  #drop(ids: readonly string[]): void {
    for (const id of ids) {
      this.system.close(id);
      this.#kept.delete(id);
    }
    this.shown = this.shown.filter(({ reminder }) => !ids.includes(reminder.id));
  }

  /** When a window closes, what reminded of it is too late. */
  #waitForEnd(): void {
    this.#callOffEnd();
    const ends = this.shown
      .map(({ thread }) => Date.parse(thread?.window.closes_at ?? ''))
      .filter((end) => end > this.#clock.now);
    this.#callOffEnd =
      ends.length === 0 ? () => undefined : this.#clock.callAt(Math.min(...ends), this.#check);
  }
}
