import { type Anchor, anchorsOf, locate, stands } from './evidence.ts';
import type { FieldPath } from './front-matter.ts';
import type { FrontMatter } from './schema.ts';
import { carryOver, mapSentences, type SentenceMap } from './sentence-map.ts';

/** Where an anchor stands now. */
export interface Place {
  readonly sentence: number;
  readonly text?: string;
  readonly occurrence?: number;
}

/** Front matter that follows its body, and what could not follow. */
export interface Reanchored {
  readonly data: FrontMatter;
  /** Anchors whose sentence no longer holds them, as they were: they are in `data` unchanged. */
  readonly lost: readonly Anchor[];
}

/**
 * Move every evidence from the sentence that held it in one body to the sentence that holds it in another.
 * A claim, key point or summary whose sentence was corrected inside takes the corrected words. What no
 * single sentence holds stays as it is and is reported.
 *
 * @param oldSentences the sentences that the data's numbers count
 * @param newSentences the sentences that they shall count
 */
export function reanchor(
  data: FrontMatter,
  oldSentences: readonly string[],
  newSentences: readonly string[],
): Reanchored {
  const map = mapSentences(oldSentences, newSentences);
  return place(data, (anchor) => follow(anchor, map));
}

/**
 * Give each anchor a new place.
 *
 * @param placeOf undefined for an anchor that has none: it stays as it is and counts as lost
 */
export function place(data: FrontMatter, placeOf: (anchor: Anchor) => Place | undefined): Reanchored {
  const moved = structuredClone(data);
  const lost: Anchor[] = [];
  for (const anchor of anchorsOf(data)) {
    const now = placeOf(anchor);
    if (now === undefined) lost.push(anchor);
    else put(moved, anchor.path, now);
  }
  return { data: moved, lost };
}

/** Where an anchor of the old sentences stands among the new ones. */
export function follow(anchor: Anchor, map: SentenceMap): Place | undefined {
  const same = map.same.get(anchor.sentence);
  if (same !== undefined) return { sentence: same };
  const { text } = anchor;
  if (text === undefined) {
    const rewritten = map.rewritten.get(anchor.sentence);
    return rewritten === undefined ? undefined : { sentence: rewritten };
  }
  const holders = (map.instead.get(anchor.sentence) ?? []).filter((sentence) =>
    stands({ ...anchor, sentence, occurrence: 1 }, map.now),
  );
  const [sentence] = holders;
  if (holders.length === 1 && sentence !== undefined) {
    const still = locate({ sentence, text, occurrence: anchor.occurrence }, map.now) !== undefined;
    return { sentence, occurrence: still ? anchor.occurrence : 1 };
  }
  return holders.length === 0 ? rewordedPlace(anchor, text, map) : undefined;
}

/** Long quotations of the body follow a correction inside them; a name that was corrected is another name. */
function rewordedPlace({ path, sentence }: Anchor, text: string, map: SentenceMap): Place | undefined {
  const rewritten = map.rewritten.get(sentence);
  if (rewritten === undefined || !isQuotation(path)) return undefined;
  const reworded = carryOver(map.old[sentence - 1] ?? '', map.now[rewritten - 1] ?? '', text);
  return reworded === undefined ? undefined : { sentence: rewritten, text: reworded };
}

function isQuotation(path: FieldPath): boolean {
  return path[0] === 'keyPoints' || path[0] === 'summary' || path.at(-1) === 'claim';
}

function put(data: FrontMatter, path: FieldPath, { sentence, text, occurrence }: Place): void {
  if (path[0] === 'titleSentence') {
    data.titleSentence = sentence;
    return;
  }
  let target: unknown = data;
  for (const key of path) target = isRecord(target) ? target[key] : undefined;
  if (!isRecord(target)) throw new RangeError(`no value at ${path.join('.')}`);
  target['sentence'] = sentence;
  if (text !== undefined) target['text'] = text;
  if (occurrence === 1) delete target['occurrence'];
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
