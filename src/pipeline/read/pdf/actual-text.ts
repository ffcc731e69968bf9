/** White space, comments, strings, names, brackets, and everything else: numbers and commands. */
const TOKEN = /[\0\s]+|%[^\r\n]*|<<|>>|<[^>]*>|\/[^\0\s()<>[\]{}/%]*|[[\]{})>]|\(|[^\0\s()<>[\]{}/%]+/g;

/**
 * The texts that a page's commands state for their marked parts, in the order in which those begin: what the glyphs of
 * each part spell. Programs write it where a glyph alone does not tell, such as for Arabic letters put together from a
 * body and dots.
 *
 * @param content drawing commands, a character a byte
 * @returns an entry for each part that begins with properties; undefined where no text is stated
 * @example findActualTexts('/Span <</ActualText <FEFF0628>>> BDC EMC') // ['ب']
 */
export function findActualTexts(content: string): readonly (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  let stated: string | undefined;
  let isNext = false;
  TOKEN.lastIndex = 0;
  const token = new RegExp(TOKEN);
  for (let match = token.exec(content); match !== null; match = token.exec(content)) {
    const [word] = match;
    if (word === '(' || (word.startsWith('<') && word !== '<<')) {
      const end = word === '(' ? endOfString(content, token.lastIndex) : token.lastIndex;
      if (isNext) stated = decodeString(content.slice(match.index, end));
      token.lastIndex = end;
      isNext = false;
    } else if (word.startsWith('/')) isNext = word === '/ActualText';
    else if (/^[A-Za-z'"]/.test(word)) {
      if (word === 'BDC') texts.push(stated);
      if (word === 'ID') token.lastIndex = endOfImage(content, token.lastIndex);
      stated = undefined;
    }
  }
  return texts;
}

function endOfString(content: string, from: number): number {
  let depth = 1;
  for (let at = from; at < content.length; at++) {
    const letter = content[at];
    if (letter === '\\') at++;
    else if (letter === '(') depth++;
    else if (letter === ')' && --depth === 0) return at + 1;
  }
  return content.length;
}

function endOfImage(content: string, from: number): number {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = from;
  return end.exec(content) === null ? content.length : end.lastIndex;
}

function decodeString(written: string): string {
  const bytes = written.startsWith('<')
    ? Buffer.from(written.replace(/[^0-9A-Fa-f]/g, ''), 'hex')
    : Buffer.from(withoutEscapes(written.slice(1, -1)), 'latin1');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder(bytes[0] === 0xef ? 'utf-8' : 'latin1').decode(bytes);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function withoutEscapes(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal?: string, letter = '') =>
    octal === undefined
      ? (ESCAPES[letter] ?? letter.replace(/[\r\n]/g, ''))
      : String.fromCharCode(Number.parseInt(octal, 8) & 255),
  );
}
