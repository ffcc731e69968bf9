import { anchorsOf } from '../../briefing/evidence.ts';
import type { FrontMatter } from '../../briefing/schema.ts';
import type { Json } from './json.ts';
import { keysOf } from './list-keys.ts';

type Names = 'places' | 'organisations' | 'people';

/**
 * Take from the machine's version what no sentence of the merged body holds, because a person rewrote or
 * removed that sentence: it can bring in nothing there, nor change what was there before.
 *
 * @param isLost is this the sentence number of a value that no sentence holds?
 */
export function groundMachine(
  machine: FrontMatter,
  base: FrontMatter,
  isLost: (sentence: number) => boolean,
): FrontMatter {
  const paths = new Set(
    anchorsOf(machine)
      .filter(({ sentence }) => isLost(sentence))
      .map(({ path }) => path.join('.')),
  );
  if (paths.size === 0) return machine;
  const isGround = (...path: readonly (string | number)[]): boolean =>
    ![...paths].some((lost) => `${lost}.`.startsWith(`${path.join('.')}.`));
  const facts = <T extends object>(name: string, items: readonly T[], old: readonly T[]): T[] => [
    ...grounded(name, items, old, (i) => isGround(name, i)),
  ];
  const names = (name: Names): FrontMatter[Names] =>
    machine[name].flatMap((thing, i) => {
      const old = base[name].find((other) => other.name === thing.name || (other.id ?? '') === thing.id);
      const mentions = grounded('mentions', thing.mentions, old?.mentions ?? [], (j) =>
        isGround(name, i, 'mentions', j),
      );
      return mentions.length > 0 ? [{ ...thing, mentions: [...mentions] }] : [];
    });
  const { titleSentence, dateline, summary, date, ...rest } = machine;
  return {
    ...rest,
    ...(titleSentence !== undefined && isGround('titleSentence') && { titleSentence }),
    ...(isGround('dateline') ? { dateline } : { dateline: base.dateline }),
    ...(isGround('summary') ? { summary } : { summary: base.summary }),
    date: isGround('date') ? date : base.date,
    keyPoints: facts('keyPoints', machine.keyPoints, base.keyPoints),
    places: names('places'),
    organisations: names('organisations'),
    people: names('people'),
    topics: machine.topics.flatMap((topic, i) => {
      const old = base.topics.find((other) => other.id === topic.id)?.evidence ?? [];
      const evidence = grounded('evidence', topic.evidence, old, (j) => isGround('topics', i, 'evidence', j));
      return evidence.length > 0 ? [{ ...topic, evidence: [...evidence] }] : [];
    }),
    statements: facts('statements', machine.statements, base.statements),
    dates: facts('dates', machine.dates, base.dates),
    repairs: facts('repairs', machine.repairs, base.repairs),
  };
}

/** The items that stand; in place of one that does not, the same item as it was, if there was one. */
function grounded<T extends object>(
  name: string,
  items: readonly T[],
  old: readonly T[],
  isGround: (i: number) => boolean,
): readonly T[] {
  const [keys = [], oldKeys = []] = keysOf(name, [items as readonly Json[], old as readonly Json[]]) ?? [];
  return items.flatMap((item, i) => {
    if (isGround(i)) return [item];
    const before = old[oldKeys.indexOf(keys[i] ?? '')];
    return before === undefined ? [] : [before];
  });
}
