import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertEntry } from '../../../src/registry/insert-entry.ts';
import { loadRegistry } from '../../../src/registry/registry.ts';

const FILE = 'people.yaml';
const TEXT = `# People.
# Sorted by id.

- id: ahmad-al-amin # an old friend
  name: أحمد الأمين
  type: politician
# Not the painter.
- { id: karim-al-najjar, name: كريم النجار, type: diplomat }
- id: yusuf-al-banna
  name: يوسف البناء
  type: royal
`;
const lines = (text: unknown): readonly string[] => String(text).split('\n');

describe('insertEntry', () => {
  it('puts an entry before the next id and above that one’s comment', () => {
    const text = insertEntry(TEXT, { id: 'hasan-al-sabbagh', name: 'حسن الصباغ', type: 'military' }, FILE);
    expect(lines(text).slice(5, 11)).toEqual([
      '  type: politician',
      '- id: hasan-al-sabbagh',
      '  name: حسن الصباغ',
      '  type: military',
      '# Not the painter.',
      '- { id: karim-al-najjar, name: كريم النجار, type: diplomat }',
    ]);
  });

  it('leaves the comment of the file on top', () => {
    const text = insertEntry(TEXT, { id: 'aaa', name: 'سليم الحداد', type: 'military' }, FILE);
    expect(lines(text).slice(0, 4)).toEqual(['# People.', '# Sorted by id.', '', '- id: aaa']);
    const close = insertEntry('# People.\n- id: b\n', { id: 'a', name: 'سليم', type: 'x' }, FILE);
    expect(lines(close)[0]).toBe('# People.');
  });

  it('writes aliases in brackets and quotes what YAML would misread', () => {
    const aliases = ['أبو كريم', 'قال: نعم', 'a, b', '[x]'];
    const text = insertEntry('', { id: 'x', name: 'نعم: لا', type: 'military', aliases }, FILE);
    const { registry, messages } = loadRegistry([{ file: FILE, text: String(text) }]);
    expect(messages).toEqual([]);
    expect(registry.byId('x')?.name).toBe('نعم: لا');
    expect(registry.byId('x')?.aliases.map((alias) => alias.text)).toEqual(['نعم: لا', ...aliases]);
  });

  it('keeps carriage returns, and ends a last line that has no end', () => {
    const text = insertEntry('- id: a\r\n  name: سليم', { id: 'b', name: 'كريم', type: 'royal' }, FILE);
    expect(text).toBe('- id: a\r\n  name: سليم\r\n- id: b\r\n  name: كريم\r\n  type: royal\r\n');
  });

  it('keeps every line of the file, in order, wherever the id goes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,5})?$/), (id) => {
        const text = lines(insertEntry(TEXT, { id, name: 'سليم الحداد', type: 'royal' }, FILE));
        const at = text.indexOf(`- id: ${id}`);
        expect([...text.slice(0, at), ...text.slice(at + 3)]).toEqual(lines(TEXT));
        const { registry, messages } = loadRegistry([{ file: FILE, text: text.join('\n') }]);
        expect(messages).toEqual([]);
        expect(registry.entries).toHaveLength(4);
      }),
    );
  });
});
