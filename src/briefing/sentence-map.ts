import { diffArrays } from 'diff';

/** How the sentences of one body became those of another. */
export interface SentenceMap {
  readonly old: readonly string[];
  readonly now: readonly string[];
  /** By old number: the number of the same sentence in the new body. Numbers count from 1; 0 is unused. */
  readonly same: ReadonlyMap<number, number>;
  /** By old number of a sentence that was changed: the numbers of those that stand in its place, maybe none. */
  readonly instead: ReadonlyMap<number, readonly number[]>;
  /** By old number: the sentence that it was rewritten as, where one sentence took the place of one. */
  readonly rewritten: ReadonlyMap<number, number>;
}

/**
 * Find each sentence of a body in a changed version of it: unchanged sentences by their order; moved ones by
 * their words, where these occur once; for a rewritten one, what stands between its unchanged neighbours.
 *
 * @example mapSentences(['أ.', 'ب.'], ['جديد.', 'أ.', 'ب.']).same // Map { 1 → 2, 2 → 3 }
 */
export function mapSentences(old: readonly string[], now: readonly string[]): SentenceMap {
  const same = new Map<number, number>();
  const instead = new Map<number, readonly number[]>();
  const rewritten = new Map<number, number>();
  let from = 1;
  let to = 1;
  let gone: number[] = [];
  let come: number[] = [];
  const closeGap = (): void => {
    for (const number of gone) instead.set(number, come);
    const [only] = come;
    if (gone.length === 1 && come.length === 1 && only !== undefined) rewritten.set(gone[0] ?? 0, only);
    gone = [];
    come = [];
  };
  for (const part of diffArrays([...old], [...now])) {
    if (!part.added && !part.removed) closeGap();
    for (const _ of part.value) {
      if (part.removed) gone.push(from++);
      else if (part.added) come.push(to++);
      else same.set(from++, to++);
    }
  }
  closeGap();
  for (const number of instead.keys()) {
    const place = onlyPlace(now, old[number - 1]);
    if (place === undefined || onlyPlace(old, old[number - 1]) === undefined) continue;
    same.set(number, place);
    rewritten.delete(number);
  }
  return { old, now, same, instead, rewritten };
}

function onlyPlace(sentences: readonly string[], sentence = ''): number | undefined {
  const first = sentences.indexOf(sentence);
  return first === -1 || sentences.indexOf(sentence, first + 1) !== -1 ? undefined : first + 1;
}

/**
 * Carry a piece of a sentence over to the sentence's new wording, where only words inside the piece changed.
 *
 * @returns the piece in its new wording, or undefined if its own borders were touched
 * @example carryOver('قال إن الامن مستتب.', 'قال إن الأمن مستتب.', 'الامن مستتب') // 'الأمن مستتب'
 */
export function carryOver(old: string, now: string, piece: string): string | undefined {
  const start = old.indexOf(piece);
  if (start === -1 || old.indexOf(piece, start + 1) !== -1) return undefined;
  const end = start + piece.length;
  const head = sharedStart(old, now);
  const tail = Math.min(sharedStart(reverse(old), reverse(now)), old.length - head, now.length - head);
  const isWhole = piece === old;
  if (!isWhole && (head <= start || old.length - tail >= end)) return undefined;
  const carried = now.slice(start, now.length - (old.length - end));
  return carried === '' ? undefined : carried;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function reverse(text: string): string {
  return text.split('').reverse().join('');
}
