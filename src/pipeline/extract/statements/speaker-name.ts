import { type Phrase, toPhrase } from './phrase.ts';
import { hasBreak, type KnownName, type Line, verbAt } from './tokens.ts';
import { isDefinite, isVerbalNoun, speakerWord } from './word-kinds.ts';
import { surfaceOf } from './words-span.ts';

/** The words of the phrase; after ل the article gets its alef back: للسيد names السيد. */
export function nameOf(line: Line, phrase: Phrase): string {
  const { from } = phrase;
  const surface = surfaceOf(line, (namedPart(line, phrase) ?? phrase).span);
  const lacksAlef = line.tokens[from]?.key.startsWith('ال') === true && surface.startsWith('ل');
  return lacksAlef ? `ا${surface}` : surface;
}

/** «الدكتور سليم حداد | رئيس قسم …», «سليم حداد | المتحدث باسم …»: rank and name, without the post that follows. */
function namedPart(line: Line, { from, to, head }: Phrase): Phrase | undefined {
  if (head === undefined) return bareNamePart(line, from, to);
  if (head.role !== 'rank') return undefined;
  for (let at = from + 2; at < to; at++) {
    if (
      speakerWord(line, at)?.role === 'office' &&
      !isDefinite(line.tokens[at]) &&
      line.tokens[at]?.name === undefined
    )
      return speakerWord(line, at - 1) === undefined &&
        !/^(?:بن|ابن|بنت|ابو|ال|ام)$/u.test(line.tokens[at - 1]?.key ?? '')
        ? toPhrase(line, from, at)
        : undefined;
  }
  return undefined;
}

/** Of a name that no rank leads, the words before a post: two at least, the first without the article. */
function bareNamePart(line: Line, from: number, to: number): Phrase | undefined {
  const first = line.tokens[from];
  const isOther = first?.name !== undefined && first.name.kind !== 'person';
  if (first === undefined || isOther || isDefinite(first)) return undefined;
  const words = line.tokens.slice(from, to);
  const post = words.findIndex(
    ({ name }, i) =>
      i >= 2 && name === undefined && ['office', 'people'].includes(speakerWord(line, from + i)?.role ?? ''),
  );
  const isName =
    post !== -1 &&
    post <= LONGEST_NAME &&
    words.slice(0, post).every(({ key, name }) => name?.kind === 'person' || !isVerbalNoun(key));
  return isName ? toPhrase(line, from, from + post) : undefined;
}

/** Words of a personal name. */
const LONGEST_NAME = 5;

/** Names that a given name mostly stands before: أبو عصب، رشيد بن رقوش, a surname alone. */
const OF_FAMILY = /^(?:أبو|ابو|بن|آل)\s|\sبن\s|^\S+$/u;

/** «جمعان رشيد بن رقوش», of which only «رشيد بن رقوش» is known: with the given name that stands before it. */
export function wholeName(line: Line, { from }: Phrase, person: KnownName): string {
  if (!OF_FAMILY.test(person.name)) return person.name;
  const at = line.tokens.findIndex(({ name }) => name === person);
  const before = line.tokens[at - 1];
  const earlier = line.tokens[at - 2];
  if (at <= from || before === undefined || line.tokens[at] === undefined || hasBreak(line.tokens[at]))
    return person.name;
  const isOther =
    before.name !== undefined ||
    isDefinite(before) ||
    speakerWord(line, at - 1) !== undefined ||
    isVerbalNoun(before.key) ||
    /^(?:[وبلفك]|بن$|ابن$|ال)|[هت]$/u.test(before.key) ||
    before.key.length < 3;
  const isClosed =
    earlier !== undefined &&
    at - 2 >= from &&
    (hasBreak(before) ||
      isDefinite(earlier) ||
      speakerWord(line, at - 2)?.role === 'rank' ||
      saysOnly(line, at - 2));
  return isOther || !isClosed ? person.name : `${before.raw} ${person.name}`;
}

/** «وذكر سليم حداد»: a verb that takes no noun as its object, so that its subject stands behind it. */
function saysOnly(line: Line, at: number): boolean {
  const verbs = verbAt(line, at)?.form.verbs ?? [];
  return verbs.length > 0 && verbs.every(({ frames }) => !frames.includes('object'));
}
