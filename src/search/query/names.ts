import { type AnalyzedWord, analyze } from '../analyze.ts';
import type { NamedThing } from '../format/names.ts';

/** A thing that a query names, and the words that name it. */
export interface NamedInQuery {
  readonly thing: NamedThing;
  readonly words: readonly AnalyzedWord[];
  /** The words as they were typed. */
  readonly typed: string;
  /** The query is this name and nothing else. */
  readonly isWhole: boolean;
}

/**
 * Find the registry's names in a query's words: the longest at each place, in any spelling and with clitics.
 *
 * @param words those of the text
 * @example findNames('هجمات داعش', analyze('هجمات داعش'), indexNames(things))[0].thing.name // 'تنظيم الدولة الإسلامية'
 */
export function findNames(
  text: string,
  words: readonly AnalyzedWord[],
  { byStem }: NameIndex,
): readonly NamedInQuery[] {
  const found: NamedInQuery[] = [];
  for (let at = 0; at < words.length; at++) {
    const rest = words.slice(at);
    const best = (byStem.get(words[at]?.stem ?? '') ?? [])
      .filter((name) => name.stems.every((stem, i) => rest[i]?.stem === stem))
      .sort((a, b) => b.stems.length - a.stems.length)[0];
    if (best === undefined) continue;
    const own = rest.slice(0, best.stems.length);
    const typed = text.slice(own[0]?.start, own.at(-1)?.end);
    found.push({ thing: best.thing, words: own, typed, isWhole: own.length === words.length });
    at += own.length - 1;
  }
  return found;
}

/** Things by the stems that their names begin with. */
export interface NameIndex {
  readonly things: readonly NamedThing[];
  readonly byStem: ReadonlyMap<string, readonly IndexedName[]>;
}

interface IndexedName {
  readonly stems: readonly string[];
  readonly thing: NamedThing;
}

/** Make names ready to be found: a registry has hundreds, too many to be analysed for every query. */
export function indexNames(things: readonly NamedThing[]): NameIndex {
  const names = things.flatMap((thing) =>
    [thing.name, ...thing.aliases].map((name) => ({ stems: analyze(name).map(({ stem }) => stem), thing })),
  );
  return { things, byStem: Map.groupBy(names, ({ stems }) => stems[0] ?? '') };
}
