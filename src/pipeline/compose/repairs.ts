import { fold } from '../../arabic/fold.ts';
import { tokenizeWords } from '../../arabic/words.ts';
import type { Edit } from '../../briefing/edit.ts';
import type { FrontMatter, RepairMade } from '../../briefing/schema.ts';
import type { Span } from '../../briefing/span.ts';
import { evidenceOf } from '../extract/evidence-of.ts';
import type { Article } from '../stages.ts';

/** Edits that stand in the same words. */
interface Region {
  /** Of the repaired text, out to whole words. */
  readonly repaired: Span;
  readonly original: Span;
  readonly edits: readonly Edit[];
}

/**
 * Tell what repair changed: where it changed words, each place with the words as received; where it changed only
 * signs that readers do not see or read past (stretching, spaces, invisible marks), how often each rule did.
 *
 * Words count as changed if they differ folded, so a letter in another form is no change.
 */
export function tellRepairs(article: Article): Pick<FrontMatter, 'repairs' | 'cleaning'> {
  const repairs: RepairMade[] = [];
  const counts = new Map<string, number>();
  for (const region of findRegions(article)) {
    const repair = toRepair(article, region);
    if (repair !== undefined) repairs.push(repair);
    else for (const { rule } of region.edits) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { repairs, cleaning: Object.fromEntries(sorted) };
}

function toRepair(article: Article, { repaired, original, edits }: Region): RepairMade | undefined {
  const before = article.source.text.slice(original.start, original.end);
  const after = article.text.slice(repaired.start, repaired.end);
  if (wordsOf(after) === '' || wordsOf(before) === wordsOf(after) || before.trim() === '') return undefined;
  const rule = [...new Set(edits.map((edit) => edit.rule))].join('+');
  return { ...evidenceOf(article, repaired), original: before.trim(), rule: `repair/${rule}` };
}

/** What is read of a text: its words, folded. */
function wordsOf(text: string): string {
  return tokenizeWords(text)
    .map(({ start, end }) => fold(text.slice(start, end)))
    .join(' ');
}

function findRegions({ edits, words }: Article): readonly Region[] {
  const regions: Region[] = [];
  let shift = 0;
  let word = 0;
  for (const edit of edits) {
    const from = edit.start + shift;
    const to = from + edit.insert.length;
    shift += edit.insert.length - (edit.end - edit.start);
    while ((words[word]?.span.end ?? Number.POSITIVE_INFINITY) < from) word++;
    const start = Math.min(from, words[word]?.span.start ?? from);
    let last = word;
    while ((words[last]?.span.start ?? Number.POSITIVE_INFINITY) <= to) last++;
    const end = Math.max(to, words[last - 1]?.span.end ?? to);
    const region: Region = {
      repaired: { start, end },
      original: { start: edit.start - (from - start), end: edit.end + (end - to) },
      edits: [edit],
    };
    const previous = regions.at(-1);
    if (previous !== undefined && start < previous.repaired.end)
      regions.splice(-1, 1, join(previous, region));
    else regions.push(region);
  }
  return regions;
}

function join(a: Region, b: Region): Region {
  return {
    repaired: { start: a.repaired.start, end: Math.max(a.repaired.end, b.repaired.end) },
    original: { start: a.original.start, end: Math.max(a.original.end, b.original.end) },
    edits: [...a.edits, ...b.edits],
  };
}
