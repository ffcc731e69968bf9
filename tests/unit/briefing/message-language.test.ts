import { describe, expect, it } from 'vitest';
import { inLanguage, languageOf } from '../../../src/briefing/message-language.ts';
import { messageTable } from '../../../src/briefing/message-table.ts';
import { arabicMessages } from '../../../src/briefing/message-table-ar.ts';
import { type MessageId, type MessageParams, say } from '../../../src/briefing/messages.ts';
import { fromPlain, toPlain } from '../../../src/briefing/plain-message.ts';

const ids = Object.keys(messageTable) as MessageId[];
const placesOf = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
const arabic = (id: MessageId, params: MessageParams) => inLanguage(say(id, { file: 'a' }, params), 'ar');

describe('messages in Arabic', () => {
  it('are there for every id, and for no other', () => {
    expect(Object.keys(arabicMessages).sort()).toEqual([...ids].sort());
  });

  it.each(ids)('%s is Arabic and has the places of the English one', (id) => {
    const { reason, todo } = arabicMessages[id];
    expect(placesOf(reason)).toEqual(placesOf(messageTable[id].reason));
    expect(placesOf(todo)).toEqual(placesOf(messageTable[id].todo));
    for (const text of [reason, todo]) {
      expect(text).toMatch(/\p{Script=Arabic}/u);
      expect(text, 'Latin punctuation beside Arabic').not.toMatch(/\p{Script=Arabic}[,;?]/u);
    }
    expect(todo.endsWith('.')).toBe(true);
  });

  it('have our own words in their places, and leave those of an article as they are', () => {
    expect(arabic('read/too-heavy', { limit: '60 seconds' }).reason).toContain('60 ثانية');
    expect(arabic('read/media-dropped', { what: 'image (2), video (1)' }).reason).toContain(
      'صورة (2)، مقطع مصوّر (1)',
    );
    expect(arabic('read/entry-broken', { problem: 'nothing closes its <item>' }).reason).toContain(
      'لا شيء يغلق الوسم <item>',
    );
    expect(arabic('write/no-briefing', { id: 'image' }).reason).toBe('لا موجز اسمه «image».');
    expect(arabic('write/disk', { problem: 'EWHAT' }).reason).toContain('EWHAT');
  });

  it('survive the way between processes', () => {
    const message = say('read/not-arabic', { file: 'seeds/a.txt' }, { percent: 5 });
    expect(inLanguage(fromPlain(toPlain(message)), 'ar')).toEqual(inLanguage(message, 'ar'));
    expect(inLanguage(message, 'en').reason).toBe(message.reason);
  });
});

describe('the language of messages', () => {
  it.each([
    [undefined, {}, 'en'],
    [undefined, { LANG: 'ar_DZ.UTF-8' }, 'ar'],
    [undefined, { LANG: 'ar_DZ.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
    [undefined, { LANG: 'en_GB.UTF-8', MUJAZ_LANGUAGE: 'ar' }, 'ar'],
    [undefined, { LANG: 'fr_FR.UTF-8' }, 'en'],
    ['en', { LANG: 'ar' }, 'en'],
  ])('asked %j, with %j, is %j', (asked, environment, language) => {
    expect(languageOf(asked, environment)).toBe(language);
  });
});
