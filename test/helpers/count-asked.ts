import type { Connection } from '../../src-main/database/open.ts';

/** The same connection, which counts what it is asked, prepared statements included. */
export function countAsked(db: Connection): { db: Connection; readonly asked: number } {
  let asked = 0;
  const counted = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(_, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          asked += 1;
          const result: unknown = value.apply(target, args);
          return name === 'prepare' ? counted(result as object) : result;
        };
      },
    });
  return {
    db: counted(db),
    get asked() {
      return asked;
    },
  };
}
