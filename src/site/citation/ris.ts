import type { Citation } from './citation.ts';

/** A citation in the RIS format of reference managers: a newspaper article where the publisher is known. */
export function risOf({ id, title, author, publisher, date, address, original, archive }: Citation): string {
  const [year, month = '', day = ''] = date?.split('-') ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', publisher === undefined ? 'ELEC' : 'NEWS'],
    ['ID', id],
    ['TI', title],
    ['AU', author],
    ['T2', publisher],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}`],
    ['UR', address],
    ['L2', original],
    ['DB', archive],
    ['LA', 'ar'],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`],
  );
  return `${[...lines, 'ER  - ', ''].join('\r\n')}`;
}
