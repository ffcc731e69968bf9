import type { Registry } from './build-registry.ts';
import { stemKey, wordKey } from './conditions.ts';
import { isUnconditional } from './lexicon.ts';
import { type Candidate, candidatesAt, startsOf } from './match.ts';
import { nameWords } from './name-words.ts';
import { type TextWords, wordsAround } from './text-words.ts';

export type { Candidate } from './match.ts';

/** What is known around a candidate while a text is read from its start. */
export interface Surroundings {
  readonly text: TextWords;
  readonly registry: Registry;
  /** Ids that the text names without doubt somewhere. */
  readonly certain: ReadonlySet<string>;
  /** Ids that were named before this point. */
  readonly named: ReadonlySet<string>;
  /** What was found before this point. */
  readonly found: readonly Candidate[];
}

/** How far from a name the words stand that decide about it. */
const REACH = 8;

/**
 * May the candidate count where it stands? Conditions of the alias, order of short forms, and what is
 * wrong with adjectives that name a language or a family.
 */
export function isAllowed(candidate: Candidate, around: Surroundings): boolean {
  const { form, id, alias, conditions } = candidate.pattern;
  if (hasNeighbour(candidate, around.text, conditions.unless)) return false;
  if (form === 'short' && (!around.named.has(id) || followsGivenName(candidate, around.text))) return false;
  if (form === 'demonym' && isLanguageOrSurname(candidate, around.text)) return false;
  return isUnconditional(alias) || meetsConditions(candidate, around);
}

function meetsConditions(candidate: Candidate, around: Surroundings): boolean {
  const { id, conditions } = candidate.pattern;
  if (conditions.after.size > 0) {
    if (isAfter(candidate, around.text, conditions.after) || isJoinedToPlace(candidate, around)) return true;
    if (conditions.when.size === 0) return false;
  }
  return around.certain.has(id) || isNear(candidate, around.text, conditions.when);
}

function isNear(candidate: Candidate, text: TextWords, stems: ReadonlySet<string>): boolean {
  return wordsAround(text, candidate.from, candidate.to, REACH).some((word) =>
    startsOf(word).some((start) => stems.has(stemKey(start.word))),
  );
}

/** Directly before: a listed word, a listed clitic, or the start of the sentence, where no adjective stands. */
function isAfter(candidate: Candidate, text: TextWords, keys: ReadonlySet<string>): boolean {
  const { from, clitics } = candidate;
  if (clitics !== '') return keys.has(clitics.slice(-1));
  if (text.opens[from] === true) return true;
  return text.joins[from] === true && isOneOf(text.folded[from - 1] ?? '', keys);
}

function hasNeighbour(candidate: Candidate, text: TextWords, keys: ReadonlySet<string>): boolean {
  if (keys.size === 0) return false;
  return wordsAround(text, candidate.from, candidate.to, 1).some((word) => isOneOf(word, keys));
}

function isOneOf(word: string, keys: ReadonlySet<string>): boolean {
  return startsOf(word).some((start) => keys.has(wordKey(start.word)));
}

/** نيجيريا ومالي وليبيا: a place that is joined by و to a place whose name leaves no doubt. */
function isJoinedToPlace(candidate: Candidate, around: Surroundings): boolean {
  if (candidate.pattern.kind !== 'place') return false;
  const before = around.found.at(-1);
  if (candidate.clitics.startsWith('و') && before?.to === candidate.from && isPlaceName(before)) return true;
  const next = candidatesAt(around.text, candidate.to, around.registry.lexicon);
  return next.some(
    (other) => other.clitics.startsWith('و') && isPlaceName(other) && isUnconditional(other.pattern.alias),
  );
}

function isPlaceName(candidate: Candidate): boolean {
  return candidate.pattern.kind === 'place' && candidate.pattern.form === 'name';
}

function isLanguageOrSurname(candidate: Candidate, text: TextWords): boolean {
  const { from, clitics } = candidate;
  const isDefiniteFeminine = /^(?:ال|لل).*ه$/u.test((text.folded[from] ?? '').slice(clitics.length));
  if (clitics.endsWith('ب') && isDefiniteFeminine) return true;
  if (text.opens[from] === true) return false;
  const before = text.folded[from - 1] ?? '';
  return (
    startsOf(before).some((start) => /^(?:ال)?لغه$/u.test(start.word)) || followsGivenName(candidate, text)
  );
}

function followsGivenName(candidate: Candidate, text: TextWords): boolean {
  if (candidate.clitics !== '' || text.joins[candidate.from] !== true) return false;
  return startsOf(text.folded[candidate.from - 1] ?? '').some((start) => GIVEN_NAMES.has(start.word));
}

/** Given names that people bear before a family name that is an adjective of origin: محمد المغربي. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `محمد أحمد محمود علي حسن حسين عمر عثمان خالد سعيد سعد يوسف إبراهيم إسماعيل مصطفى كمال جمال طارق ياسر
  سامي رامي هاني عادل كريم رشيد سمير منير نبيل فؤاد صالح صلاح سليمان سالم ناصر فيصل فهد سلطان ماجد وليد
  زياد إياد عماد رضا مهدي هادي طه ياسين زكريا يحيى عيسى موسى هشام عصام بسام حسام نور فاطمة خديجة عائشة
  مريم زينب ليلى سعاد أمينة حمزة بلال أنس إدريس عباس جعفر حيدر قاسم رياض فريد وحيد مراد توفيق الطيب
  مختار منصور عبدالله عبدالرحمن عبدالعزيز عبدالقادر عبدالكريم`
    .split(/\s+/)
    .flatMap((name) => nameWords(name)),
);
