import { describe, expect, it } from 'vitest';
import { partition, type Change, type Seen } from '../../../../src-main/core/intake/partition.ts';

const [p, q] = ['+5511900000001', '+5511900000002'];

let next = 1;
function seen(userId: string | null, phone: string | null, firstAt: number, lastAt = firstAt): Seen {
  return { id: next++, userId, parentUserId: null, phone, firstAt, lastAt };
}

function change(at: number, more: Partial<Change>): Change {
  return { at, oldPhone: null, oldUserId: null, newPhone: null, newUserId: null, ...more };
}

/** Who has which party at an instant: names are phone and user id. */
function ownerOf(people: ReturnType<typeof partition>, { id }: Seen, at: number): number {
  return people.findIndex(({ pieces }) =>
    pieces.some((piece) => piece.party === id && piece.from <= at && at < piece.until),
  );
}

describe('telling persons apart', () => {
  it('joins a phone and a user id that were seen together', () => {
    const [alone, both, hidden] = [seen(null, p, 1), seen('BR.A', p, 5), seen('BR.A', null, 9)];
    const people = partition([alone, both, hidden], []);
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ phone: p, userId: 'BR.A', firstAt: 1 });
  });

  it('keeps two user ids apart that had one phone: the number was given to somebody else', () => {
    const alone = seen(null, p, 1, 30);
    const people = partition([alone, seen('BR.A', p, 5, 12), seen('BR.B', p, 20)], []);
    expect(people).toHaveLength(2);
    expect(ownerOf(people, alone, 3)).toBe(people.findIndex(({ userId }) => userId === 'BR.A'));
    expect(ownerOf(people, alone, 25)).toBe(people.findIndex(({ userId }) => userId === 'BR.B'));
    expect(people.map(({ phone }) => phone).sort()).toEqual([p, null].sort());
  });

  it('follows a change of number, known by phones alone', () => {
    const [before, after] = [seen(null, p, 1, 5), seen(null, q, 12)];
    const people = partition([before, after], [change(10, { oldPhone: p, newPhone: q })]);
    expect(people).toHaveLength(1);
    expect(people[0]?.phone).toBe(q);
  });

  it('gives what an old number writes after its owner left it to somebody else', () => {
    const party = seen(null, p, 1, 20);
    const people = partition([party, seen(null, q, 12)], [change(10, { oldPhone: p, newPhone: q })]);
    expect(people).toHaveLength(2);
    expect(people[ownerOf(people, party, 5)]?.phone).toBe(q);
    expect(people[ownerOf(people, party, 20)]?.phone).toBe(p);
  });

  it('gives what a new number wrote before its owner came to somebody else', () => {
    const party = seen(null, q, 1, 20);
    const people = partition([seen(null, p, 2), party], [change(10, { oldPhone: p, newPhone: q })]);
    expect(people).toHaveLength(2);
    expect(ownerOf(people, party, 1)).not.toBe(ownerOf(people, party, 20));
    expect(people[ownerOf(people, party, 20)]?.pieces).toHaveLength(2);
  });

  it('takes somebody back to the number they had before, and nobody who had it between', () => {
    const party = seen(null, p, 1, 40);
    const changes = [change(10, { oldPhone: p, newPhone: q }), change(30, { oldPhone: q, newPhone: p })];
    const people = partition([party, seen(null, q, 15)], changes);
    expect(people).toHaveLength(2);
    expect(ownerOf(people, party, 5)).toBe(ownerOf(people, party, 35));
    expect(ownerOf(people, party, 20)).not.toBe(ownerOf(people, party, 5));
  });

  it('follows a user id that is new with a phone that is not told', () => {
    const old = seen('BR.A', p, 1, 5);
    const people = partition(
      [old, seen('BR.B', null, 12)],
      [change(10, { oldPhone: p, oldUserId: 'BR.A', newUserId: 'BR.B' })],
    );
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ phone: null, userId: 'BR.B' });
  });

  it('joins the new user id of a changed number although the note names phones alone', () => {
    const people = partition(
      [seen('BR.A', p, 1), seen('BR.B', q, 12)],
      [change(10, { oldPhone: p, newPhone: q })],
    );
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ phone: q, userId: 'BR.B' });
  });

  it('does not join a stranger by a note about a phone that was theirs before', () => {
    const stranger = seen('BR.X', p, 1, 5);
    const people = partition(
      [stranger, seen('BR.B', q, 12)],
      [change(10, { oldPhone: p, oldUserId: 'BR.A', newPhone: q, newUserId: 'BR.B' })],
    );
    expect(people).toHaveLength(2);
  });

  it('knows somebody by the parent id of several portfolios', () => {
    const [one, other] = [seen('BR.A', null, 1), seen('BR.B', null, 2)];
    one.parentUserId = other.parentUserId = 'BR.ENT.Z';
    expect(partition([one, other], [])).toHaveLength(1);
  });

  it('says the same in whatever order facts became known', () => {
    const all = [seen(null, p, 1, 30), seen('BR.A', p, 5, 12), seen('BR.B', p, 20), seen(null, q, 11, 40)];
    const changes = [
      change(10, { oldPhone: p, newPhone: q }),
      change(33, { oldPhone: q, oldUserId: 'BR.A', newUserId: 'BR.C' }),
    ];
    const told = (people: ReturnType<typeof partition>): string[] =>
      people
        .map(({ pieces, ...person }) =>
          JSON.stringify([person, pieces.map((piece) => [piece.party, String(piece.from)].join()).sort()]),
        )
        .sort();
    const expected = told(partition(all, changes));
    for (const turn of all.keys()) {
      const turned = [...all.slice(turn), ...all.slice(0, turn)];
      expect(told(partition(turned, changes.toReversed()))).toEqual(expected);
      expect(told(partition(turned.toReversed(), changes))).toEqual(expected);
    }
  });
});
