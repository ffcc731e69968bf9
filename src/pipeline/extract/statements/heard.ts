import type { Draft, Heard } from './draft.ts';
import { isHonour, upToName } from './mentions.ts';
import { type Phrase, readPhrase, toPhrase } from './phrase.ts';
import { readSpeaker, type Speaker } from './speaker.ts';
import { readAfterVerb } from './subject.ts';
import { hasBreak, hasRole, type Line } from './tokens.ts';
import { isDenied, isGuarded } from './verb-standing.ts';
import { wordsOfName } from './word-kinds.ts';

/**
 * Those who are subjects of verbs of speech whose claims were not found («واعتبر الوزير الخطوة ناجحة»), or of verbs by
 * which somebody has the floor («عرض ممثل الميناء المشروع»): nothing is known of what they said, but «وأضاف» after it
 * goes on with them.
 */
export function readHeard(line: Line, drafts: readonly Draft[]): readonly Heard[] {
  const heard = [...readSpeaking(line, drafts), ...readFloor(line), ...readIssuing(line)];
  return heard.sort((a, b) => a.at - b.at);
}

function readSpeaking(line: Line, drafts: readonly Draft[]): readonly Heard[] {
  return line.verbs.flatMap((verb, at): readonly Heard[] => {
    const isPast = verb?.form.tense === 'past' && !isDenied(line, verb) && !isGuarded(line, verb);
    if (verb === undefined || !isPast || drafts.some((draft) => draft.at === at)) return [];
    const { subject } = readAfterVerb(line, verb);
    const speaker = subject && readPerson(line, subject);
    if (speaker !== undefined) return [{ at, speaker }];
    const isDocument = subject?.phrase.head?.role === 'document' && isSetOff(line, subject.phrase.to);
    if (isDocument) return [{ at, speaker: subject }];
    const isPost = subject?.kind === 'named' && subject.phrase.head !== undefined;
    return isPost ? [{ at, speaker: subject, isUnbounded: true }] : [];
  });
}

/** «أفاد بيان للوزارة، أمس، …»: a comma bounds the phrase. */
function isSetOff(line: Line, at: number): boolean {
  const next = line.tokens[at];
  return next !== undefined && hasBreak(next);
}

/** The person whom a subject begins with, without what the verb says of it: no claim has bounded the phrase. */
function readPerson(line: Line, { phrase }: Speaker): Speaker | undefined {
  const { from, head } = phrase;
  const first = line.tokens[from];
  const isPerson = ['office', 'people', 'rank'].includes(head?.role ?? '') || first?.name?.kind === 'person';
  const isLone = isHonour(first?.key ?? '');
  const named = isLone ? toPhrase(line, from, from + 1) : upToName(line, phrase);
  const ends = named !== undefined && line.tokens[named.to - 1]?.name?.kind === 'person';
  return named !== undefined && isPerson && (isLone || ends) ? readSpeaker(line, named) : undefined;
}

/** «عرض ممثل ميناء الجزائر | مشروعا», «قرأ الشاعر»: a post or a person by trade who has the floor. */
function readFloor(line: Line): readonly Heard[] {
  return line.tokens.flatMap(({ key, span }, at): readonly Heard[] => {
    const joined = !hasRole(line, at, 'floor') && /^[وف]/u.test(key);
    const form = joined ? key.slice(1) : key;
    if (!line.lexicon.small.has(`${form} floor`)) return [];
    const gender = form.endsWith('ت') ? 'f' : 'm';
    const verb = { at, joined, span, form: { form, tense: 'past', gender, number: 's', verbs: [] } } as const;
    const { subject } = readAfterVerb(line, verb);
    const phrase = subject && readPost(line, subject.phrase);
    return phrase === undefined ? [] : [{ at, speaker: readSpeaker(line, phrase) }];
  });
}

/** «أصدر المرصد | تقريره السنوي»: who puts out a document has the floor. */
function readIssuing(line: Line): readonly Heard[] {
  return line.tokens.flatMap(({ key }, at): readonly Heard[] => {
    if (!/^[وف]?(?:اصدر|نشر)ت?$/u.test(key)) return [];
    for (let to = at + 2; to <= at + LONGEST_ISSUER; to++) {
      const phrase = isIssued(line, to) ? readPhrase(line, at + 1) : undefined;
      if (phrase === undefined || phrase.to < to) continue;
      const issuer = toPhrase(line, at + 1, to);
      const speaker = issuer && readSpeaker(line, issuer);
      if (speaker === undefined) return [];
      return speaker.isKnown || phrase.isDefinite ? [{ at, speaker }] : [];
    }
    return [];
  });
}

/** Words of a body. */
const LONGEST_ISSUER = 7;

/** «تقريرا», «بيانها»: a document as object. */
function isIssued(line: Line, at: number): boolean {
  const key = line.tokens[at]?.key ?? '';
  const noun = /^(.{3,}?)(?:ا|ه|ها|هم)$/u.exec(key)?.[1] ?? '';
  return line.lexicon.speakers.get(noun)?.role === 'document';
}

/** A post up to the name that closes it, or one word with the article and what titles end with. */
function readPost(line: Line, { from, to, head, isDefinite }: Phrase): Phrase | undefined {
  if (head === undefined || !['office', 'people', 'rank'].includes(head.role)) return undefined;
  for (let at = from; at < to; at++) {
    const size = wordsOfName(line, at);
    if (size > 0) return toPhrase(line, from, at + size);
  }
  if (!isDefinite) return undefined;
  return toPhrase(line, from, hasRole(line, from + 1, 'title-end') ? from + 2 : from + 1);
}
