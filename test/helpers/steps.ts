import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { Connection } from '../../src-main/database/open.ts';

/** Called before and after everything that changes the disk, with its name: `before rename`, `after COMMIT`. */
export type StepListener = (name: string) => void;

const changes = ['appendFileSync', 'writeFileSync', 'mkdirSync', 'rmSync', 'renameSync'] as const;
const later = ['rename', 'open'] as const;

/** Tells from now on of every change that this process makes to the disk: of files by itself, of the database by its statements of transactions. */
export function watchSteps(db: Connection, tell: StepListener): void {
  const own = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const name of changes) {
    const real = own[name]?.bind(fs);
    own[name] = (...args) => {
      tell(`before ${name}`);
      const result = real?.(...args);
      tell(`after ${name}`);
      return result;
    };
  }
  const promised = fs.promises as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  for (const name of later) {
    const real = promised[name]?.bind(fs.promises);
    promised[name] = async (...args) => {
      tell(`before ${name}`);
      const result = await real?.(...args);
      tell(`after ${name}`);
      return result;
    };
  }
  syncBuiltinESMExports();
  const connection = Object.getPrototypeOf(db) as { exec(this: Connection, sql: string): Connection };
  const { exec } = connection;
  connection.exec = function (sql) {
    const name = sql.split(/[ ;]/, 2).join(' ').trim();
    tell(`before ${name}`);
    exec.call(this, sql);
    tell(`after ${name}`);
    return this;
  };
}
