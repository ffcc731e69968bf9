import type { SpeechVerb } from './lexicon.ts';
import { opensWithBeh, prepositionAt } from './prepositions.ts';
import { hasComma, hasRole, type Line, quoteOpenedBy, type Token, verbAt } from './tokens.ts';
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
const SHORTEST_QUOTE = 4;

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
  const near = findNear(line, verbs, settled);
  if (near !== undefined) return near;
  let isRelative = false;
  for (let at = from; at < Math.min(settled + FARTHEST, line.tokens.length); at++) {
    const token = line.tokens[at];
    if (token === undefined) return undefined;
    if (isDeepInQuote(line, from, token)) continue;
    const found =
      at === settled ? undefined : (findThat(line, verbs, at, token) ?? findColon(line, verbs, at, token));
    if (found !== undefined) return found;
    isRelative ||= (hasRole(line, at, 'relative') && token.key !== 'ما') || hasRole(line, at, 'aside');
    if (at > from && isBarrier(line, at, token, isRelative)) return undefined;
  }
  return undefined;
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
    if (verb === undefined || hasRole(line, at + 1, 'relative')) return undefined;
    return { verb, frame: preposition, at, start: next.span.start };
  }
  const verb = verbs.find(({ frames }) => frames.includes('ب'));
  const isPersonal = token.name?.kind === 'person' && token.name.span.start === token.span.start;
  if (verb === undefined || isPersonal || !opensWithBeh(line, at, token)) return undefined;
  return { verb, frame: 'ب', at, start: token.span.start + 1 };
}

/** Is the word in a quotation that began after the verb, and not its first word? */
function isDeepInQuote(line: Line, from: number, token: Token): boolean {
  const start = line.tokens[from]?.span.start ?? 0;
  const { quote } = token;
  return quote !== undefined && quote.start >= start && quote.start < token.span.start - 1;
}

function findColon(
  line: Line,
  verbs: readonly SpeechVerb[],
  at: number,
  token: Token,
): Complement | undefined {
  // «وهم كل من:» opens a list.
  const opensList = hasRole(line, at - 1, 'preposition');
  return /:/u.test(token.before) && !opensList ? findQuote(line, verbs, at, token) : undefined;
}

/** A colon, or a quotation long enough not to be a name. */
function findQuote(
  line: Line,
  verbs: readonly SpeechVerb[],
  at: number,
  token: Token,
): Complement | undefined {
  const verb = verbs.find(({ frames }) => frames.includes('quote'));
  if (verb === undefined) return undefined;
  const inQuote = opensQuote(line, at);
  const hasColon = /:/u.test(token.before) && !/\d$/u.test(line.tokens[at - 1]?.key ?? '');
  if (!hasColon && (!inQuote || verb.traits.includes('person'))) return undefined;
  const isDoubled = hasColon && isThat(token) && /^ب?ان$/u.test(token.key);
  const first = isDoubled ? line.tokens[at + 1] : token;
  if (first === undefined) return undefined;
  return {
    verb,
    frame: 'quote',
    at,
    start: first.span.start,
  };
}

/** Does a quotation of several words begin with this word? */
export function opensQuote(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token === undefined) return false;
  const quote = quoteOpenedBy(line, token);
  const last = line.tokens[at + SHORTEST_QUOTE - 1];
  return quote !== undefined && (last === undefined || last.span.end <= quote.end);
}

/** No claim of this verb begins beyond here: another speaks, or another clause has begun. */
function isBarrier(line: Line, at: number, token: Token, isRelative: boolean): boolean {
  const verb = verbAt(line, at);
  if (verb !== undefined) {
    if (verb.form.tense === 'participle' || verb.joined) return true;
    const isNoun = /^ال/u.test(token.key) || hasRole(line, at - 1, 'preposition');
    if (!isNoun && !isRelative && !hasRole(line, at - 1, 'conjunction')) return true;
  }
  return hasRole(line, at, 'conjunction') && hasComma(token);
}
