import { type Anchor, anchorsOf } from '../../briefing/evidence.ts';
import { follow, place } from '../../briefing/reanchor.ts';
import type { FrontMatter } from '../../briefing/schema.ts';
import { mapSentences } from '../../briefing/sentence-map.ts';
import { groundMachine } from './ground-machine.ts';
import { placePerson, type Version } from './person-anchors.ts';

/** The three versions, all counting the sentences of the merged body, and so comparable. */
export interface Aligned {
  readonly base: FrontMatter;
  readonly person: FrontMatter;
  readonly machine: FrontMatter;
  /** Give merged values that no sentence holds the numbers back that they had in the person's file. */
  readonly restore: (merged: FrontMatter) => Restored;
}

/** Merged values as they can be written. */
export interface Restored {
  readonly data: FrontMatter;
  /** The person's values that no sentence holds any more. */
  readonly lost: readonly Anchor[];
}

/**
 * Where values are put that no sentence of the merged body holds: beyond all sentences, by their number in the
 * base, so that the same value of two versions is still the same.
 */
const NOWHERE = 1_000_000_000;

/** For what the base does not have either. */
const NOT_IN_BASE = 2 * NOWHERE;

/** Is it the number of a value that no sentence holds? */
export function isNowhere(sentence: number): boolean {
  return sentence > NOWHERE;
}

/**
 * Make three versions of an article's fields comparable, whose sentence numbers count three bodies.
 *
 * @param sentences those of the merged body
 */
export function alignVersions(
  base: Version,
  person: Version,
  machine: Version,
  sentences: readonly string[],
): Aligned {
  const own = alignPerson(person, base, sentences);
  const alignedBase = alignBase(base, sentences);
  return {
    base: alignedBase,
    person: own.data,
    machine: groundMachine(alignMachine(machine, base, sentences), alignedBase, isNowhere),
    restore: (merged) => restore(merged, own.lost),
  };
}

function alignBase({ data, sentences: old }: Version, sentences: readonly string[]): FrontMatter {
  const map = mapSentences(old, sentences);
  return place(data, (anchor) => follow(anchor, map) ?? { sentence: NOWHERE + anchor.sentence });
}

function alignMachine(machine: Version, base: Version, sentences: readonly string[]): FrontMatter {
  const map = mapSentences(machine.sentences, sentences);
  const toBase = mapSentences(machine.sentences, base.sentences);
  return place(machine.data, (anchor) => {
    const old = toBase.same.get(anchor.sentence) ?? toBase.rewritten.get(anchor.sentence);
    const nowhere = old === undefined ? NOT_IN_BASE + anchor.sentence : NOWHERE + old;
    return follow(anchor, map) ?? { sentence: nowhere };
  });
}

interface AlignedPerson {
  readonly data: FrontMatter;
  /** Anchors without a place, as they were, by what they are now. */
  readonly lost: ReadonlyMap<string, Anchor>;
}

function alignPerson(person: Version, base: Version, sentences: readonly string[]): AlignedPerson {
  const map = mapSentences(person.sentences, sentences);
  const baseMap = mapSentences(base.sentences, sentences);
  const placeOf = placePerson(person, base);
  const lost = new Map<string, Anchor>();
  const data = place(person.data, (anchor) => {
    const { untouched, place: own } = placeOf(anchor);
    const now =
      untouched === undefined ? own && follow({ ...anchor, ...own }, map) : follow(untouched, baseMap);
    if (now !== undefined) return { ...own, ...now };
    const sentence = untouched === undefined ? NOT_IN_BASE + anchor.sentence : NOWHERE + untouched.sentence;
    lost.set(keyOf({ ...anchor, sentence }), anchor);
    return { sentence };
  });
  return { data, lost };
}

function restore(merged: FrontMatter, known: ReadonlyMap<string, Anchor>): Restored {
  const lost = anchorsOf(merged)
    .filter(({ sentence }) => isNowhere(sentence))
    .map((anchor) => known.get(keyOf(anchor)))
    .filter((anchor) => anchor !== undefined);
  const data = place(merged, (anchor) => ({
    sentence: known.get(keyOf(anchor))?.sentence ?? anchor.sentence,
  }));
  return { data, lost };
}

function keyOf({ path, sentence, text, occurrence }: Anchor): string {
  return JSON.stringify([path.filter((key) => typeof key === 'string'), sentence, text, occurrence]);
}
