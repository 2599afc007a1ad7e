import { existsSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startVitrine, vitrine, vitrineJson } from '../../../helpers/command-line.ts';
import { importFile, openFrenchShop, writeChat } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { root } from '../../../helpers/program.ts';

describe('the command line beside a page', () => {
  it.runIf(existsSync(path.join(root, 'build', 'page', 'index.html')))(
    'reads, names the page’s process when it would write, and takes over when that is killed',
    async () => {
      const shop = await openFrenchShop();
      const chat = await writeChat(await temporaryFolder(), 'Nadia', [
        ['2026-11-20T10:00', 'Nadia', 'Bonjour'],
        ['2026-11-20T10:05', 'Salon', 'Bonjour !'],
      ]);
      await importFile(shop.client, chat);
      shop.close();
      const data = shop.folder;
      const page = startVitrine(['serve', '--no-open'], { data });
      const [line] = (await once(page.stdout!, 'data')) as [Buffer];
      expect(line.toString()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#code=\S+\n$/);

      const [threads, check, refused] = await Promise.all([
        vitrineJson(['threads'], { data }),
        vitrineJson(['check'], { data }),
        vitrine(['settings', 'shop_name', 'Salon'], { data }),
      ]);
      expect(threads).toMatchObject({ threads: [{ name: 'Nadia' }] });
      expect(check).toEqual({ ok: true, findings: [] });
      expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' });
      expect(refused.stderr).toContain(`process ${String(page.pid)} (page)`);

      page.kill('SIGKILL');
      await once(page, 'close');
      expect(await vitrineJson(['settings', 'shop_name', 'Salon'], { data })).toMatchObject({
        value: 'Salon',
      });
    },
  );
});
