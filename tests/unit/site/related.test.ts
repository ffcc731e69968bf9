import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeSketch } from '../../../src/arabic/sketch-text.ts';
import { sketchText } from '../../../src/arabic/text-sketch.ts';
import { publishedSource } from '../../../src/site/beside/published-source.ts';
import { surroundingsOf } from '../../../src/site/briefing-pages.ts';
import type { Card } from '../../../src/site/card.ts';
import { relatedBriefings } from '../../../src/site/related.ts';

/** A briefing about places; what stands in brackets is mentioned in passing. */
function about(id: string, places: string, date?: string): Card {
  const named = places.split(' ').map((word) => {
    const name = word.replace(/[()]/g, '');
    return { id: name, name, isMain: !word.startsWith('(') };
  });
  return {
    id,
    title: id,
    ...(date !== undefined && { date }),
    source: { seed: `seeds/${id}.txt`, sha256: '' },
    statements: 0,
    sentences: 1,
    things: { places: named, organisations: [], people: [], topics: [] },
  };
}

const ids = (cards: readonly Card[], id: string) =>
  relatedBriefings(cards)
    .get(id)
    ?.map(({ card }) => card.id);

describe('related briefings', () => {
  it('share what is rare before what all share', () => {
    const cards = [
      about('a', 'الجزائر تمنراست'),
      about('b', 'الجزائر وهران'),
      about('c', 'الجزائر تمنراست مالي'),
      about('d', 'الجزائر سطيف'),
      about('e', 'الجزائر بجاية'),
    ];
    expect(ids(cards, 'a')?.[0]).toBe('c');
    expect(
      relatedBriefings(cards)
        .get('a')?.[0]
        ?.shared.map(({ name }) => name),
    ).toEqual(['تمنراست', 'الجزائر']);
  });

  it('share what they are about before what they mention in passing', () => {
    const cards = [
      about('a', 'غدامس نالوت'),
      about('b', 'غدامس سبها'),
      about('c', '(غدامس) (نالوت) طرابلس'),
      ...['d', 'e', 'f', 'g'].map((id) => about(id, `${id}-1 ${id}-2`)),
    ];
    expect(ids(cards, 'a')?.[0]).toBe('b');
  });

  it('are none where nothing is shared', () => {
    expect(ids([about('a', 'تونس'), about('b', 'صنعاء')], 'a')).toEqual([]);
    expect(ids([about('a', 'تونس')], 'a')).toEqual([]);
  });

  it('tell of one event only when days and main things agree', () => {
    const same = 'تونس صفاقس قابس';
    const eventsOf = (date: string | undefined, places = same) =>
      relatedBriefings([
        about('a', same, '2021-03-05'),
        about('b', places, date),
        ...['c', 'd', 'e'].map((id) => about(id, `${id}-1`)),
      ])
        .get('a')
        ?.map(({ isSameEvent }) => isSameEvent);
    expect(eventsOf('2021-03-07')).toEqual([true]);
    expect(eventsOf('2021-03-20')).toEqual([false]);
    expect(eventsOf('2021-03')).toEqual([false]);
    expect(eventsOf(undefined)).toEqual([false]);
    expect(eventsOf('2021-03-05', 'تونس (صفاقس) (قابس)')).toEqual([false]);
  });

  it('do not depend on the order of the cards', () => {
    const cards = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, i) =>
      about(id, ['تونس', 'صفاقس', 'قابس', 'سوسة'].filter((_, j) => (i + 1) & (1 << j)).join(' ') || 'مدنين'),
    );
    const expected = cards.map(({ id }) => ids(cards, id));
    fc.assert(
      fc.property(fc.shuffledSubarray(cards, { minLength: cards.length }), (shuffled) => {
        expect(cards.map(({ id }) => ids(shuffled, id))).toEqual(expected);
      }),
    );
  });
});

