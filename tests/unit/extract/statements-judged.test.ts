import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { statementsOf } from './statements-article.ts';

const offsets = z.tuple([z.int().min(0), z.int().min(1)]).refine(([start, end]) => start < end);
const judgedFile = z.strictObject({
  about: z.string(),
  verdicts: z.record(z.string(), z.string()),
  drawn: z.string(),
  judged: z.array(
    z.strictObject({
      article: z.string().regex(/^(?:dz|sn)\d+$/),
      sentence: z.int().min(1),
      rule: z.string(),
      speaker: offsets,
      claim: offsets,
      verdict: z.enum(['right', 'sloppy', 'wrong']),
    }),
  ),
});

const path = join(import.meta.dirname, '..', '..', 'fixtures', 'statements-judged.json');
const { judged } = judgedFile.parse(JSON.parse(readFileSync(path, 'utf8')));
const EXPLICIT = ['verb-subject', 'subject-verb', 'relative', 'attribution'];

/** One sentence that each rule finds something in, to ask what confidence the rule states. */
const SHOWN: Readonly<Record<string, string>> = {
  'verb-subject': 'قال مصدر أمني إن الطريق آمن.',
  attribution: 'وصلت السفن، حسب مصدر محلي.',
  anaphoric: 'قال مصدر أمني إن الطريق آمن. وأكد المصدر أن الجسر آمن.',
  carried: 'قال مصدر أمني إن الطريق آمن. وأكد أن الجسر آمن.',
  participle: 'قال مصدر أمني إن الطريق آمن، مؤكدا أن الجسر آمن.',
};

function shareRight(rows: typeof judged): number {
  return rows.filter(({ verdict }) => verdict === 'right').length / rows.length;
}

describe('the judged statements', () => {
  it('are a hundred explicit ones, of which the required share is right', () => {
    const explicit = judged.filter(({ rule }) => EXPLICIT.includes(rule));
    expect(explicit).toHaveLength(100);
    expect(shareRight(explicit)).toBeGreaterThanOrEqual(0.88);
  });

  it.each(Object.entries(SHOWN))('allow the confidence that %s states', (rule, text) => {
    const rows = judged.filter((row) => row.rule === rule);
    const stated = statementsOf(text).find((statement) => statement.rule === `statements/${rule}`);
    expect(rows.length).toBeGreaterThanOrEqual(10);
    expect(stated?.confidence).toBeDefined();
    expect(stated?.confidence ?? 1).toBeLessThanOrEqual(shareRight(rows));
  });
});
