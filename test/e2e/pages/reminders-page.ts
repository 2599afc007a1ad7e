import type { CDPSession, Locator, Page } from 'playwright-core';
import { soon } from './soon.ts';

/** A notice of the system that the page asked the browser for. */
export interface CapturedNotice {
  title: string;
  body: string;
  tag: string;
  silent: boolean | null;
  requireInteraction: boolean;
  isClosed: boolean;
}

interface Capturing {
  notices?: Notification[];
  closedNotices?: Set<Notification>;
  tones?: number[];
  questions?: number;
}

/**
 * Keeps every notice, question and tone that the page makes; each is the browser's own. A Chromium without a screen says that it denies where
 * it would ask: what stands in its settings decides alone. To be run before the page's own scripts.
 */
export function captureNotices(): void {
  const capturing = window as Capturing;
  const notices = (capturing.notices = [] as Notification[]);
  const closed = (capturing.closedNotices = new Set<Notification>());
  const tones = (capturing.tones = [] as number[]);
  const Real = window.Notification;
  window.Notification = class extends Real {
    constructor(title: string, options?: NotificationOptions) {
      super(title, options);
      notices.push(this);
    }

    static override get permission(): NotificationPermission {
      return 'default';
    }

    static override requestPermission(): Promise<NotificationPermission> {
      capturing.questions = (capturing.questions ?? 0) + 1;
      return super.requestPermission();
    }

    override close(): void {
      closed.add(this);
      super.close();
    }
  };
  const start = Object.getOwnPropertyDescriptor(AudioScheduledSourceNode.prototype, 'start')?.value as (
    this: AudioScheduledSourceNode,
    when?: number,
  ) => void;
  AudioScheduledSourceNode.prototype.start = function (when?: number) {
    if (this instanceof OscillatorNode) tones.push(Math.round(this.frequency.value));
    start.call(this, when);
  };
}

/** Reminders: in the page, on the computer, and where they are chosen. */
export class RemindersPage {
  readonly page: Page;
  readonly strip: Locator;
  readonly cards: Locator;
  readonly denied: Locator;
  readonly pausedMark: Locator;
  readonly pause: Locator;
  readonly onComputer: Locator;
  readonly section: Locator;

  constructor(page: Page) {
    this.page = page;
    this.strip = page.getByTestId('reminders');
    this.cards = this.strip.getByRole('article');
    this.denied = page.getByTestId('reminders-denied');
    this.pausedMark = page.getByTestId('reminders-paused');
    this.pause = page.getByTestId('pause-reminders');
    this.onComputer = page.getByTestId('on-computer');
    this.section = page.locator('[data-anchor="reminders"]');
  }

  /** The one card that names somebody. */
  card(name: string): Locator {
    return this.cards.filter({ hasText: name });
  }

  /** Waits for the reminder of somebody and shows it, where others stand before it. */
  async find(name: string): Promise<Locator> {
    await soon(() => this.strip.innerText(), `a reminder of ${name}`).toMatch(new RegExp(`${name}|more`));
    const more = this.strip.getByRole('button', { name: /\d more/ });
    if ((await this.card(name).count()) === 0) await more.click();
    await this.card(name).waitFor();
    return this.card(name);
  }

  /** Adds minutes before a window closes at which the owner is reminded. */
  async addLead(minutes: number): Promise<void> {
    await this.openSettings();
    await this.section.getByRole('spinbutton').fill(String(minutes));
    await this.section.getByRole('button', { name: 'Add', exact: true }).click();
  }

  async understand(name: string): Promise<void> {
    await (await this.find(name)).getByRole('button', { name: 'Understood' }).click();
    await this.card(name).waitFor({ state: 'detached' });
  }

  async openSettings(): Promise<void> {
    await this.page.evaluate(() => (location.hash = '#/settings/reminders'));
    await this.section.waitFor();
  }

  /** The notices that the page asked for whose title names somebody. */
  async notices(name = ''): Promise<CapturedNotice[]> {
    const all = await this.page.evaluate(() => {
      const { notices = [], closedNotices: closed } = window as Capturing;
      return notices.map((notice) => ({
        title: notice.title,
        body: notice.body,
        tag: notice.tag,
        silent: notice.silent,
        requireInteraction: notice.requireInteraction,
        isClosed: closed?.has(notice) === true,
      }));
    });
    return all.filter(({ title }) => title.includes(name));
  }

  /** Clicks a notice, as the owner does outside the page. */
  async click(tag: string): Promise<void> {
    await this.page.evaluate((wanted) => {
      const { notices = [] } = window as Capturing;
      notices.find((notice) => notice.tag === wanted)?.dispatchEvent(new Event('click'));
    }, tag);
  }

  /** How often the browser was to ask the owner. */
  questions(): Promise<number> {
    return this.page.evaluate(() => (window as Capturing).questions ?? 0);
  }

  /** The tones, in Hz, that were played. */
  tones(): Promise<number[]> {
    return this.page.evaluate(() => (window as Capturing).tones ?? []);
  }

  /** What the browser says when this page wants to show notices; the owner changes it in the browser's own settings. */
  async permit(setting: 'granted' | 'denied' | 'prompt'): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.send('Browser.setPermission', {
      permission: { name: 'notifications' },
      setting,
      origin: new URL(this.page.url()).origin,
      ...(targetInfo.browserContextId === undefined ? {} : { browserContextId: targetInfo.browserContextId }),
    });
    // As long as the session lasts, so does what it set. The owner comes back from the browser's settings.
    await this.page.evaluate(() => dispatchEvent(new Event('focus')));
  }

  /** Another window comes before this one; returns the way back. */
  async blur(): Promise<() => Promise<void>> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await setWindow(session, windowId, 'minimized');
    await soon(() => this.page.evaluate(() => document.hasFocus())).toBe(false);
    return async () => {
      await setWindow(session, windowId, 'normal');
      await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
      await session.detach();
    };
  }

  /** The tab is behind another one. A Chromium without a screen shows every tab, so the page is told so. */
  async hide(isHidden: boolean): Promise<void> {
    await this.page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        get: () => (hidden ? 'hidden' : 'visible'),
      });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);
  }
}

async function setWindow(session: CDPSession, windowId: number, windowState: 'minimized' | 'normal') {
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
}
