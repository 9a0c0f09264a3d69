/** Text that others wrote, made fit for one line of a card: before any escaping, for every face. */
import { plain as withoutUnseen } from '../../text';

/** One line, no control or invisible characters, single spaces. */
export function plain(text: string): string {
  return withoutUnseen(text.replace(/[\t-\r\u2028\u2029]/g, ' '), '').replace(/\s+/g, ' ');
}
