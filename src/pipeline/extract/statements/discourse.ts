import { fold } from '../../../arabic/fold.ts';
import type { Speaker as SpeakerEvidence } from '../../../briefing/schema.ts';
import type { Span } from '../../../briefing/span.ts';
import type { Gender, GrammaticalNumber, Inflected } from './inflection.ts';
import type { Speaker } from './speaker.ts';

/** Somebody who has spoken: what later references come down to. */
export interface Voice {
  /** Where it was last named in words. */
  readonly span: Span;
  /** Where it was first named. */
  readonly first: Span;
  readonly kind: SpeakerEvidence['kind'];
  readonly name: string;
  readonly id?: string;
  readonly gender?: Gender;
  readonly number: GrammaticalNumber;
  /** Indefinite form of the noun that it was named by: مصدر. */
  readonly noun?: string;
  /** Folded words of its names, without the article. */
  readonly words: ReadonlySet<string>;
  /** Where its name ends cannot be told: it cuts off those before it, but nothing goes on with it. */
  readonly isUnbounded?: true;
  /** Number of the sentence in which it last spoke. */
  readonly sentence: number;
}

/** How far back a verb without a subject may look, in sentences. */
const FARTHEST_CARRY = 3;

/**
 * Find whom a noun with the article refers to: the latest voice of the same noun; of «المصدر» also the latest
 * document, outlet or body, since reporters call those a source.
 *
 * @param voices in the order in which they spoke last
 */
export function referTo(voices: readonly Voice[], speaker: Speaker, sentence: number): Voice | undefined {
  const { head } = speaker.phrase;
  if (head === undefined) return undefined;
  const same = voices.findLast(
    (voice) => voice.noun === head.word && (head.number === 'd') === (voice.number === 'd'),
  );
  // «المصدران» are two: one source that spoke before is not meant.
  if (same !== undefined || head.number === 'd') return same;
  const recent = voices.filter(
    (voice) => voice.isUnbounded !== true && sentence - voice.sentence <= FARTHEST_CARRY,
  );
  if (head.word === 'مصدر') return recent.at(-1);
  if (head.word === 'مصادر')
    return recent.findLast((voice) => voice.noun === 'مصدر' || voice.kind === 'anonymous');
  if (/^متحدثة?$/u.test(head.word))
    return recent.findLast(
      (voice) =>
        voice.number === 's' &&
        /^(?:named|official|anonymous)$/u.test(voice.kind) &&
        voice.gender !== (head.gender === 'f' ? 'm' : 'f'),
    );
  if (head.role === 'body' && speaker.isSame) return recent.findLast((voice) => voice.kind === 'official');
  if (head.word === 'مسؤول' || head.word === 'مسئول') {
    return recent.findLast(
      (voice) =>
        voice.number === 's' && (voice.kind === 'named' || voice.noun === 'مسؤول' || voice.noun === 'مسئول'),
    );
  }
  if (head.role !== 'office' && head.role !== 'people') return undefined;
  const noun = fold(head.word);
  return recent.findLast((voice) => voice.kind === 'named' && voice.words.has(noun));
}

/** The voice that a surname alone refers to: «وأكد بوقادوم» after «صبري بوقادوم». */
export function findBySurname(voices: readonly Voice[], words: readonly string[]): Voice | undefined {
  return voices.findLast(
    (voice) =>
      voice.kind === 'named' &&
      words.length <= voice.words.size &&
      words.every((word) => voice.words.has(bare(word))),
  );
}

/** The one voice with a name and this post: «رئيس السلطة» after «رئيس السلطة الوطنية، فلان». None if two fit. */
export function findByPost(voices: readonly Voice[], words: readonly string[]): Voice | undefined {
  const holders = voices.filter(
    (voice) => voice.kind === 'named' && words.every((word) => voice.words.has(word)),
  );
  const last = holders.at(-1);
  return holders.every(({ name }) => name === last?.name) ? last : undefined;
}

/** A folded word without the article. */
export function bare(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
}

/**
 * The voice that a verb without a subject carries on: the latest, if gender and number agree. None rather than
 * an older one, unless the latest cannot be meant and only one other voice is near.
 */
export function carryOn(voices: readonly Voice[], form: Inflected, sentence: number): Voice | undefined {
  const recent = voices.filter((voice) => sentence - voice.sentence <= FARTHEST_CARRY);
  const latest = recent.at(-1);
  if (latest?.isUnbounded === true) return undefined;
  if (latest === undefined || agrees(latest, form)) return latest;
  return recent.findLast((voice) => voice.isUnbounded !== true && agrees(voice, form));
}

/** Could the form be said of the voice? What is not known of it speaks against nothing. */
export function agrees(voice: Voice, form: Inflected): boolean {
  if (form.number === 'p') return form.gender === 'm' ? voice.number === 'p' : true;
  if (form.number === 'd') return voice.number !== 's';
  if (voice.number === 'p' && form.gender === 'm' && voice.gender === 'm') return false;
  return voice.gender === undefined || voice.gender === form.gender;
}
