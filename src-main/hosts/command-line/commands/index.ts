import type { Command } from '../command.ts';
import { alertsCommand } from './alerts.ts';
import { allowanceCommand } from './allowance.ts';
import { backupCommand, checkCommand, demoCommand, restoreCommand } from './care.ts';
import { connectionCommand } from './connection.ts';
import { eraseCommand } from './erase.ts';
import { importCommand, importsCommand } from './import.ts';
import { ingestCommand } from './ingest.ts';
import { messagesCommand, threadsCommand } from './inbox.ts';
import { linesCommand } from './lines.ts';
import { priceCommand, spendCommand } from './money.ts';
import { notificationsCommand } from './notifications/command.ts';
import { numbersCommand } from './numbers.ts';
import { outboxCommand, sendCommand } from './outbox.ts';
import { ratesCommand } from './rates.ts';
import { reconcileCommand } from './reconcile.ts';
import { remindersCommand } from './reminders.ts';
import { reportCommand } from './report.ts';
import { searchCommand } from './search.ts';
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
    alerts: alertsCommand,
    lines: linesCommand,
    'what-if': whatIfCommand,
    price: priceCommand,
    rates: ratesCommand,
    report: reportCommand,
    reconcile: reconcileCommand,
    connection: connectionCommand,
    templates: templatesCommand,
    reminders: remindersCommand,
    notifications: notificationsCommand,
    outbox: outboxCommand,
    send: sendCommand,
    demo: demoCommand,
    backup: backupCommand,
    restore: restoreCommand,
    check: checkCommand,
    erase: eraseCommand,
    serve: serveCommand,
  }),
);
