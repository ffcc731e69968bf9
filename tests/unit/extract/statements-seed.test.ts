import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/pipeline/extract/names/index.ts';
import { findStatements } from '../../../src/pipeline/extract/statements/find-statements.ts';
import { repair } from '../../../src/pipeline/repair/index.ts';
import { segment } from '../../../src/pipeline/segment/index.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';
import { sourceOf } from '../pipeline/source.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const id = '000_5dec121a016646a4';
const text = readFileSync(join(root, 'seeds', `${id}.txt`), 'utf8');
const article = segment(repair(sourceOf(text, id)));
const { registry } = await readRegistry(root);
const { statements } = findStatements(article, { names: findNames(article, registry) });

const SOURCE = 'مصدر أمني';

describe('the seed', () => {
  it.each([
    [2, SOURCE, 'explicit', 'قال', 'says', 'الجزائر رفضت التعاون', 'في شمال مالي وليبيا'],
    [3, SOURCE, 'explicit', 'قال', 'says', 'مسؤولين أمريكيين بدأوا', 'في إفريقيا'],
    [5, 'السلطات الجزائرية', 'explicit', 'أبلغت', 'informs', 'الجزائر لن تشارك', 'في سوريا والعراق'],
    [5, SOURCE, 'anaphoric', 'حسب', 'says', 'أبلغت السلطات الجزائرية', 'في سوريا والعراق'],
    [8, SOURCE, 'anaphoric', 'أفاد', 'says', 'موقف الجزائر من المسألة', 'عمليات أمنية ضد التنظيم'],
    [8, 'الجزائر', 'anaphoric', 'أكدت', 'confirms', 'أنها لم تنفذ', 'عمليات أمنية ضد التنظيم'],
    [9, SOURCE, 'anaphoric', 'كشف', 'reveals', 'الولايات المتحدة الأمريكية تعتبر', 'أكثر من ضروري'],
    [9, 'الولايات المتحدة', 'explicit', 'تعتبر', 'considers', 'تعاون الجزائر في مسألة', 'أكثر من ضروري'],
    [12, SOURCE, 'anaphoric', 'قال', 'says', 'الجزائر قررت التعاون', 'إلى شمال مالي وليبيا'],
  ])('sentence %i: %s, %s, %s', (sentence, name, origin, verb, force, from, to) => {
    const found = statements.filter(
      (statement) =>
        statement.verb.sentence === sentence &&
        statement.verb.text === verb &&
        statement.speaker.name === name,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ speaker: { origin }, verb: { force } });
    expect(found[0]?.claim.text.startsWith(from)).toBe(true);
    expect(found[0]?.claim.text.endsWith(to)).toBe(true);
  });

  it('gives the anonymous source its six statements', () => {
    const told = statements.filter(({ speaker }) => speaker.name === SOURCE);
    expect(told).toHaveLength(6);
    expect(new Set(told.map(({ speaker }) => speaker.kind))).toEqual(new Set(['anonymous']));
  });
});
