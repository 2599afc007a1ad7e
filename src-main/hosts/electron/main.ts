import { app } from 'electron';
import { readArguments } from './arguments.ts';
import { runCommand } from './command.ts';
import { startDesktop } from './desktop.ts';

const start = readArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.env);

// Electron waits for this file: a command is over before there is a screen to look for, or a file of Chromium's to write.
if (start.kind === 'command') await runCommand(start.args);
else startDesktop(start);
