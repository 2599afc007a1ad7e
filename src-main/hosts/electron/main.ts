import { app } from 'electron';
import { readArguments } from './arguments.ts';
import { runCommand } from './command.ts';
import { startDesktop } from './desktop.ts';

const start = readArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.env);

if (start.kind === 'command') void runCommand(start.args);
else startDesktop(start);
