import { describe, expect, it } from 'vitest';
import { inWords, type Words } from '../../../scripts/command-line/words.ts';
import { arabicWords } from '../../../scripts/command-line/words-ar.ts';

const all = Object.entries(arabicWords) as [Words, string][];
const placesOf = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('words of scripts', () => {
  it.each(all)('%s', (english, arabic) => {
    expect(placesOf(arabic)).toEqual(placesOf(english));
    if (/[a-z]{3}/.test(english.replace(/\{\w+\}|SHA-256|bytes/g, '')))
      expect(arabic).toMatch(/\p{Script=Arabic}{2}/u);
    expect(arabic, 'Latin punctuation beside Arabic').not.toMatch(/\p{Script=Arabic}[,;?]/u);
    expect(arabic, 'marks of direction, which terminals show').not.toMatch(/[\u200E\u200F\u202A-\u202E]/u);
    expect(arabic.endsWith('.')).toBe(english.endsWith('.'));
  });

  it('are said in the language that is asked for', () => {
    expect(inWords('wrote {file}', { file: 'seeds/a.txt' }, 'ar')).toBe('كُتب seeds/a.txt');
    expect(inWords('wrote {file}', { file: 'seeds/a.txt' }, 'en')).toBe('wrote seeds/a.txt');
  });
});
