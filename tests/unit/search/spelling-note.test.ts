import { expect, it } from 'vitest';
import { replaceWord } from '../../../src/search/page/spelling-note.ts';

it.each([
  ['ليبا ليبان', 'ليبا', 'ليبيا ليبان'],
  ['هدنة "لِيبا" أو ليبا', 'ليبا', 'هدنة "ليبيا" أو ليبيا'],
  ['تونس', 'ليبا', 'تونس'],
])('in %s only the whole word %s is replaced', (text, form, replaced) => {
  expect(replaceWord(text, form, 'ليبيا')).toBe(replaced);
});
