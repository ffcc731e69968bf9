import { describe, expect, it } from 'vitest';
import { say } from '../../../src/briefing/messages.ts';
import { annotateMessages, listMessages } from '../../../src/pipeline/report.ts';

const MESSAGES = [
  say('write/not-ingested', { file: 'seeds/b.txt' }),
  say('read/not-arabic', { file: 'seeds/a,b: c.txt', line: 3, column: 7 }, { percent: 5 }),
  say('read/link-dropped', { file: 'seeds/a,b: c.txt', line: 2 }),
];

describe('listMessages', () => {
  it('begins each with file:line:col, in the order of files and lines', () => {
    const lines = listMessages(MESSAGES, false).split('\n');
    expect(lines[0]).toMatch(/^seeds\/a,b: c\.txt:2:1 info .* \[read\/link-dropped\]$/);
    expect(lines[2]).toMatch(
      /^seeds\/a,b: c\.txt:3:7 error Only 5 % of the letters .* \[read\/not-arabic\]$/,
    );
    expect(lines[3]).toMatch(/^ {4}Remove the file/);
    expect(lines[4]).toMatch(/^seeds\/b\.txt warning /);
    expect(lines.at(-1)).toBe('error: 1, warning: 1, info: 1');
  });

  it('colours only when asked, and says nothing of nothing', () => {
    const colours = new RegExp(`${String.fromCharCode(27)}\\[`);
    expect(listMessages(MESSAGES, true)).toMatch(colours);
    expect(listMessages(MESSAGES, false)).not.toMatch(colours);
    expect(listMessages([], true)).toBe('');
  });
});

describe('annotateMessages', () => {
  it('escapes what would end a command or one of its properties', () => {
    const [notice, error, warning] = annotateMessages(MESSAGES).split('\n');
    expect(notice).toMatch(/^::notice file=seeds\/a%2Cb%3A c\.txt,line=2,col=1,title=read\/link-dropped::/);
    expect(error).toMatch(
      /^::error .*title=read\/not-arabic::Only 5 %25 of the letters are Arabic\.%0ARemove/,
    );
    expect(warning).toMatch(/^::warning file=seeds\/b\.txt,title=write\/not-ingested::/);
  });
});
