/** Whether nothing at all can be said of a sum (decimal strings): what is known of it is free, the rest has no price. */
export function isSumUnknown(sum: { amount: { max: string }; unknown_messages: number }): boolean {
  return sum.unknown_messages > 0 && Number(sum.amount.max) === 0;
}
