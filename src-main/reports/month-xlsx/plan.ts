import type { Statement } from '../statement.ts';
import type { Book } from './book.ts';
import type { OverCharges } from './charge-columns.ts';
import type { XlsxWords } from './words.ts';

/** What the sheets of a statement are made from. */
export interface Plan {
  book: Book;
  statement: Statement;
  words: XlsxWords;
  overCharges: OverCharges;
  /** Lets others have their turn; throws where nobody wants the file any more, or it cannot be written. */
  pause: () => Promise<void>;
}
