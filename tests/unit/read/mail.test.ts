import { describe, expect, it } from 'vitest';
import { readMail } from '../../../src/pipeline/read/mail/index.ts';
import { splitMailbox } from '../../../src/pipeline/read/mail/mailbox.ts';

const ARTICLE = 'وصل المركب الجديد إلى الجزيرة صباح الأربعاء، واستقبله التلاميذ والأهالي على الرصيف.';
const HEAD = 'From: Desk <desk@bahr.example>\nDate: Tue, 04 Nov 2014 23:15:00 +0300';

async function readText(body: string, subject = 'Re: مركب', type = 'text/plain') {
  const mail = `${HEAD}\nSubject: ${subject}\nContent-Type: ${type}; charset=utf-8\n\n${body}`;
  const result = await readMail(new TextEncoder().encode(mail), { file: 'seeds/a.eml', told: {} });
  if (!('text' in result)) throw new Error(result.messages.map(String).join('\n'));
  const { text, known, messages } = result;
  return { text: text.trim(), known, told: messages.map(({ reason }) => reason.replace(/^.*: /, '')) };
}

describe('a mail that answers another', () => {
  const mark = 'في الثلاثاء، 4 نوفمبر 2014 كتب المحرر <editor@mujaz.example>:';

  it('is read without it', async () => {
    expect(await readText(`${ARTICLE}\n\n${mark}\n\n> متى يصل الخبر؟\n>\n> نحتاجه اليوم.`)).toEqual({
      text: ARTICLE,
      known: { title: 'مركب', author: 'Desk', date: '2014-11-04' },
      told: ['quoted mail (1).'],
    });
  });

  it('is read with it, unmarked, if that is the longer one', async () => {
    const { text, told } = await readText(`للنشر.\n\n> ${ARTICLE}`);
    expect([text, told]).toEqual([`للنشر.\n\n${ARTICLE}`, []]);
  });

  it('is known in HTML by the marks of mail programs', async () => {
    const html = `<p>${ARTICLE}</p><div class="gmail_quote"><div class="gmail_attr">كتب المحرر:</div><blockquote>متى يصل؟</blockquote></div>`;
    const { text, told } = await readText(html, 'رد: مركب', 'text/html');
    expect([text, told]).toEqual([ARTICLE, ['quoted mail (1).']]);
  });

  it('a letter that the article shows is no such mail', async () => {
    const letter = 'من: وزير العدل\nإلى: النيابة العامة\nالتاريخ: 4 نوفمبر 2014\nالموضوع: ميناء الجزيرة';
    const body = `${ARTICLE}\n\n${letter}\n\nيرجى فتح تحقيق في الأمر.`;
    expect(await readText(body)).toMatchObject({ text: body, told: [] });
  });

  it('below a head without marks, too', async () => {
    const { text } = await readText(`${ARTICLE}\n\nمن: المحرر\nتم الإرسال: أمس\nالموضوع: مركب\n\nمتى يصل؟`);
    expect(text).toBe(ARTICLE);
  });
});

it('lines of an article that end in the word of a field are no head of another mail', async () => {
  const list = 'القادمون من: تونس\nوالذاهبون إلى: ليبيا\nوآخر يوم للتاريخ: أمس';
  expect((await readText(`${ARTICLE}\n\n${list}`)).text).toBe(`${ARTICLE}\n\n${list}`);
});

describe('a mail that passes another on', () => {
  it.each([
    [
      '-- Forwarded',
      `---------- Forwarded message ---------\nFrom: سعاد <s@b.example>\nDate: Mon, 3 Nov 2014 19:00:00 +0300\nSubject: مركب`,
    ],
    ['-- Original', `-----Original Message-----\nFrom: سعاد\nSent: 2014-11-03\nTo: desk\nSubject: مركب`],
  ])('%s: has the first writer and day', async (_, head) => {
    expect(await readText(`للعلم.\n\n${head}\n\n${ARTICLE}`, 'Fwd: مركب')).toEqual({
      text: `للعلم.\n\n\n${ARTICLE}`,
      known: { title: 'مركب', author: 'سعاد', date: '2014-11-03' },
      told: ['head of a forwarded mail (1).'],
    });
  });

  it('of a writer and a day that are not told has neither', async () => {
    const head = 'من: s@b.example\nالتاريخ: الاثنين مساء\nإلى: desk\nالموضوع: مركب';
    expect((await readText(`${head}\n\n${ARTICLE}`, 'Fwd: مركب')).known).toEqual({ title: 'مركب' });
  });
});

describe('words of a mail', () => {
  it('are read in the encoding that makes Arabic of them, if the mail names none', async () => {
    const body = [
      0xc7, 0xe1, 0xe3, 0xd1, 0xdf, 0xc8, 0x20, 0xdd, 0xed, 0x20, 0xc7, 0xe1, 0xcc, 0xd2, 0xed, 0xd1, 0xc9,
    ];
    const head = new TextEncoder().encode('Subject: a\nContent-Type: text/plain\n\n');
    const bytes = Uint8Array.from([...head, ...body]);
    const result = await readMail(bytes, { file: 'seeds/a.eml', told: {} });
    expect('text' in result && result.text.trim()).toBe('المركب في الجزيرة');
  });

  it('end where its signature begins', async () => {
    const { text, told } = await readText(`${ARTICLE}\n\n-- \nمكتب الأخبار\nهاتف 0123`);
    expect([text, told]).toEqual([ARTICLE, ['signature (1).']]);
  });

  it('stay as they are where they look like parts of another only here and there', async () => {
    const body = `${ARTICLE}\nمن: البر إلى الجزيرة.\n--\nوقال: نعم.`;
    expect((await readText(body)).text).toBe(body);
  });
});

describe('a folder of mails', () => {
  const split = (text: string) =>
    splitMailbox(new TextEncoder().encode(text), { file: 'seeds/a.mbox', told: {} });
  const mail = (id: string, body: string) =>
    `From a@b.example Tue Nov  4 23:15:00 2014\nMessage-ID: <${id}>\n\n${body}\n\n`;

  it('is taken apart at its postmarks, with the lines on which mails begin', () => {
    const { entries, messages } = split(mail('1', 'نص\nFrom here on\n\n>From أول') + mail('2', 'ثان'));
    const bodies = Array.from(entries.values(), ({ body, place }) => [new TextDecoder().decode(body), place]);
    expect(bodies).toEqual([
      ['Message-ID: <1>\n\nنص\nFrom here on\n\nFrom أول', { line: 2 }],
      ['Message-ID: <2>\n\nثان\n\n', { line: 10 }],
    ]);
    expect(messages).toEqual([]);
  });

  it('names each mail by its own name, wherever it stands', () => {
    const keys = (...mails: readonly string[]) => [...split(mails.join('')).entries.keys()].sort();
    expect(keys(mail('1', 'أ'), mail('2', 'ب'))).toEqual(keys(mail('2', 'ب'), mail('1', 'أ')));
  });

  it.each([
    ['', 'empty'],
    ['نص لا رسالة فيه', 'no-entries'],
    ['Subject: a\n\nFrom a@b.example Tue Nov  4 23:15:00 2014\n', 'no-entries'],
  ])('that is none, as %j, is told', (text, id) => {
    expect(split(text).messages.map(({ ruleId }) => ruleId)).toEqual([id]);
  });
});
