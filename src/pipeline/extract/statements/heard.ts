import type { Draft, Heard } from './draft.ts';
import { isHonour, upToName } from './mentions.ts';
import { toPhrase } from './phrase.ts';
import { readSpeaker, type Speaker } from './speaker.ts';
import { readAfterVerb } from './subject.ts';
import type { Line } from './tokens.ts';
import { isDenied, isGuarded } from './verb-standing.ts';

/**
 * Those who are subjects of verbs of speech whose claims were not found («واعتبر الوزير الخطوة ناجحة»): nothing
 * is known of what they said, but «وأضاف» after it goes on with them.
 */
export function readHeard(line: Line, drafts: readonly Draft[]): readonly Heard[] {
  return line.verbs.flatMap((verb, at): readonly Heard[] => {
    const isPast = verb?.form.tense === 'past' && !isDenied(line, verb) && !isGuarded(line, verb);
    if (verb === undefined || !isPast || drafts.some((draft) => draft.at === at)) return [];
    const { subject } = readAfterVerb(line, verb);
    const speaker = subject && readPerson(line, subject);
    if (speaker !== undefined) return [{ at, speaker }];
    const isPost = subject?.kind === 'named' && subject.phrase.head !== undefined;
    return isPost ? [{ at, speaker: subject, isUnbounded: true }] : [];
  });
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
