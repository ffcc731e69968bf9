import type { Complement } from './complement.ts';
import type { SpeechVerb } from './lexicon.ts';
import { opensWithBeh } from './prepositions.ts';
import { hasRole, type Line, quoteOpenedBy, type Token } from './tokens.ts';
import { isThat } from './word-kinds.ts';

const SHORTEST_QUOTE = 4;
/** «ختم فلان قائلا "…"»: right behind these a quotation is what was said, whatever the verb. */
const LEADS = /^(?:قايلا|قايله|قايلين|بالقول|بقوله|بقولها)$/u;

/** Is the word in a quotation that began after the verb, and not its first word? */
export function isDeepInQuote(line: Line, from: number, token: Token): boolean {
  const start = line.tokens[from]?.span.start ?? 0;
  const { quote } = token;
  return quote !== undefined && quote.start >= start && quote.start < token.span.start - 1;
}

/** A colon that opens a claim, not a list. */
export function findColon(
  line: Line,
  verbs: readonly SpeechVerb[],
  at: number,
  token: Token,
): Complement | undefined {
  // «وهم كل من:» opens a list.
  const opensList = hasRole(line, at - 1, 'preposition');
  return /:/u.test(token.before) && !opensList ? findQuote(line, verbs, at, token) : undefined;
}

/** «قالت المنظمة في بيان "…"», «أوضح بالقول "…"»: right behind where or how it was said. */
export function findOnOccasion(
  line: Line,
  verbs: readonly SpeechVerb[],
  at: number,
  token: Token,
): Complement | undefined {
  const isLed = hasRole(line, at - 1, 'occasion') || LEADS.test(line.tokens[at - 1]?.key ?? '');
  return isLed ? findQuote(line, verbs, at, token) : undefined;
}

/** A colon, or a quotation long enough not to be a name. */
export function findQuote(
  line: Line,
  verbs: readonly SpeechVerb[],
  at: number,
  token: Token,
): Complement | undefined {
  const verb = verbs.find(({ frames }) => frames.includes('quote'));
  if (verb === undefined) return undefined;
  const inQuote = opensQuote(line, at);
  const hasColon = /:/u.test(token.before) && !/\d$/u.test(line.tokens[at - 1]?.key ?? '');
  const isLed = LEADS.test(line.tokens[at - 1]?.key ?? '');
  if (!hasColon && (!inQuote || (verb.traits.includes('person') && !isLed))) return undefined;
  const isDoubled = hasColon && isThat(token) && /^ب?ان$/u.test(token.key);
  const first = isDoubled ? line.tokens[at + 1] : token;
  if (first === undefined) return undefined;
  // «طالب الوزير السكان: بالهدوء»
  const isAfterBeh = !inQuote && verb.frames.includes('ب') && opensWithBeh(line, at, token);
  return { verb, frame: 'quote', at, start: first.span.start + (isAfterBeh ? 1 : 0) };
}

/** Does a quotation of several words begin with this word? */
export function opensQuote(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token === undefined) return false;
  const quote = quoteOpenedBy(line, token);
  const last = line.tokens[at + SHORTEST_QUOTE - 1];
  return quote !== undefined && (last === undefined || last.span.end <= quote.end);
}
