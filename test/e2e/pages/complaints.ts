import type { Page } from 'playwright-core';

// The loopback host, the window's own scheme, and what stands for that scheme where Chromium stands in for Electron.
const ownAddresses = /^(http:\/\/127\.0\.0\.1:\d+\/|vitrine:\/\/app\/|https:\/\/vitrine\.test\/|data:|blob:)/;

/** What pages complained about: errors thrown, errors logged (a breach of the security policy is one), requests to elsewhere. */
export class Complaints {
  readonly list: string[] = [];
  #forgiven: RegExp | null = null;

  /** From now on a complaint that matches is expected. */
  forgive(pattern: RegExp): void {
    this.#forgiven = pattern;
  }

  listenTo(page: Page): void {
    page.on('pageerror', (error) => {
      this.#add(`thrown: ${error.message}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.#add(`logged: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!ownAddresses.test(request.url())) this.#add(`asked: ${request.url()}`);
    });
    page.on('websocket', (socket) => {
      if (!/^ws:\/\/127\.0\.0\.1:\d+\//.test(socket.url())) this.#add(`opened: ${socket.url()}`);
    });
  }

  /** Takes what was complained about since the last call. */
  take(): string[] {
    return this.list.splice(0);
  }

  #add(complaint: string): void {
    if (this.#forgiven?.test(complaint) !== true) this.list.push(complaint);
  }
}
