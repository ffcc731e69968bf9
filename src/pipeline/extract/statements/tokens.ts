import { fold } from '../../../arabic/fold.ts';
import { SHADDA } from '../../../arabic/letters.ts';
import type { Span } from '../../../briefing/span.ts';
import type { Article, Sentence } from '../../stages.ts';
import type { SpeechLexicon, VerbForm } from './lexicon.ts';
import { findQuotes, type Quote } from './quotes.ts';

/** A name that was found in the text before speakers are looked for. */
export interface KnownName {
  /** Registry id, if the registry lists it. */
  readonly id?: string;
  readonly kind: 'place' | 'organisation' | 'person';
  readonly span: Span;
  /** Name as readers see it. */
  readonly name: string;
  /** An adjective (الجزائرية) speaks for nobody by itself. A name, if absent. */
  readonly form?: 'name' | 'demonym' | 'short';
}

/** A word of a sentence with what stands around it. */
export interface Token {
  readonly span: Span;
  readonly raw: string;
  /** Folded. */
  readonly key: string;
  /** Spaces and punctuation between the word before it in the sentence, or the sentence's start, and it. */
  readonly before: string;
  /** The name that it belongs to or holds. */
  readonly name?: KnownName;
  /** The innermost quotation that it stands in. */
  readonly quote?: Quote;
}

/** A sentence made ready for reading. */
export interface Line {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Quotes that begin in the sentence or before it and reach into it, in order. */
  readonly quotes: readonly Quote[];
  readonly text: string;
  readonly lexicon: SpeechLexicon;
  /** For each word, the verb of speech that it is. */
  readonly verbs: readonly (FoundVerb | undefined)[];
}

/** Make the sentences of an article ready, in order; all the work is one pass over words, names and quotes. */
export function readLines(
  article: Article,
  names: readonly KnownName[],
  lexicon: SpeechLexicon,
): readonly Line[] {
  const sortedNames = [...names].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const quotes = article.blocks.flatMap((block) => findQuotes(article.text, block.span));
  const wordsOf = Map.groupBy(article.words, (word) => word.sentence);
  let name = 0;
  let quote = 0;
  return article.sentences.map((sentence) => {
    let from = sentence.span.start;
    const tokens = (wordsOf.get(sentence.number) ?? []).map((word): Token => {
      while ((sortedNames[name]?.span.end ?? Number.POSITIVE_INFINITY) <= word.span.start) name++;
      const candidate = sortedNames[name];
      const before = article.text.slice(from, word.span.start);
      from = word.span.end;
      const token = { span: word.span, raw: word.text, key: fold(word.text), before };
      const isNamed = candidate !== undefined && candidate.span.start < word.span.end;
      return isNamed ? { ...token, name: candidate } : token;
    });
    while ((quotes[quote]?.outer.end ?? Number.POSITIVE_INFINITY) <= sentence.span.start) quote++;
    const near: Quote[] = [];
    for (let i = quote; (quotes[i]?.outer.start ?? Number.POSITIVE_INFINITY) < sentence.span.end; i++) {
      const found = quotes[i];
      if (found !== undefined && found.outer.end > sentence.span.start) near.push(found);
    }
    const line = {
      sentence,
      tokens: markQuoted(tokens, near),
      quotes: near,
      text: article.text,
      lexicon,
      verbs: [],
    };
    return { ...line, verbs: tokens.map((_, at) => readVerbForm(line, at)) };
  });
}

/** Tell each word its innermost quotation: both lists are in order, open quotations wait on a stack. */
function markQuoted(tokens: readonly Token[], quotes: readonly Quote[]): readonly Token[] {
  const open: Quote[] = [];
  let next = 0;
  return tokens.map((token) => {
    for (
      let quote = quotes[next];
      quote !== undefined && quote.start <= token.span.start;
      quote = quotes[++next]
    ) {
      open.push(quote);
    }
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) < token.span.end) open.pop();
    const quote = open.at(-1);
    return quote === undefined ? token : { ...token, quote };
  });
}

/** Has a small word this role here? `role` as in function-words.tsv. */
export function hasRole(line: Line, at: number, role: string): boolean {
  const token = line.tokens[at];
  return token !== undefined && !isAli(token) && line.lexicon.small.has(`${token.key} ${role}`);
}

/** Is the word the name علي, which folding makes equal to على? */
export function isAli(token: Token): boolean {
  return token.key === 'علي' && /\u064a\p{M}*$/u.test(token.raw);
}

const COMMA = /[،,؛;]/u;

/** Does a comma or semicolon stand before the word? */
export function hasComma(token: Token): boolean {
  return COMMA.test(token.before);
}

/** Does a new clause begin here by punctuation: comma, colon, dash, bracket, sentence mark? */
export function hasBreak(token: Token): boolean {
  return /[،,؛;:()[\]{}–—.!?؟…|/]|(?:^|\s)-/u.test(token.before);
}

/** A speech verb as it stands in a sentence. */
export interface FoundVerb {
  readonly at: number;
  readonly form: VerbForm;
  /** The verb without و or ف before it. */
  readonly span: Span;
  readonly joined: boolean;
}

