import type { Span } from '../../../briefing/span.ts';
import { readClaim } from './claim.ts';
import { findComplement } from './complement.ts';
import type { Draft } from './draft.ts';
import type { SpeechVerb } from './lexicon.ts';
import { readPhrase } from './phrase.ts';
import { readSpeaker, type Speaker } from './speaker.ts';
import { hasRole, type Line, type Token } from './tokens.ts';
import { isThat } from './word-kinds.ts';

/** What attributes without a verb of its own counts as saying. */
export const SAYS = { force: 'says', frames: ['أن', 'quote'], traits: [] } as const;

/** «ونقلت الوكالة عن مسؤول قوله إن»: the one who spoke, not the one who passes it on. */
export function readRelay(line: Line, at: number): Draft | undefined {
  let about = at + 1;
  while (about < at + 9 && line.tokens[about]?.key !== 'عن') about++;
  const phrase = line.tokens[about]?.key === 'عن' ? readPhrase(line, about + 1) : undefined;
  if (phrase === undefined) return readOutlet(line, at);
  const said = line.tokens[phrase.to];
  if (said === undefined) return undefined;
  const isSaid = hasRole(line, phrase.to, 'relayed');
  const verbToken = isSaid ? said : line.tokens[at];
  const from = isSaid ? phrase.to + 1 : phrase.to;
  if (verbToken === undefined || (!isSaid && !isThat(said))) return undefined;
  const confirms = isSaid && said.key.startsWith('تاكيد');
  return draftFrom(
    line,
    at,
    phrase.to,
    from,
    readSpeaker(line, phrase),
    {
      ...SAYS,
      lemma: confirms ? 'أكد' : isSaid ? 'قال' : 'نقل عن',
      force: confirms ? 'confirms' : 'says',
    },
    isSaid ? said.span : stripJoined(verbToken),
  );
}

/** «ونقلت صحيفة الراية أن …»: the outlet tells it as its own. */
function readOutlet(line: Line, at: number): Draft | undefined {
  const phrase = readPhrase(line, at + 1);
  const verb = line.tokens[at];
  const next = phrase && line.tokens[phrase.to];
  if (phrase === undefined || verb === undefined || next === undefined || !isThat(next)) return undefined;
  const speaker = readSpeaker(line, phrase);
  const isOutlet = speaker.kind === 'media' || speaker.kind === 'document';
  return isOutlet
    ? draftFrom(line, at, phrase.to, phrase.to, speaker, { ...SAYS, lemma: 'نقل' }, stripJoined(verb))
    : undefined;
}

/** «وجاء في بيان للوزارة أن». */
export function readDocument(line: Line, at: number): Draft | undefined {
  const inside = line.tokens[at + 1];
  if (inside?.key !== 'في') return undefined;
  const phrase = readPhrase(line, at + 2);
  const verb = line.tokens[at];
  if (phrase?.head?.role !== 'document' || verb === undefined) return undefined;
  const said = { ...SAYS, lemma: 'جاء في' };
  const start = stripJoined(verb);
  return draftFrom(line, at, phrase.to, phrase.to, readSpeaker(line, phrase), said, {
    start: start.start,
    end: inside.span.end,
  });
}

function stripJoined(token: Token): Span {
  return {
    start: token.span.start + (/^و/u.test(token.key) && token.key !== 'ورد' ? 1 : 0),
    end: token.span.end,
  };
}

function draftFrom(
  line: Line,
  at: number,
  from: number,
  settled: number,
  speaker: Speaker,
  verb: SpeechVerb,
  span: Span,
): Draft | undefined {
  const complement = findComplement(line, [verb], from, settled);
  const claim = complement && readClaim(line, complement.start, false);
  return (
    claim && { at, speaker, order: 'attribution', verb: span, lemma: verb.lemma, force: verb.force, claim }
  );
}
