import type { VFileMessage } from 'vfile-message';
import { type Document, isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { say } from '../briefing/messages.ts';
import { yamlProblem } from '../briefing/yaml-problem.ts';

/** Where a value of a file stands, counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A YAML text with the place of everything in it. */
export interface PlacedYaml {
  readonly doc: Document.Parsed;
  readonly placeAt: (offset: number) => Place;
  /** What makes it unreadable, in the order of the text. */
  readonly broken: readonly VFileMessage[];
}

/**
 * Read YAML with the way back to the place of every value.
 *
 * @param text a file, or a part of one
 * @param linesBefore lines of the file that stand before the part
 */
export function parsePlaced(file: string, text: string, linesBefore = 0): PlacedYaml {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) };
  };
  const problems = doc.errors.map((error) => yamlProblem(error, doc));
  visit(doc, {
    // Anchors would let a few lines unfold into gigabytes, and no authority file needs them.
    Alias: (_, node) => {
      problems.push({ problem: 'YAML anchors are not used here', offset: node.range?.[0] ?? 0 });
    },
  });
  problems.sort((a, b) => a.offset - b.offset);
  const broken = problems.map(({ problem, offset }) =>
    say('registry/broken-yaml', placeAt(offset), { detail: problem }),
  );
  return { doc, placeAt, broken };
}

/** The place of a value, or of the closest one around it that is there. */
export function placeIn({ doc, placeAt }: PlacedYaml, path: readonly (string | number)[]): Place {
  for (let length = path.length; length >= 0; length--) {
    const node = doc.getIn(path.slice(0, length), true);
    if (isNode(node) && !isAlias(node)) return placeAt(node.range?.[0] ?? 0);
  }
  return placeAt(0);
}
