import type { Span } from '../../../briefing/span.ts';
import type { SpeechVerb } from './lexicon.ts';
import { readPhrase } from './phrase.ts';
import { readSpeaker, type Speaker } from './speaker.ts';
import { hasRole, type Line, readVerbForm, replaceToken, verbAt } from './tokens.ts';

/** Who is named as the source of a clause. */
export interface Source {
  readonly speaker: Speaker;
  /** The words that attribute. */
  readonly verb: Span;
  readonly lemma: string;
  readonly force: SpeechVerb['force'];
  /** The word after the phrase. */
  readonly to: number;
}

/**
 * Find the source that an attribution names.
 *
 * @param key folded word at `at`, without و
 * @example findSource(line of «حسب مصدر أمني», 0, 'حسب')?.speaker.name // 'مصدر أمني'
 */
export function findSource(line: Line, at: number, key: string): Source | undefined {
  const token = line.tokens[at];
  if (token === undefined) return undefined;
  const known = key === 'حسبما' ? findKnownFrom(line, at) : undefined;
  if (known !== undefined) return known;
  if (key === 'حسبما' || key === 'مثلما') return findVerbSource(line, at + 1);
  if (key === 'استنادا' && line.tokens[at + 1]?.key === 'الي')
    return findNounSource(line, at, at + 2, 'استنادا إلى');
  if (/^(?:حسب|بحسب|وفق)$/u.test(key)) return findNounSource(line, at, at + 1, key);
  if (/^(?:وفقا|طبقا)$/u.test(key)) return findNounSource(withoutLam(line, at + 1), at, at + 1, key);
  if (key === 'نقلا' && line.tokens[at + 1]?.key === 'عن') return findNounSource(line, at, at + 2, 'نقلا عن');
  const isSaying =
    key === 'علي' &&
    line.tokens[at + 1]?.key === 'حد' &&
    /^(?:قول|تعبير|وصف)$/u.test(line.tokens[at + 2]?.key ?? '');
  return isSaying ? findNounSource(line, at, at + 3, 'على حد قول') : undefined;
}

/** «حسبما علم اليوم لدى مصدر قضائي», «حسبما علم من الوزارة». */
function findKnownFrom(line: Line, at: number): Source | undefined {
  if (line.tokens[at + 1]?.key !== 'علم') return undefined;
  const from = line.tokens.slice(at + 2, at + 6).findIndex(({ key }) => /^(?:لدي|من)$/u.test(key));
  return from === -1 ? undefined : findNounSource(line, at, at + 3 + from, 'حسبما علم');
}

function findNounSource(line: Line, at: number, from: number, lemma: string): Source | undefined {
  if (/^(?:ما|لما)$/u.test(line.tokens[from]?.key ?? '')) return findVerbSource(line, from + 1);
  if (hasRole(line, from, 'wording')) return findNounSource(line, at, from + 1, lemma);
  const phrase = readPhrase(line, from);
  const last = line.tokens[from - 1];
  const first = line.tokens[at];
  if (phrase === undefined || last === undefined || first === undefined) return undefined;
  const speaker = readSpeaker(line, phrase);
  const name = line.tokens[from]?.name;
  const isNamed = name?.form === 'name' || (name?.kind === 'person' && name.form !== 'demonym');
  const isSpeaker = phrase.head !== undefined || isNamed || speaker.id !== undefined;
  if (!isSpeaker) return undefined;
  const skipped = first.key.length > (lemma.split(' ')[0] ?? '').length && first.raw.startsWith('و') ? 1 : 0;
  return {
    speaker,
    verb: { start: first.span.start + skipped, end: last.span.end },
    lemma,
    force: 'says',
    to: phrase.to,
  };
}

/** «ما أفاد به بيان»: the verb's subject, over the pronoun that goes back to ما. */
function findVerbSource(line: Line, at: number): Source | undefined {
  const verb = verbAt(line, at) ?? readVerbForm(withoutPronoun(line, at), at);
  if (verb === undefined || verb.form.tense === 'participle') return undefined;
  let from = at + 1;
  while (
    /^(?:به|بها|عنه|عنها|اليه|فيه|له|لها)$/u.test(line.tokens[from]?.key ?? '') ||
    hasRole(line, from, 'time')
  )
    from++;
  const phrase = readPhrase(line, from);
  const [first] = verb.form.verbs;
  if (phrase === undefined || first === undefined) return undefined;
  const speaker = readSpeaker(line, phrase);
  return speaker.isKnown
    ? { speaker, verb: verb.span, lemma: first.lemma, force: first.force, to: phrase.to }
    : undefined;
}

/** The line with one word read without ل: للمصدر as المصدر. */
function withoutLam(line: Line, at: number): Line {
  return replaceToken(line, at, (token) => {
    if (!token.key.startsWith('ل') || token.key === 'لما') return token;
    const key = token.key.startsWith('لل') ? `ال${token.key.slice(2)}` : token.key.slice(1);
    return {
      ...token,
      key,
      raw: token.raw.slice(1),
      span: { start: token.span.start + 1, end: token.span.end },
    };
  });
}

/** The line with one word read without the object pronoun ه: أعلنته as أعلنت. */
function withoutPronoun(line: Line, at: number): Line {
  return replaceToken(line, at, (token) =>
    token.key.endsWith('ه') ? { ...token, key: token.key.slice(0, -1), raw: token.raw.slice(0, -1) } : token,
  );
}
