import { fold } from '../../../arabic/fold.ts';

export type Gender = 'm' | 'f';
export type GrammaticalNumber = 's' | 'd' | 'p';

/** A form of a verb or participle and what it says of its subject. */
export interface Inflected {
  /** Folded, without clitics. */
  readonly form: string;
  readonly tense: 'past' | 'present' | 'participle';
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}

type Ending = readonly [suffix: string, gender: Gender, number: GrammaticalNumber];

const PAST: readonly Ending[] = [
  ['', 'm', 's'],
  ['ت', 'f', 's'],
  ['ا', 'm', 'd'],
  ['تا', 'f', 'd'],
  ['وا', 'm', 'p'],
];
const PAST_WEAK: readonly Ending[] = [
  ['ت', 'f', 's'],
  ['تا', 'f', 'd'],
  ['وا', 'm', 'p'],
];
const PARTICIPLE: readonly Ending[] = [
  ['ا', 'm', 's'],
  ['ه', 'f', 's'],
  ['ين', 'm', 'p'],
  ['تين', 'f', 'd'],
  ['ات', 'f', 'p'],
];
const PRONOUNS = ['ه', 'ها', 'هم', 'هما', 'نا', 'ني'] as const;

/**
 * List the third-person forms of a verb in past and present, from its two citation forms.
 *
 * Weak verbs (دعا، نفى) lose their last letter before an ending that is a vowel; hollow ones (قال، أفاد) lose
 * their alef before the feminine plural's nūn. The dual and plural of the jussive (يقولا، يقولوا) are left out:
 * they stand after لم and أن only, and say that nothing was said.
 *
 * @param past third person masculine singular, as written
 * @param present the same of the present, or undefined to leave the present out
 * @param takesPerson whether forms with an object pronoun (أبلغهم) are wanted
 * @example inflectVerb('نفى', 'ينفي', false) // نفي نفت نفتا نفوا ينفي تنفي ينفون …
 */
export function inflectVerb(
  past: string,
  present: string | undefined,
  takesPerson: boolean,
): readonly Inflected[] {
  const forms = [...inflectPast(fold(past)), ...(present === undefined ? [] : inflectPresent(fold(present)))];
  if (!takesPerson) return forms;
  return forms.concat(
    forms
      .filter(({ number }) => number === 's')
      .flatMap((found) => PRONOUNS.map((pronoun) => ({ ...found, form: found.form + pronoun }))),
  );
}

/**
 * List the accusative forms of an active participle: they carry a speaker on («مشيرا إلى أن»).
 *
 * @example inflectParticiple('مشير') // مشيرا مشيره مشيرين مشيرتين مشيرات
 */
export function inflectParticiple(participle: string): readonly Inflected[] {
  const stem = fold(participle);
  // ناف and داع get their ya back: نافيا، داعية.
  const full = /^.ا.$/u.test(stem) ? `${stem}ي` : stem;
  return PARTICIPLE.map(([suffix, gender, number]) => ({
    form: (suffix === 'ين' ? stem : full) + suffix,
    tense: 'participle',
    gender,
    number,
  }));
}

function inflectPast(past: string): readonly Inflected[] {
  const isWeak = /[اي]$/u.test(past);
  const stem = isWeak ? past.slice(0, -1) : past;
  const endings = isWeak ? PAST_WEAK : PAST;
  const forms = endings.map(([suffix, gender, number]): Inflected => toPast(stem + suffix, gender, number));
  const shortened = isWeak ? past : past.replace(/ا(.)$/u, '$1');
  return [...(isWeak ? [toPast(past, 'm', 's')] : []), ...forms, toPast(`${shortened}ن`, 'f', 'p')];
}

function toPast(form: string, gender: Gender, number: GrammaticalNumber): Inflected {
  return { form, tense: 'past', gender, number };
}

function inflectPresent(present: string): readonly Inflected[] {
  const feminine = `ت${present.slice(1)}`;
  const plural = `${present.replace(/[اوي]$/u, '')}ون`;
  const dual = /[اي]$/u.test(present) ? `${present.slice(0, -1)}يان` : `${present}ان`;
  const forms: readonly (readonly [string, Gender, GrammaticalNumber])[] = [
    [present, 'm', 's'],
    [feminine, 'f', 's'],
    [dual, 'm', 'd'],
    [`ت${dual.slice(1)}`, 'f', 'd'],
    [plural, 'm', 'p'],
  ];
  return forms.map(([form, gender, number]) => ({ form, tense: 'present', gender, number }));
}
