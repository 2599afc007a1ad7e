import type { MadeRecord } from './make-chat.ts';
import type { Shape } from './shapes.ts';

/** The text of an export as the phone writes it; `isResaved` gives an Android file the line ends of Windows. */
export function printChat(
  shape: Shape,
  records: readonly MadeRecord[],
  options: { isResaved: boolean; endsWithBreak: boolean },
): string {
  const isResaved = options.isResaved && shape.format === 'android';
  const end = shape.format === 'android' && !isResaved ? '\n' : '\r\n';
  const lines = records.map(({ printed }) => (isResaved ? printed.replaceAll('\n', '\r\n') : printed));
  return lines.join(end) + (options.endsWithBreak ? end : '');
}
