const BRACKETS_AND_STRINGS = /<<|>>|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<[0-9A-Fa-f\s]*>/g;
/** To the end of its line; cairo writes such into its pages. */
const COMMENT = /%[^\r\n]*/g;
const NAME = /\/[^\s()<>[\]{}/%]*/g;
/** An object holds no words but these outside of its names and strings, and numbers. */
const PLAIN = /^(?:R|true|false|null|[-+]?\d*\.?\d*)$/;
/** Programs write objects in ASCII, with these blanks only. */
const FOREIGN = /[^\n\r\t -~]/;

/**
 * Is an object written as programs write them: brackets in pairs, and nothing but names, numbers, references and ASCII
 * outside of its strings? What a disk or a line damaged seldom is.
 */
export function isSound(object: string): boolean {
  const bare = object
    .replace(BRACKETS_AND_STRINGS, (part) => (part === '<<' || part === '>>' ? part : ' '))
    .replace(COMMENT, ' ');
  if (FOREIGN.test(bare) || /[()]/.test(bare)) return false;
  const words = bare.replace(NAME, ' ').split(/[\s<>[\]]+/);
  if (!words.every((word) => PLAIN.test(word))) return false;
  const open: string[] = [];
  for (const [mark] of bare.matchAll(/<<|>>|[[\]<>]/g)) {
    if (mark === '<<' || mark === '[') open.push(mark);
    else if (open.pop() !== (mark === '>>' ? '<<' : mark === ']' ? '[' : '')) return false;
  }
  return open.length === 0;
}

/** Count the entries of a file's tables of objects that point at no object of their number. */
export function countLostObjects(file: string): number {
  let lost = 0;
  for (const { index, 0: word } of file.matchAll(/(?<![a-z])xref\s+(?=\d)/g)) {
    const from = index + word.length;
    lost += countLostIn(file, file.slice(from, indexOrEnd(file, 'trailer', from)));
  }
  return lost;
}

function countLostIn(file: string, table: string): number {
  let [lost, number] = [0, 0];
  for (const line of table.split(/[\r\n]+/)) {
    const section = /^\s*(\d+) (\d+)\s*$/.exec(line);
    const entry = /^(\d{10}) (\d{5}) ([nf])/.exec(line);
    if (section !== null) number = Number(section[1]);
    else if (entry === null) lost += line.trim() === '' ? 0 : 1;
    else {
      const [, offset, generation, kind] = entry;
      const start = `${number} ${Number(generation)} obj`;
      if (kind === 'n' && !file.startsWith(start, Number(offset))) lost++;
      number++;
    }
  }
  return lost;
}

function indexOrEnd(file: string, mark: string, from: number): number {
  const at = file.indexOf(mark, from);
  return at === -1 ? file.length : at;
}
