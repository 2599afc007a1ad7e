import type { PendingReminder, ReminderStanding, ShownReminder } from '../../shared/contract/reminders.ts';
import { asksForReply, takesPlaceOf } from '../../shared/reminders/standing.ts';
import { desktop } from '../connect/desktop.ts';
import type { Changes } from './changes.ts';
import type { Clock } from './clock.svelte.ts';
import type { Connection } from './connection.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import { chime, mayChime, type ChimeName } from './reminders/chime.ts';
import { Heard, isStillPending } from './reminders/standing-reminders.ts';
import { SystemNotices } from './reminders/system-notices.svelte.ts';
import type { Router } from './router.svelte.ts';

/** A page out of sight that may show nothing outside itself lets others take first, for so many ms. */
const courtesy = 1_000;

/** Remembered on this machine: its system shows no notices, so the program's own window shows reminders. */
const showsHere = 'vitrine.reminders.here';

/**
 * Reminders as this page gives them: outside itself where the owner allowed it, and on the page until they are seen to, answered or put off,
 * on whichever page or computer that is. In the desktop's window the program gives them; they stand here only where the system cannot show them.
 */
export class Reminders {
  /** Null until the first answer. */
  standing = $state.raw<ReminderStanding | null>(null);
  /** What was given and still waits for the owner, in the order of what would be lost. */
  pending = $state.raw<readonly PendingReminder[]>([]);
  #isHere = $state.raw(!desktop || localStorage.getItem(showsHere) === 'true');
  /** Those of them that stand on this page. */
  shown = $derived(this.#isHere ? this.pending : []);
  /** Of those, what has just come and is to be read out. */
  fresh = $state.raw<readonly ShownReminder[]>([]);
  readonly system = new SystemNotices();
  readonly #connection: Connection;
  readonly #clock: Clock;
  readonly #router: Router;
  readonly #report: (error: unknown) => void;
  readonly #heard = new Heard();
  /** Those given to this page that it has not looked at since. */
  #given = new Set<string>();
  /** Those that this page showed outside itself, by id. */
  readonly #outside = new Map<string, ShownReminder>();
  /** Those that the core is just told of. */
  readonly #seen = new Set<string>();
  #callOffTaking = (): void => undefined;
  #callOffPause = (): void => undefined;
  #callOffEnd = (): void => undefined;
  #taking = 0;
  #asked = 0;

  constructor(connection: Connection, changes: Changes, clock: Clock, router: Router, notices: Notices) {
    this.#connection = connection;
    this.#clock = clock;
    this.#router = router;
    this.#report = (error) => notices.failInBackground(error);
    connection.onOpen(this.#follow);
    changes.onAreas(['reminders'], this.#follow);
    changes.onAreas(['inbox', 'imports', 'outbox', 'notifications', 'settings'], this.#check);
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

  /** Shows one on the page that was given elsewhere: the desktop's program hands over what the system cannot show. */
  show({ id }: ShownReminder): void {
    if (!this.#isHere) localStorage.setItem(showsHere, 'true');
    this.#isHere = true;
    this.#given.add(id);
    void this.look().catch(this.#report);
  }

  /** Plays the tone of a reminder. */
  play(sound: ChimeName): void {
    void chime(sound);
  }

  /** Goes to what a reminder is about; it is seen to then. */
  open(reminder: ShownReminder): void {
    this.#router.go(reminder.opens.view, reminder.opens.thread);
    this.dismiss(reminder);
  }

  /** The owner has seen to it. */
  dismiss({ id, threads, kind }: ShownReminder): void {
    this.#takeAway(id);
    if (kind === 'money') return;
    this.#seen.add(id);
    this.pending = this.pending.filter(({ reminder }) => reminder.id !== id);
    void this.#connection.client.reminders
      .seen({ id, threads })
      .catch(this.#report)
      .finally(() => {
        this.#seen.delete(id);
        void this.look().catch(this.#report);
      });
  }

  /** The owner looks at a thread: what reminded of it alone has done so. */
  lookAt(thread: string): void {
    for (const { reminder } of this.pending) {
      const isOfIt = reminder.threads.length === 1 && reminder.threads[0] === thread;
      if (isOfIt && asksForReply(reminder)) this.dismiss(reminder);
    }
  }

  /** Shows what is pending by now; what is not goes, here and outside. */
  async look(): Promise<void> {
    // Whoever takes looks afterwards, and knows then what this page was given.
    if (this.#taking > 0) return;
    const mine = (this.#asked += 1);
    const { pending } = await this.#connection.client.reminders.pending();
    if (mine !== this.#asked) return;
    this.pending = pending.filter(({ reminder }) => !this.#seen.has(reminder.id));
    const fresh = this.#heard.freshOf(this.shown, this.#given);
    if (fresh.length > 0) this.fresh = fresh.map(({ reminder }) => reminder);
    this.#given = new Set();
    for (const [id, notice] of [...this.#outside]) if (!isStillPending(notice, pending)) this.#takeAway(id);
    this.#waitForEnd();
  }

  readonly #follow = (): void => {
    void this.refresh().catch(this.#report);
    this.#callOffTaking();
    const take = (): void => void this.#take().catch(this.#report);
    if (desktop) void this.look().catch(this.#report);
    else if (document.hidden && this.system.permission !== 'granted') {
      void this.look().catch(this.#report);
      this.#callOffTaking = this.#clock.callIn(courtesy, take);
    } else take();
  };

  /** What was answered meanwhile goes, and what the owner chose to show of a customer is shown. */
  readonly #check = (): void => {
    if (this.pending.length > 0 || this.#outside.size > 0) void this.look().catch(this.#report);
  };

  #keep(standing: ReminderStanding): void {
    this.#clock.sync(standing.now);
    this.standing = standing;
    this.#callOffPause();
    const until = this.pausedUntil;
    this.#callOffPause = until === null ? () => undefined : this.#clock.callAt(until, this.#follow);
  }

  async #take(): Promise<void> {
    this.#taking += 1;
    try {
      const { reminders } = await this.#connection.client.reminders.take();
      if (reminders.length > 0) await this.#give(reminders);
    } finally {
      this.#taking -= 1;
      await this.look();
    }
  }

  async #give(reminders: readonly ShownReminder[]): Promise<void> {
    const sounds = new Set(reminders.map(({ sound }) => sound));
    const sound = sounds.has('last') ? 'last' : sounds.has('usual') ? 'usual' : null;
    const isOurSound = sound === null || mayChime();
    if (sound !== null) this.play(sound);
    await this.system.look();
    for (const reminder of reminders) {
      this.#given.add(reminder.id);
      for (const [id, older] of [...this.#outside]) if (takesPlaceOf(reminder, older)) this.#takeAway(id);
      // Money is told in passing and counted in the rail.
      if (reminder.kind !== 'money') this.#outside.set(reminder.id, reminder);
      this.system.show(reminder, {
        isSilent: isOurSound || reminder.sound === 'none',
        onOpen: () => this.open(reminder),
        onFail: () => undefined,
      });
    }
  }

  #takeAway(id: string): void {
    this.system.close(id);
    this.#outside.delete(id);
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
