/** What the parser of MDX says, and what a person should look for instead. */
const WORDS: readonly (readonly [said: RegExp, words: string])[] = [
  [/^Unexpected character `!` \(U\+0021\) before name/, 'a comment between <!-- and --> cannot stand there'],
  [/^Expected a closing tag for `(<[^`]*>)`/, 'nothing closes the tag $1'],
  [/^Unexpected closing tag `(<\/[^`]*>)`, expected/, 'the tag $1 closes nothing there'],
  [/^Unexpected closing slash/, 'a closing tag has no opening tag before it'],
  [
    /^Could not parse (?:expression|import\/exports)|in expression/,
    'a brace opens something that is no text',
  ],
  [
    /^Unexpected (?:character|end of file).* (?:before|in|after) (?:\w+ )*(?:name|tag|value|separator)/,
    'an angle bracket opens something that is no tag',
  ],
];

/**
 * Say what keeps a body from being read, for people who write prose.
 *
 * @param reason as the parser gives it; what is not known stays as it is
 * @example bodyProblem('Expected a closing tag for `<Foo>` (3:1-3:6) before the end of `paragraph`') // 'nothing closes the tag <Foo>'
 */
export function bodyProblem(reason: string): string {
  for (const [said, words] of WORDS) {
    const found = said.exec(reason);
    if (found !== null) return words.replace('$1', () => found[1] ?? '');
  }
  return reason;
}
