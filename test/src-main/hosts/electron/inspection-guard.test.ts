import { beforeEach, expect, it } from 'vitest';
import { refuseInspection } from '../../../../src-main/hosts/electron/inspection-guard.ts';
import { app, resetElectron } from '../../../helpers/electron/stand-in.ts';

beforeEach(() => {
  resetElectron();
  app.commandLine.appendSwitch('remote-debugging-port', '9222');
  app.commandLine.appendSwitch('remote-debugging-pipe');
  app.commandLine.appendSwitch('lang', 'fr');
});

it('a packaged program can be looked into by nobody', () => {
  app.isPackaged = true;
  refuseInspection();
  expect(app.switches).toEqual(['lang=fr']);
});

it('one that is being developed can', () => {
  refuseInspection();
  expect(app.switches).toHaveLength(3);
});
