import { diffArrays } from 'diff';
import { type Anchor, anchorsOf, stands } from '../../briefing/evidence.ts';
import { follow, type Place } from '../../briefing/reanchor.ts';
import type { FrontMatter } from '../../briefing/schema.ts';
import { mapSentences, type SentenceMap } from '../../briefing/sentence-map.ts';

/** Which body a person's sentence numbers count: the base's, the one they edited, or an earlier edit of theirs. */
type Counted = 'base' | 'edited' | 'earlier';

/** A version of an article: its fields, and its body's sentences. */
export interface Version {
  readonly data: FrontMatter;
  readonly sentences: readonly string[];
}

/** Where an evidence of a person's version belongs. */
export interface OwnPlace {
  /** The evidence of the base that it is, if the person did not touch it. */
  readonly untouched?: Anchor;
  /** Else its place in the body that the person edited; undefined where no single sentence holds it. */
  readonly place?: Place | undefined;
}

/**
 * Find out where the evidence of a person's version belongs.
 *
 * A person who adds a sentence leaves the numbers of all later ones as they were. Whether the numbers still
 * count the base's sentences or are right already, the values tell that the person did not touch: where these
 * belong is known from the base.
 *
 * @param base the machine's version that the person edited
 */
export function placePerson(person: Version, base: Version): (anchor: Anchor) => OwnPlace {
  const map = mapSentences(base.sentences, person.sentences);
  const twins = pairAnchors(base.data, person.data);
  const counted = whatIsCounted(twins, map);
  return (anchor) => {
    const twin = twins.get(anchor.path.join('.'))?.twin;
    if (twin === undefined) return { place: findOwn(anchor, counted, map) };
    const expected = counted === 'base' ? twin.sentence : (follow(twin, map)?.sentence ?? twin.sentence);
    const isUntouched = counted === 'earlier' || anchor.sentence === expected;
    return isUntouched ? { untouched: twin } : { place: findOwn(anchor, counted, map) };
  };
}

interface Pair {
  readonly mine: Anchor;
  readonly twin: Anchor;
}

/** By path, the person's anchors that the base has too: the same role and words, in the same order. */
function pairAnchors(base: FrontMatter, person: FrontMatter): ReadonlyMap<string, Pair> {
  const [old, own] = [anchorsOf(base), anchorsOf(person)];
  const pairs = new Map<string, Pair>();
  let i = 0;
  let j = 0;
  for (const part of diffArrays(old.map(roleIn(base)), own.map(roleIn(person)))) {
    for (const _ of part.value) {
      const twin = part.added ? undefined : old[i++];
      const mine = part.removed ? undefined : own[j++];
      if (mine !== undefined && twin !== undefined) pairs.set(mine.path.join('.'), { mine, twin });
    }
  }
  return pairs;
}

/** What an anchor is to its article, but for numbers. All statements have a speaker who says: the claim tells them apart. */
function roleIn(data: FrontMatter): (anchor: Anchor) => string {
  return ({ path, text }) => {
    const claim = path[0] === 'statements' ? data.statements[Number(path[1])]?.claim.text : '';
    return JSON.stringify([path.filter((key) => typeof key === 'string'), text, claim]);
  };
}

function whatIsCounted(pairs: ReadonlyMap<string, Pair>, map: SentenceMap): Counted {
  const votes: Record<Counted, number> = { base: 0, edited: 0, earlier: 0 };
  for (const { mine, twin } of pairs.values()) {
    const right = follow(twin, map)?.sentence;
    if (right === undefined || right === twin.sentence) continue;
    votes[mine.sentence === twin.sentence ? 'base' : mine.sentence === right ? 'edited' : 'earlier']++;
  }
  if (votes.base > 0 && votes.base >= Math.max(votes.edited, votes.earlier)) return 'base';
  return votes.earlier > votes.edited ? 'earlier' : 'edited';
}

/** The place of an anchor that the base does not have: a person wrote it, or changed its words or number. */
function findOwn(anchor: Anchor, counted: Counted, map: SentenceMap): Place | undefined {
  const { sentence } = anchor;
  const shifted = counted === 'base' ? map.same.get(sentence) : undefined;
  if (anchor.text !== undefined) {
    const guesses = [sentence, shifted ?? sentence].filter((guess) => holds(anchor, guess, map));
    if (guesses[0] !== undefined) return { sentence: guesses[0] };
    const holders = map.now.map((_, i) => i + 1).filter((number) => holds(anchor, number, map));
    if (counted === 'earlier' && holders.length === 1 && holders[0] !== undefined)
      return { sentence: holders[0] };
    if (!isWorded(anchor)) return undefined;
  }
  if (counted === 'base') return shifted === undefined ? undefined : { sentence: shifted };
  return counted === 'edited' ? { sentence } : undefined;
}

function holds(anchor: Anchor, sentence: number, map: SentenceMap): boolean {
  return stands({ ...anchor, sentence }, map.now);
}

/** Key points and summaries are what people put into words of their own. */
function isWorded({ path }: Anchor): boolean {
  return path[0] === 'keyPoints' || path[0] === 'summary';
}