const DAMMA_AFTER_FIRST = /^\p{L}\u064f/u;

/** «يقظة وحذراً»: a noun, no verb of two who warned. */
const TANWIN = /\u064b/u;

/** The verb of speech that a word is, if it is one. */
export function verbAt(line: Line, at: number): FoundVerb | undefined {
  return line.verbs[at];
}

/**
 * Read the word as a verb or participle of speech.
 *
 * Not taken: the future (سيعلن), what a vowel sign shows to be passive (أُعلن) or a noun (حذراً), ى written for ي the other way
 * round (نفي is denial, نفى denied), and a word after a preposition (في رد), which is a noun.
 */
export function readVerbForm(line: Line, at: number): FoundVerb | undefined {
  const token = line.tokens[at];
  if (token === undefined || token.key.length < 2) return undefined;
  const { verbs } = line.lexicon;
  const whole = verbs.get(token.key);
  const joined = whole === undefined && /^[وف]/u.test(token.key);
  const form = joined ? verbs.get(token.key.slice(1)) : whole;
  if (form === undefined) return undefined;
  const skipped = joined ? (/^\p{L}[\p{M}\u0640]*/u.exec(token.raw)?.[0].length ?? 1) : 0;
  const raw = token.raw.slice(skipped);
  if (form.tense === 'past' && (DAMMA_AFTER_FIRST.test(raw) || TANWIN.test(raw))) return undefined;
  if (form.form.endsWith('ي') && form.tense === 'past' && !/\u0649\p{M}*$/u.test(raw)) return undefined;
  if (joined && form.verbs.some(({ traits }) => traits.includes('joined')) && !isReply(line, at))
    return undefined;
  // «يدعى سليم حداد»: so he is called.
  if (/^[يت]دعي$/u.test(token.key) && raw.endsWith('\u0649') && line.tokens[at + 1]?.name?.kind === 'person')
    return undefined;
  // وعدّ is another verb: he counted.
  if (token.key === 'وعد' && raw.includes(SHADDA)) return undefined;
  const speaks =
    token.key.endsWith('ا') ||
    hasFrameWord(line.tokens, at + 1) ||
    (hasComma(token) && OWN.test(line.tokens[at + 1]?.key ?? '')) ||
    (hasComma(token) && asksPerson(line, form, at));
  if (form.tense === 'participle' && !speaks) return undefined;
  // «في حين أكد»: a clause follows حين, not a noun.
  const isAfterPreposition =
    !joined &&
    form.tense === 'past' &&
    hasRole(line, at - 1, 'preposition') &&
    line.tokens[at - 1]?.key !== 'حين';
  if (isAfterPreposition && !hasBreak(token)) return undefined;
  return { at, form, joined, span: { start: token.span.start + skipped, end: token.span.end } };
}

/** «، مؤكدة ثقتها»: a noun with a pronoun, what the participle says of the speaker's own mind. */
const OWN = /^(?:ثقت|حرص|دعم|رفض|استعداد|التزام|تمسك|تضامن|قلق|تاييد|ادانت)(?:ه|ها|هم)$/u;

/** «ورد عليه خبير», «ورد المدير»: somebody answers; «ورد في بيان», «ورد اسمه» is another verb. */
function isReply({ tokens, lexicon }: Line, at: number): boolean {
  const next = tokens[at + 1]?.key ?? '';
  const role = (lexicon.speakers.get(next) ?? lexicon.speakers.get(next.replace(/^ال/u, '')))?.role;
  return /^عليه(?:ا|م|ما|ن)?$/u.test(next) || role === 'people' || role === 'office' || role === 'rank';
}

/** «، مطالبة السلطات بفتح الطريق»: whom the participle is said to stands behind it. */
function asksPerson({ tokens }: Line, { verbs }: VerbForm, at: number): boolean {
  const takesPerson = verbs.some(({ traits }) => traits.includes('person'));
  return takesPerson && tokens[at + 1]?.key.startsWith('ال') === true && tokens[at + 1]?.before === ' ';
}

/** Feminine and plural participles are mostly nouns (متابعة، مضيفين): they speak only before their frame. */
function hasFrameWord(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined) return false;
  // «مؤكدة في بيان أنها».
  const isOccasion = next.key === 'في' && /^ب?ان(?:ه|ها|هم)?$/u.test(tokens[at + 2]?.key ?? '');
  return (
    isOccasion || /^(?:ب?ان(?:ه|ها|هم)?$|(?:الي|علي|من|عن)$|ب)/u.test(next.key) || /[:"“«]/u.test(next.before)
  );
}

/** The quotation that begins right before a word. */
export function quoteOpenedBy(line: Line, { quote, span }: Token): Quote | undefined {
  return quote !== undefined && line.text.slice(quote.start, span.start).trim() === '' ? quote : undefined;
}

/** The line with one word read otherwise: without a clitic, for one. */
export function replaceToken(line: Line, at: number, change: (token: Token) => Token): Line {
  const token = line.tokens[at];
  return token === undefined ? line : { ...line, tokens: line.tokens.with(at, change(token)) };
}
