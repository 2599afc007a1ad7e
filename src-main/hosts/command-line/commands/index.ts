import type { Command } from '../command.ts';
import { allowanceCommand } from './allowance.ts';
import { backupCommand, checkCommand, demoCommand, restoreCommand } from './care.ts';
import { connectionCommand } from './connection.ts';
import { importCommand, importsCommand } from './import.ts';
import { ingestCommand } from './ingest.ts';
import { messagesCommand, searchCommand, threadsCommand } from './inbox.ts';
import { priceCommand, reportCommand, spendCommand } from './money.ts';
import { numbersCommand } from './numbers.ts';
import { outboxCommand, sendCommand } from './outbox.ts';
import { ratesCommand } from './rates.ts';
import { serveCommand } from './serve.ts';
import { settingsCommand } from './settings.ts';
import { templatesCommand } from './templates.ts';
import { whatIfCommand } from './what-if.ts';

/** Every command by its name. */
export const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    settings: settingsCommand,
    numbers: numbersCommand,
    import: importCommand,
    imports: importsCommand,
    ingest: ingestCommand,
    threads: threadsCommand,
    messages: messagesCommand,
    search: searchCommand,
    spend: spendCommand,
    allowance: allowanceCommand,
    'what-if': whatIfCommand,
    price: priceCommand,
    rates: ratesCommand,
    report: reportCommand,
    connection: connectionCommand,
    templates: templatesCommand,
    outbox: outboxCommand,
    send: sendCommand,
    demo: demoCommand,
    backup: backupCommand,
    restore: restoreCommand,
    check: checkCommand,
    serve: serveCommand,
  }),
);
