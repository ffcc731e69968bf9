import { isDative } from './binding.ts';
import type { SpeechVerb } from './lexicon.ts';
import { opensWithBeh, prepositionAt } from './prepositions.ts';
import { findColon, findOnOccasion, findQuote, isDeepInQuote } from './quote-frame.ts';
import { hasComma, hasRole, type Line, type Token, verbAt } from './tokens.ts';
import { isThat } from './word-kinds.ts';

/** Where a claim begins, and by which frame of which verb. */
export interface Complement {
  readonly verb: SpeechVerb;
  readonly frame: string;
  /** Word after which the subject cannot go on: أن itself, or the first word of the claim. */
  readonly at: number;
  /** First UTF-16 unit of the claim. */
  readonly start: number;
}

const FARTHEST = 30;

/**
 * Find how the claim follows a verb of speech.
 *
 * أن is looked for through the rest of the clause, since long subjects and «في تصريح …» stand before it; a bare
 * preposition, ب, a colon or a quotation mark count only right after the verb's subject.
 *
 * @param verbs what the verb may be
 * @param from the word after the verb, where أن may stand
 * @param settled the word after the subject and what fills the clause, where the other frames may stand
 */
export function findComplement(
  line: Line,
  verbs: readonly SpeechVerb[],
  from: number,
  settled: number,
): Complement | undefined {
  return (
    findNear(line, verbs, settled) ??
    findFar(line, from, settled, (at, token) =>
      at === settled
        ? undefined
        : (findThat(line, verbs, at, token) ??
          findColon(line, verbs, at, token) ??
          findOnOccasion(line, verbs, at, token)),
    ) ??
    findFar(line, from, settled, (at, token, isRelative) =>
      isRelative ? undefined : findAfterComma(line, verbs, at, token),
    )
  );
}

type Finder = (at: number, token: Token, isRelative: boolean) => Complement | undefined;

/** Look through the rest of the clause, up to where another speaks. */
function findFar(line: Line, from: number, settled: number, find: Finder): Complement | undefined {
  let isRelative = false;
  // «في بيان نشره أمس، …»: what is told of a source ends with a comma.
  let isAside = false;
  for (let at = from; at < Math.min(settled + FARTHEST, line.tokens.length); at++) {
    const token = line.tokens[at];
    if (token === undefined) return undefined;
    if (isDeepInQuote(line, from, token)) continue;
    const found = find(at, token, isRelative || (isAside && !hasComma(token)));
    if (found !== undefined) return found;
    isRelative ||= hasRole(line, at, 'relative') && token.key !== 'ما';
    isAside = hasRole(line, at, 'aside') || (isAside && !hasComma(token));
    // «ادعى حقه، بزعمه أن»: أن belongs to the noun.
    if (/^ب(?:زعم|دعوي|حجه|حجت)/u.test(token.key)) return undefined;
    const isStart = at === from && verbAt(line, at)?.joined !== true;
    if (!isStart && isBarrier(line, at, token, isRelative || isAside)) return undefined;
  }
  return undefined;
}

/** What a preposition opens that belongs to no verb: على هامش، عن طريق. */
const FIXED =
  /^(?:هامش|طريق|راس|غرار|خلفيه|لسان|حد|مستوي|متن|صفحت|حساب|اثر|ضوء|مدي|مدار|كل|خلال|جهه|جانب|اجل)/u;

/** «أكدت الحكومة على لسان الناطق أن»: through whom or where it was said, not what. */
const MOUTHPIECE = /^(?:لسان|هامش|متن|صفحت|حساب)/u;

/** «أعلن الوزير، أمس ببيروت، عن …»: after a comma the preposition that the verb takes. */
function findAfterComma(
  line: Line,
  verbs: readonly SpeechVerb[],
  at: number,
  token: Token,
): Complement | undefined {
  const isFixed = FIXED.test(line.tokens[at + 1]?.key ?? '');
  return hasComma(token) && prepositionAt(token) !== undefined && !isFixed
    ? findPreposition(line, verbs, at, token)
    : undefined;
}

