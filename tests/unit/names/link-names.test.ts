import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../src/pipeline/evaluate/text-article.ts';
import type { FoundName, NameKind } from '../../../src/pipeline/extract/names/index.ts';
import { keyOf, linkNames } from '../../../src/pipeline/extract/names/link-names.ts';
import { loadRegistry } from '../../../src/registry/registry.ts';

const { registry } = loadRegistry([
  { file: 'people.yaml', text: '- { id: nabil-al-awni, name: نبيل العوني, type: diplomat }' },
  {
    file: 'organisations.yaml',
    text: '- { id: al-mizan, name: حزب الميزان, type: party, aliases: [{ text: الميزان, when: [حزب] }] }',
  },
]);

/** Link names that stand in a text in this order, and tell which thing each of them is. */
function link(text: string, names: readonly (readonly [string, NameKind, string?])[]) {
  const article = articleOf('test', text);
  let from = 0;
  const found = names.map(([name, kind, id]): FoundName => {
    const start = article.text.indexOf(name, from);
    from = start + name.length;
    const rule = id === undefined ? 'names/recogniser' : 'names/registry';
    return { kind, span: { start, end: from }, form: 'name', name, confidence: 0.9, rule, ...(id && { id }) };
  });
  return linkNames(article, found, registry).map(({ name, form, id }) => ({ name, form, id }));
}

describe('linkNames', () => {
  it('takes a last name for the one person who bears it', () => {
    const linked = link('قال سليم الحداد إن الأمر صعب. وأضاف الحداد أنه ممكن.', [
      ['سليم الحداد', 'person'],
      ['الحداد', 'person'],
    ]);
    expect(linked[1]).toEqual({ name: 'سليم الحداد', form: 'short', id: undefined });
  });

  it('links to a person of the registry who has no short name there', () => {
    const linked = link('قال نبيل العوني إن الأمر صعب. وأضاف العوني أنه ممكن.', [
      ['نبيل العوني', 'person', 'nabil-al-awni'],
      ['العوني', 'person'],
    ]);
    expect(linked[1]).toEqual({ name: 'نبيل العوني', form: 'short', id: 'nabil-al-awni' });
  });

  it('leaves a last name alone that two people bear, or nobody before it', () => {
    const linked = link('قال الحداد ذلك. وحضر سليم الحداد وكريم الحداد. وخرج الحداد.', [
      ['الحداد', 'person'],
      ['سليم الحداد', 'person'],
      ['كريم الحداد', 'person'],
      ['الحداد', 'person'],
    ]);
    expect(linked.map(({ name }) => name)).toEqual(['الحداد', 'سليم الحداد', 'كريم الحداد', 'الحداد']);
  });

  it('is not put off by the last name alone in a headline', () => {
    const linked = link('الحداد يزور وهران. وصل سليم الحداد أمس. وقال الحداد إنه مسرور.', [
      ['الحداد', 'person'],
      ['سليم الحداد', 'person'],
      ['الحداد', 'person'],
    ]);
    expect(linked.map(({ name }) => name)).toEqual(['الحداد', 'سليم الحداد', 'سليم الحداد']);
  });

  it('takes first and last name for one who was named with more between them', () => {
    const linked = link('حضر سليم محمود الحداد. وقال سليم الحداد إنه مسرور، وكذلك كريم الحداد.', [
      ['سليم محمود الحداد', 'person'],
      ['سليم الحداد', 'person'],
      ['كريم الحداد', 'person'],
    ]);
    expect(linked.map(({ name }) => name)).toEqual(['سليم محمود الحداد', 'سليم محمود الحداد', 'كريم الحداد']);
  });

  it('takes a last name of two words for one', () => {
    const linked = link('قال محمد ولد سيدي إنه مسرور. وأضاف ولد سيدي أنه باق.', [
      ['محمد ولد سيدي', 'person'],
      ['ولد سيدي', 'person'],
    ]);
    expect(linked[1]).toEqual({ name: 'محمد ولد سيدي', form: 'short', id: undefined });
  });

  it('takes what stands in brackets for another name, and knows it later', () => {
    const linked = link('عقدت رابطة ناشري الكتب (رناك) مؤتمرا. وقالت رناك إن ماهر السالمي (أبو رامي) حضر.', [
      ['رابطة ناشري الكتب', 'organisation'],
      ['رناك', 'organisation'],
      ['رناك', 'organisation'],
      ['ماهر السالمي', 'person'],
      ['أبو رامي', 'person'],
    ]);
    expect(linked.map(({ name }) => name)).toEqual([
      'رابطة ناشري الكتب',
      'رابطة ناشري الكتب',
      'رابطة ناشري الكتب',
      'ماهر السالمي',
      'ماهر السالمي',
    ]);
  });

  it('knows a listed body by a name that is also a common word once the recogniser is sure of it', () => {
    const [linked] = link('فاز الميزان في الاقتراع.', [['الميزان', 'organisation']]);
    expect(linked).toEqual({ name: 'حزب الميزان', form: 'name', id: 'al-mizan' });
    const [person] = link('حضر الميزان أمس.', [['الميزان', 'person']]);
    expect(person?.id).toBeUndefined();
  });

  it('takes أبو بكر and أبوبكر for one', () => {
    const [apart, joined] = link('حضر أبو بكر المنصوري. وخرج أبوبكر المنصوري.', [
      ['أبو بكر المنصوري', 'person'],
      ['أبوبكر المنصوري', 'person'],
    ]);
    expect(joined?.name).toBe(apart?.name);
  });

  it('tells things apart by id, else by name', () => {
    const name: FoundName = {
      kind: 'person',
      span: { start: 0, end: 4 },
      form: 'name',
      name: 'أبو بكر',
      confidence: 1,
      rule: 'names/recogniser',
    };
    expect(keyOf(name)).toBe(keyOf({ ...name, name: 'أبوبكر' }));
    expect(keyOf({ ...name, id: 'x' })).not.toBe(keyOf(name));
  });
});
