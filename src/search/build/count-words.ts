import { analyze } from '../analyze.ts';
import type { SearchDocument } from '../document.ts';

/** A word of documents, as it is written most often, and how many documents have it in any spelling. */
export interface CountedWord {
  /** Folded, without article. */
  readonly key: string;
  readonly text: string;
  readonly documents: number;
}

/** Counts the words of documents. */
export interface WordCounter {
  readonly add: (document: SearchDocument) => void;
  /** In no order that means anything. */
  readonly words: () => readonly CountedWord[];
}

interface Count {
  documents: number;
  readonly spellings: Map<string, number>;
}

/** Count the words of documents; stop words, numbers and single letters are left out. */
export function countWords(): WordCounter {
  const counts = new Map<string, Count>();
  return {
    add: ({ title, sentences }) => {
      const text = [title, ...sentences].join('\n');
      const seen = new Set<Count>();
      for (const { start, end, form, bare, isStop } of analyze(text)) {
        if (isStop || form.length < 2 || /^\d/.test(form)) continue;
        const count = counts.get(bare) ?? { documents: 0, spellings: new Map<string, number>() };
        counts.set(bare, count);
        const spelling = spellingOf(text.slice(start, end));
        count.spellings.set(spelling, (count.spellings.get(spelling) ?? 0) + 1);
        seen.add(count);
      }
      for (const count of seen) count.documents++;
    },
    words: () =>
      Array.from(counts, ([key, { documents, spellings }]) => ({
        key,
        text: commonest(spellings),
        documents,
      })),
  };
}

const UNSEEN = /[\p{M}\p{Cf}\u0640]/gu;
/** What may stand before an article, and لل, which is an article with what stands before it. */
const BEFORE_ARTICLE = /^(?:[وفبك]{1,2}(?=ال)|[وف]?لل)(?=.{3})/;

function spellingOf(word: string): string {
  return word.replace(UNSEEN, '').replace(BEFORE_ARTICLE, (before) => (before.endsWith('لل') ? 'ال' : ''));
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}
