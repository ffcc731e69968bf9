import { afterEach, describe, expect, it } from 'vitest';
import { openReadingProcess, type ReadingProcess } from '../../../src/pipeline/read/apart/index.ts';

const PAGE = '<title>خبر</title><p>وصل الوفد إلى المدينة صباح اليوم.</p>';
const open: ReadingProcess[] = [];

function start(...limits: Parameters<typeof openReadingProcess>): ReadingProcess {
  const apart = openReadingProcess(...limits);
  open.push(apart);
  return apart;
}

function readPage(apart: ReadingProcess, html = PAGE, file = 'seeds/a.html') {
  return apart.read(new TextEncoder().encode(html), { file, told: {} });
}

afterEach(() => {
  for (const apart of open.splice(0)) apart.close();
});

describe('the process apart', () => {
  it('gives what the reader gives, messages with their kind and place', async () => {
    const reading = await readPage(start(), `${PAGE}<p><img src="a.png">`);
    expect(reading).toMatchObject({
      text: 'وصل الوفد إلى المدينة صباح اليوم.\n',
      known: { title: 'خبر' },
      messages: [{ source: 'read', ruleId: 'media-dropped', file: 'seeds/a.html', fatal: undefined }],
    });
  });

  it('reads many files at once, each answer to its question', async () => {
    const apart = start();
    const texts = Array.from({ length: 20 }, (_, i) => `نص الخبر رقم ${i} من المدينة.`);
    const readings = await Promise.all(texts.map((text) => readPage(apart, `<p>${text}</p>`)));
    expect(readings.map((reading) => 'text' in reading && reading.text)).toEqual(
      texts.map((text) => `${text}\n`),
    );
  });

  it('stops a file that takes too long', async () => {
    const apart = start({ seconds: 0.001, megabytes: 1000 });
    expect((await readPage(apart)).messages.map(String)).toEqual([
      expect.stringContaining('more than 0.001 seconds'),
    ]);
  });

  it('stops a file that takes too much memory, and reads the next in a new process', async () => {
    const apart = start({ seconds: 60, megabytes: 300 });
    const large = `<p>${'<b>كلمة <i>أخرى</i></b> '.repeat(150_000)}</p>`;
    expect((await readPage(apart, large)).messages.map(String)).toEqual([
      expect.stringContaining('more than 300 MB of memory'),
    ]);
    expect(await readPage(apart)).toMatchObject({ known: { title: 'خبر' } });
  });

  it('throws for what no reader takes: a mistake of ours', async () => {
    await expect(readPage(start(), PAGE, 'seeds/a.unknown')).rejects.toThrow('no reader takes this file');
  });

  it('starts anew after it was closed', async () => {
    const apart = start();
    await readPage(apart);
    apart.close();
    expect(await readPage(apart)).toMatchObject({ known: { title: 'خبر' } });
  });
});
