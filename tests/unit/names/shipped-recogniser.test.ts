import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SURE_FROM } from '../../../src/briefing/sure.ts';
import { equip } from '../../../src/pipeline/evaluate/equipment.ts';
import { articleOf } from '../../../src/pipeline/evaluate/text-article.ts';
import { findNames } from '../../../src/pipeline/extract/names/index.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const { equipment } = await equip(root);

function find(text: string) {
  const article = articleOf('test', text);
  return findNames(article, equipment.registry, equipment.learnt?.recogniser);
}

describe('the shipped weights and registry together', () => {
  it('are there', () => {
    expect(equipment.learnt).toBeDefined();
    expect(equipment.registry.entries.length).toBeGreaterThan(500);
  });

  it.each([
    'قصفت الطائرات القاعدة الجوية قرب المدينة.',
    'هذه هي القاعدة التي يعرفها الجميع، والقاعدة أن الصلح خير.',
    'تنزه الناس على الساحل أمس، وهطلت الأمطار على الساحل الشرقي للبلاد.',
    'تحدث الإمام عن التوحيد والصبر، والتوحيد أصل الدين.',
    'بدأ موسم الحصاد، وهو أمل الفلاحين.',
    'قال إن الشباب هم المستقبل، وإن الوطن للجميع.',
  ])('take no common word for a name: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it.each([
    ['قتل زعيم تنظيم القاعدة في غارة على جبال اليمن.', 'al-qaeda'],
    ['تنتشر جماعات مسلحة في منطقة الساحل الإفريقي.', 'sahel'],
  ])('know them where they are names: %s', (text, id) => {
    expect(find(text).map((name) => name.id)).toContain(id);
  });

  it('are sure of the names of the first article that it tells in so many words', async () => {
    const names = find(await readFile(join(root, 'seeds', '000_5dec121a016646a4.txt'), 'utf8'));
    const found = (least: number) =>
      new Set(names.filter(({ confidence }) => confidence >= least).map(({ id }) => id));
    const sure = ['algeria', 'islamic-state', 'libya', 'washington', 'africa', 'syria', 'iraq', 'nigeria'];
    expect([...found(SURE_FROM)]).toEqual(expect.arrayContaining(sure));
    const told = [
      'maghreb',
      'sahel',
      'northern-mali',
      'north-africa',
      'mali',
      'united-states',
      'aqim',
      'mujao',
    ];
    expect([...found(0.6)]).toEqual(expect.arrayContaining([...sure, ...told, 'abu-bakr-al-baghdadi']));
  });
});