/** The frame that stands right at a word. */
export function findNear(line: Line, verbs: readonly SpeechVerb[], at: number): Complement | undefined {
  const token = line.tokens[at];
  if (token === undefined) return undefined;
  return (
    findThat(line, verbs, at, token) ??
    findThatAfterPreposition(line, verbs, at, token) ??
    findQuote(line, verbs, at, token) ??
    findPreposition(line, verbs, at, token)
  );
}

function findThat(
  line: Line,
  verbs: readonly SpeechVerb[],
  at: number,
  token: Token,
): Complement | undefined {
  if (!isThat(token) || token.key.startsWith('ف')) return undefined;
  const previous = line.tokens[at - 1];
  const preposition = hasComma(token) ? undefined : prepositionAt(previous);
  if (preposition === undefined && hasRole(line, at - 1, 'bridge') && !hasComma(token)) return undefined;
  const frame = preposition === undefined || token.key.startsWith('ب') ? 'أن' : `${preposition}+أن`;
  const verb = verbs.find(({ frames }) => frames.includes(frame));
  if (verb === undefined) return undefined;
  const bare = /^ب?ان$/u.test(token.key);
  const next = line.tokens[at + 1];
  if (bare && next === undefined) return undefined;
  const start = bare ? (next?.span.start ?? 0) : token.span.start + (token.key.startsWith('ب') ? 1 : 0);
  return { verb, frame, at, start };
}

function findThatAfterPreposition(
  line: Line,
  verbs: readonly SpeechVerb[],
  at: number,
  token: Token,
): Complement | undefined {
  const next = line.tokens[at + 1];
  if (prepositionAt(token) === undefined || next === undefined || !isThat(next)) return undefined;
  return findThat(line, verbs, at + 1, next);
}

function findPreposition(
  line: Line,
  verbs: readonly SpeechVerb[],
  at: number,
  token: Token,
): Complement | undefined {
  const preposition = prepositionAt(token);
  const next = line.tokens[at + 1];
  if (preposition !== undefined && next !== undefined) {
    const verb = verbs.find(({ frames }) => frames.includes(preposition));
    if (verb === undefined || hasRole(line, at + 1, 'relative') || MOUTHPIECE.test(next.key))
      return undefined;
    return { verb, frame: preposition, at, start: next.span.start };
  }
  const calling = isDative(line, token) ? verbs.find(({ frames }) => frames.includes('ل')) : undefined;
  // Of لل the article's alef is not written: the claim keeps both letters.
  const skipped = token.key.startsWith('لل') ? 0 : 1;
  if (calling !== undefined) return { verb: calling, frame: 'ل', at, start: token.span.start + skipped };
  const verb = verbs.find(({ frames }) => frames.includes('ب'));
  const isPersonal = token.name?.kind === 'person' && token.name.span.start === token.span.start;
  if (verb === undefined || isPersonal || !opensWithBeh(line, at, token)) return undefined;
  const isAlone = token.key === 'ب' && next !== undefined;
  return { verb, frame: 'ب', at, start: isAlone ? next.span.start : startBehindBeh(token) };
}

/** Behind ب and the tatweel that may follow it: «بـزيادة». */
function startBehindBeh({ span, raw }: Token): number {
  return span.start + (/^.[\u0640\p{M}]*/u.exec(raw)?.[0].length ?? 1);
}

/** No claim of this verb begins beyond here: another speaks, or another clause has begun. */
function isBarrier(line: Line, at: number, token: Token, isRelative: boolean): boolean {
  const verb = verbAt(line, at);
  if (verb !== undefined) {
    if (verb.form.tense === 'participle' || verb.joined) return true;
    const isPreposition = verb.form.verbs.some(
      ({ traits, lemma }) => traits.includes('guarded') && lemma === verb.form.form,
    );
    const isNoun = isPreposition || /^ال/u.test(token.key) || hasRole(line, at - 1, 'preposition');
    if (!isNoun && !isRelative && !hasRole(line, at - 1, 'conjunction')) return true;
  }
  return hasRole(line, at, 'conjunction') && hasComma(token);
}
