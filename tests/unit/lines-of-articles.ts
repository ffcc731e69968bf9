import fc from 'fast-check';

/** Pieces that hostile and ordinary lines are made of. */
export const PIECES = [
  'الجزائر',
  ' ',
  '. ',
  '؟ ',
  '، ',
  '«قال»',
  'BBC News',
  'é',
  '7',
  '<script>alert(1)</script>',
  '{process.env.HOME}',
  'import x from "y"',
  'export const a = 1',
  '&lt;',
  '&',
  '"',
  '[a](javascript:alert(1))',
  '**',
  '`',
  '- ',
  '# ',
  '> ',
  '\\',
  '😀',
  '1. ',
  '<!-- -->',
  '---',
  '\u200f',
];
/** Lines of articles, hostile and ordinary. */
export const line = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');
