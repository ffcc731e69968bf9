import { strings } from '../../strings/ar.ts';
import { writeDate } from '../written-numbers.ts';
import type { Citation } from './citation.ts';

const words = strings.citation;

/**
 * A citation as Arabic bibliographies write it, without its address: author, title, publisher, date, archive. A title
 * that the archive made is told to be one, and so is a date that nothing states.
 *
 * @example
 * writeCitation({ id: 'a', title: 'منتدى', isTitleDerived: false, author: 'سليم بن عمر', date: '2021-03', archive: 'موجز' })
 * // 'سليم بن عمر، «منتدى»، مارس 2021، في أرشيف «موجز».'
 */
export function writeCitation({
  title,
  isTitleDerived,
  author,
  publisher,
  date,
  archive,
}: Omit<Citation, 'id'> & { readonly id?: string }): string {
  const parts = [
    author,
    `«${title}»${isTitleDerived ? ` [${words.derivedTitle}]` : ''}`,
    publisher,
    date === undefined ? words.unknownDate : writeDate(date),
    `${words.inArchive} «${archive}»`,
  ];
  return `${parts.filter((part) => part !== undefined).join('، ')}.`;
}