describe('the neighbours of a briefing', () => {
  it('are the next newer and older; what has no date stays among its like', () => {
    const cards = [about('b', 'x', '2020'), about('a', 'x'), about('d', 'x', '2021-01'), about('c', 'x')];
    const around = surroundingsOf(cards, new Map(), tmpdir());
    const named = (id: string) => [around.get(id)?.newer?.id, around.get(id)?.older?.id];
    expect([named('b'), named('d')]).toEqual([
      ['d', undefined],
      [undefined, 'b'],
    ]);
    expect([named('a'), named('c')]).toEqual([
      ['c', undefined],
      [undefined, 'a'],
    ]);
  });
});

describe('a seed', () => {
  const root = mkdtempSync(join(tmpdir(), 'mujaz-seed-'));
  mkdirSync(join(root, 'seeds'));
  const put = (name: string, text: string) => {
    writeFileSync(join(root, name), text);
    return { seed: name, sha256: createHash('sha256').update(text).digest('hex') };
  };

  it('is published as received, and text as nothing but text', () => {
    expect(publishedSource(root, put('seeds/a.txt', 'نص'))).toEqual({
      bytes: Buffer.from('نص'),
      ending: 'source.txt',
    });
    expect(publishedSource(root, put('seeds/a.HTML', '<script>'))?.ending).toBe('source.txt');
  });

  it('stays unpublished when it changed, is gone, is a link, lies elsewhere or is of another kind', () => {
    const seed = put('seeds/b.txt', 'نص');
    expect(publishedSource(root, { ...seed, sha256: '0'.repeat(64) })).toBeUndefined();
    expect(publishedSource(root, { ...seed, seed: 'seeds/none.txt' })).toBeUndefined();
    symlinkSync(join(root, 'seeds', 'b.txt'), join(root, 'seeds', 'link.txt'));
    expect(publishedSource(root, { ...seed, seed: 'seeds/link.txt' })).toBeUndefined();
    expect(publishedSource(root, put('outside.txt', 'نص'))).toBeUndefined();
    expect(
      publishedSource(root, { ...put('outside.txt', 'نص'), seed: 'seeds/../outside.txt' }),
    ).toBeUndefined();
    expect(publishedSource(root, put('seeds/c.zip', 'PK'))).toBeUndefined();
  });
});

describe('copies', () => {
  const text =
    'افتتحت البلدية صباح أمس مكتبة عمومية تضم قاعة للأطفال وأخرى للباحثين، وقالت مديرتها إن الدخول مجاني لكل السكان.';
  const withText = (card: Card, body: string): Card => ({ ...card, sketch: encodeSketch(sketchText(body)) });
  const cards = [
    withText(about('b', 'وهران مستغانم تلمسان', '2014-09-02'), `عاجل. ${text}`),
    withText(about('a', 'وهران مستغانم تلمسان', '2014-09-01'), text),
    withText(
      about('c', 'وهران مستغانم تلمسان', '2014-09-01'),
      'بدأ موسم جني الزيتون في القرى الجبلية هذا الأسبوع.',
    ),
    about('d', 'تونس'),
  ];

  it('are linked, and are not among what is related, whatever the order', () => {
    for (const order of [cards, cards.toReversed()]) {
      const own = surroundingsOf(order, new Map(), '.').get('a');
      expect(own?.copies.map(({ id }) => id)).toEqual(['b']);
      expect(own?.related.map(({ id }) => id)).toEqual(['c']);
      expect(surroundingsOf(order, new Map(), '.').get('d')?.copies).toEqual([]);
    }
  });

  it('are listed on each page of a story that very many have, as far as a list goes', () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      withText(
        about(`w${i + 100}`, 'تونس'),
        `${'ابتثجحخدذر'[i % 10]} ${'سشصضطظ'[Math.floor(i / 10)]} ${text}`,
      ),
    );
    const surroundings = surroundingsOf(many, new Map(), '.');
    for (const { id } of many) {
      const copies = surroundings.get(id)?.copies.map((copy) => copy.id) ?? [];
      expect(new Set(copies).size).toBe(5);
      expect(copies).not.toContain(id);
    }
  });
});
