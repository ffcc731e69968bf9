import { fold } from '../../../arabic/fold.ts';
import { soundLine } from '../sound-line.ts';

/** What a mail says in its sender's own words, or passes on, without what mail programs put around it. */
export interface OwnLines<L> {
  readonly lines: readonly L[];
  /** `quoted mail`, `signature`, `head of a forwarded mail`, once for each. */
  readonly dropped: readonly string[];
  /** Who wrote the mail that is passed on, and when, as its head says. */
  readonly forwarded?: { readonly author?: string; readonly date?: string };
}

/** Names of fields in the head that mail programs write above another mail, folded, in Arabic, English and French. */
const FROM = /^(?:من|from|de)\s*:/iu;
const DATE = /^(?:التاريخ|تاريخ|تم الارسال|ارسلت|date|sent|envoye)\s*:/iu;
const FIELD =
  /^(?:من|التاريخ|تاريخ|تم الارسال|ارسلت|الي|نسخه|نسخه الي|نسخه مخفيه|الموضوع|الرد علي|from|date|sent|to|cc|bcc|subject|reply-to|de|envoye|a|objet)\s*:/iu;
const LEAST_FIELDS = 3;
/** Mail programs write an address, a time of the day or «sent» into it; people who write letters write none of them. */
const OF_PROGRAMS = /\S@\S|\p{Nd}:\p{Nd}{2}(?!\p{Nd})|^(?:تم الارسال|ارسلت|sent|envoye)\s*:/iu;
/** «---------- Forwarded message ---------», and the like. */
const RULE = /^\s*[-_]{3,}.*[-_]{3,}\s*$|^(?:begin forwarded message|بدايه الرساله المعاد توجيهها)[:\s]*$/i;
const QUOTED = /^\s*>/;
/** A line above a quotation that says whose it is ends in a colon, and has a day or an address. */
const ATTRIBUTION = /[@\p{Nd}].*:\s*$/u;
/** By section 4.3 of RFC 3676. */
const SIGNATURE = /^-- $/;
const LONGEST_SIGNATURE = 12;

/**
 * Take from a mail what is not its message: the signature below it, older mails that it answers, and the head of a mail
 * that it passes on. What is longer than the sender's own words is what the mail is about, and stays.
 *
 * @example of 'وصل الوفد.', '', 'كتب أحمد في 3 مايو:', '> متى يصل؟': 'وصل الوفد.', ''
 */
export function ownLines<L extends { readonly text: string }>(
  all: readonly L[],
  unquote: (line: L) => L,
): OwnLines<L> {
  const unsigned = withoutSignature(all);
  const answer = withoutQuotes(unsigned, unquote);
  const { lines, dropped, forwarded } = withoutHead(answer);
  const told = [
    ...(unsigned.length < all.length ? ['signature'] : []),
    ...(answer.length < unsigned.length ? ['quoted mail'] : []),
    ...dropped,
  ];
  return { lines, dropped: told, ...(forwarded !== undefined && { forwarded }) };
}

function withoutSignature<L extends { readonly text: string }>(lines: readonly L[]): readonly L[] {
  const at = lines.findLastIndex(({ text }) => SIGNATURE.test(text));
  const below = lines.slice(at + 1).filter(({ text }) => text.trim() !== '');
  return at <= 0 || below.length > LONGEST_SIGNATURE ? lines : lines.slice(0, at);
}

function withoutQuotes<L extends { readonly text: string }>(
  lines: readonly L[],
  unquote: (line: L) => L,
): readonly L[] {
  const isQuoted = ({ text }: L): boolean => QUOTED.test(text);
  const own = lines.filter((line) => !isQuoted(line));
  if (own.length === lines.length) return lines;
  if (countWords(own) < countWords(lines.filter(isQuoted))) return lines.map(unquote);
  return lines.filter((line, i) => !isQuoted(line) && !isAttribution(lines, i));
}

/** Mail programs break the line that says whose a quotation is. */
function isAttribution(lines: readonly { readonly text: string }[], at: number): boolean {
  const next = lines.slice(at + 1).findIndex(({ text }) => text.trim() !== '');
  const isAbove = next !== -1 && QUOTED.test(lines[at + 1 + next]?.text ?? '');
  return isAbove && ATTRIBUTION.test(lines[at]?.text ?? '');
}

function withoutHead<L extends { readonly text: string }>(lines: readonly L[]): OwnLines<L> {
  const isField = (line: L | undefined): boolean => FIELD.test(fieldText(line?.text ?? ''));
  const from = lines.findIndex((_, i) =>
    Array.from({ length: LEAST_FIELDS }, (__, n) => lines[i + n]).every(isField),
  );
  if (from === -1) return { lines, dropped: [] };
  const length = lines.slice(from).findIndex((line) => !isField(line));
  const end = length === -1 ? lines.length : from + length;
  const isRuled = RULE.test(fold(lines[from - 1]?.text ?? ''));
  // An article may show a letter, whose head has the same fields.
  if (!isRuled && !lines.slice(from, end).some(({ text }) => OF_PROGRAMS.test(fieldText(text))))
    return { lines, dropped: [] };
  const before = lines.slice(0, isRuled ? from - 1 : from);
  const after = lines.slice(end);
  if (countWords(before) >= countWords(after)) return { lines: before, dropped: ['quoted mail'] };
  const head = lines.slice(from, end);
  const author = soundLine(fieldOf(head, FROM)?.replace(/\s*[<[(]?\S+@\S+$/, ''));
  const date = fieldOf(head, DATE);
  const forwarded = { ...(author !== undefined && { author }), ...(date !== undefined && { date }) };
  return { lines: [...before, ...after], dropped: ['head of a forwarded mail'], forwarded };
}

function fieldOf(head: readonly { readonly text: string }[], name: RegExp): string | undefined {
  const line = head.find(({ text }) => name.test(fieldText(text)))?.text;
  return line?.slice(line.indexOf(':') + 1).trim();
}

/** @example fieldText('*من:* ليلى') // 'من:* ليلي' */
function fieldText(text: string): string {
  return fold(text).replace(/^[^\p{L}]+/u, '');
}

function countWords(lines: readonly { readonly text: string }[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/\p{L}+/gu)?.length ?? 0), 0);
}
