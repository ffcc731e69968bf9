import { type Anchor, anchorsOf, locate, stands } from './evidence.ts';
import type { FieldPath } from './front-matter.ts';
import type { FrontMatter } from './schema.ts';
import { carryOver, type SentenceMap } from './sentence-map.ts';

/** Where an anchor stands now. */
export interface Place {
  readonly sentence: number;
  readonly text?: string;
  readonly occurrence?: number;
}

/**
 * Give each evidence of the front matter a new place.
 *
 * @returns a copy; the data given stay as they are
 */
export function place(data: FrontMatter, placeOf: (anchor: Anchor) => Place): FrontMatter {
  const moved = structuredClone(data);
  for (const anchor of anchorsOf(data)) put(moved, anchor.path, placeOf(anchor));
  return moved;
}

/**
 * Follow an evidence from the sentence that held it in one body to the sentence that holds it in another. A
 * claim, key point or summary whose sentence was corrected inside takes the corrected words.
 *
 * @returns undefined where no single sentence holds it
 */
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
