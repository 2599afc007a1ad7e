import type { Line } from './core.ts';

/** The wall time some minutes after another, `YYYY-MM-DDTHH:MM`. */
export function minutesAfter(time: string, minutes: number): string {
  return new Date(Date.parse(`${time}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/** One message of a customer and `count` replies within its window, two a minute. */
export function manyReplies(customer: string, count: number, start: string): Line[] {
  const replies = Array.from({ length: count }, (_, index): Line => [
    minutesAfter(start, 1 + Math.floor(index / 2)),
    'Salon',
    `Réponse ${index + 1}`,
  ]);
  return [[start, customer, 'Bonjour'], ...replies];
}
