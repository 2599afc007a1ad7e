import { expect, it } from 'vitest';
import { notificationsJob } from '../../../../src-main/core/notifications/notifications-job.ts';
import { openCore } from '../../../helpers/core.ts';

it('shows a plan in the demo shop that can be changed and is never sent, and that goes with it', async () => {
  const { client, context } = await openCore();
  await client.care.demo({});
  const { plan, total } = await client.notifications.plan({});
  expect(plan.map(({ at, state, template }) => [at, state, template])).toEqual([
    ['2026-11-23T10:30:00+01:00', 'planned', 'rappel_rendez_vous'],
    ['2026-11-23T15:00:00+01:00', 'planned', 'rappel_rendez_vous'],
  ]);
  expect(plan[0]?.text).toContain('Bonjour Chloé');
  expect(Number(total.amount)).toBeGreaterThan(0);
  const { id = '', thread = '', template_id: template, parameters } = plan[0] ?? {};
  const wish = { thread, kind: 'ticket', template: template ?? '', parameters } as const;
  const { notification } = await client.notifications.add({ ...wish, event_at: '2026-11-26T10:00:00Z' });
  expect(notification.state).toBe('planned');
  await client.notifications.cancel({ id: notification.id });

  const then = { ...context, clock: () => Date.parse('2026-11-23T10:00:00Z') };
  await notificationsJob(then).run(new AbortController().signal);
  const [refused] = (await client.notifications.plan({ from: '2026-11-23' })).plan;
  expect(refused).toMatchObject({
    id,
    state: 'refused',
    sentence: expect.stringContaining('demo shop') as string,
  });
  expect((await client.outbox.list({})).entries).toEqual([]);
  await client.care.demo({ leave: true });
  expect((await client.notifications.plan({ from: '2020-01-01' })).plan).toEqual([]);
  expect((await client.templates.list({})).templates).toEqual([]);
});
