import { describe, expect, it } from 'vitest';
import { createTickets, mostTickets, ticketLife } from '../../../../src-main/core/media/tickets.ts';

const file = { mediaId: 7, name: 'a.jpg' };

describe('a ticket', () => {
  it('stands for one file, cannot be guessed and is another one each time', () => {
    const tickets = createTickets();
    const page = {};
    const [one, other] = [tickets.issue(page, file), tickets.issue(page, file)];
    expect(one).toMatch(/^[\w-]{43}$/);
    expect(one).not.toBe(other);
    expect(tickets.resolve(one)).toEqual(file);
    expect([tickets.resolve(''), tickets.resolve('A'.repeat(43)), tickets.resolve(one.slice(1))]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is good for some minutes', () => {
    let now = 5;
    const tickets = createTickets(() => now);
    const ticket = tickets.issue({}, file);
    now += ticketLife - 1;
    expect(tickets.resolve(ticket)).toEqual(file);
    now += 1;
    expect(tickets.resolve(ticket)).toBeNull();
    now -= 1;
    expect(tickets.resolve(ticket)).toBeNull();
  });

  it('goes with the connection that it was given to, and with no other', () => {
    const tickets = createTickets();
    const [page, other] = [{}, {}];
    const [mine, theirs] = [tickets.issue(page, file), tickets.issue(other, file)];
    tickets.drop(page);
    expect([tickets.resolve(mine), tickets.resolve(theirs)]).toEqual([null, file]);
  });

  it('makes room for newer ones of the same connection', () => {
    const tickets = createTickets();
    const page = {};
    const kept = tickets.issue({}, file);
    const first = tickets.issue(page, file);
    const second = tickets.issue(page, file);
    for (let count = 0; count < mostTickets - 1; count += 1) tickets.issue(page, file);
    expect([first, second, kept].map((ticket) => tickets.resolve(ticket) !== null)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
