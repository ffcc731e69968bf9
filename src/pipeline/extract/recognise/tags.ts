/** What the recogniser knows; MISC (currencies, religions, awards) is told apart from the rest but not reported. */
export const NAME_TYPES = ['PER', 'LOC', 'ORG', 'MISC'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/**
 * The tags of a token, in the order of their numbers: outside, then begin and inside of each type. So the type of a
 * tag is `(tag - 1) >> 1`, and `beginOf` and `insideOf` are its odd and even number.
 */
export const TAGS = ['O', ...NAME_TYPES.flatMap((type) => [`B-${type}`, `I-${type}`])] as readonly string[];
export const TAG_COUNT = 9;
export const OUTSIDE = 0;

/** A name over tokens `[from, to)`; `type` is an index of {@link NAME_TYPES}. */
export interface TagSpan {
  readonly from: number;
  readonly to: number;
  readonly type: number;
}

/** @example beginOf(1) // 3, which is B-LOC */
export function beginOf(type: number): number {
  return 2 * type + 1;
}

/** @example insideOf(1) // 4, which is I-LOC */
export function insideOf(type: number): number {
  return 2 * type + 2;
}

/** May `tag` follow `previous`? Inside only goes on with a name of its own type; −1 is the start of a sentence. */
export function mayFollow(previous: number, tag: number): boolean {
  const isInside = tag > OUTSIDE && tag % 2 === 0;
  return !isInside || previous === tag || previous === tag - 1;
}

/**
 * Read names off a row of tags. An inside tag that goes on with nothing begins a name, as the scorer of CoNLL has it.
 *
 * @param tags numbers of {@link TAGS}
 * @example readSpans([0, 1, 2, 3]) // [{ from: 1, to: 3, type: 0 }, { from: 3, to: 4, type: 1 }]
 */
export function readSpans(tags: ArrayLike<number>): readonly TagSpan[] {
  const spans: TagSpan[] = [];
  for (let from = 0; from < tags.length; ) {
    const tag = tags[from] ?? OUTSIDE;
    if (tag === OUTSIDE) {
      from++;
      continue;
    }
    const type = (tag - 1) >> 1;
    let to = from + 1;
    while (to < tags.length && tags[to] === insideOf(type)) to++;
    spans.push({ from, to, type });
    from = to;
  }
  return spans;
}
