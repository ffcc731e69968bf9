import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/arabic/sentences.ts';
import { anyText } from './texts.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['full stops', 'وصل الوفد. | غادر الوزير.'],
    ['question and exclamation marks', 'متى يعود؟ | لا أحد يعلم! | انتهى'],
    ['Latin and repeated marks', 'هل هذا صحيح?! | لا يبدو كذلك؟؟ | نعم'],
    ['a quote that closes after its stop', 'قالت: «لن نتراجع.» | وغادرت القاعة.'],
    ['a stop after the quote', 'قالت «لن نتراجع». | وغادرت القاعة.'],
    ['straight quotes', 'قالت "سنعود قريبا." | وغادرت القاعة.'],
    ['curly quotes and a bracket', 'ختم بالقول “إلى اللقاء.”) | ثم انصرف الجميع.'],
    ['a verb of saying after an ellipsis', 'الأمر معقد.. | وأضاف أن الحل قريب.'],
    ['a year', 'تأسست سنة 2009. | وتوسعت بعد ذلك.'],
    ['a year with its unit', 'ولد سنة 1436 هـ. | نشأ في فاس.'],
    ['a letter that is a name', 'ينقصه فيتامين د. | ينصح الطبيب بالشمس.'],
    ['tanween before the stop', 'كان الطريق طويلًا. | سافرنا ليلا.'],
    ['a space before the stop', 'كان الجو باردا . | نزل الثلج.'],
  ])('ends at %s', (_, marked) => {
    expect(split(marked.replaceAll(' | ', ' '))).toEqual(marked.split(' | '));
  });

  it.each([
    ['a title', 'قال د. سامي إن العلاج متوفر'],
    ['titles in a row', 'يرى أ.د. كمال ود. ليلى والمهندس م. رشيد غير ذلك'],
    ['initials', 'المدعو ح. نور والمتهم س.ب. أمام القاضي'],
    ['Latin initials', 'كتب J. K. Smith و Dr. Brown مقالا'],
    ['an acronym', 'مقابلة مع بي.بي.سي وقناة إن.تي.في أمس'],
    ['a page', 'انظر ص. 15 من الكتاب'],
    ['before Christ', 'بني المعبد (300 ق.م. تقريبا) هنا'],
    ['decimals and times', 'ارتفع 3.5 بالمئة و١٢٫٥ درجة في 12.30 وسجلت 126.156حالة'],
    [
      'addresses',
      'زوروا https://example.org/a.html?b=1.2 أو www.example.org أو كتبوا إلى a.b@example.org اليوم',
    ],
    ['a file name', 'فتح ملف report.v2.pdf فورا'],
    ['a list number', '1. الاتحاد الأول'],
    ['a comma after the mark', 'صاح النجدة!، ثم اختفى'],
    ['an ellipsis', 'كان يظن... أن الأمر سهل… لكنه تعب'],
    ['what is asked on', 'هل يسافر غدا؟ أم يبقى هنا'],
    ['a bracket', 'حضر المدير (أخيرا!) إلى المكتب'],
    ['a title in quotes', 'نشر كتابه «من نحن؟» للشباب هذا العام'],
    ['a quotation that is said by someone', '«متى نصل؟» سأل الطفل أباه'],
    ['a short quotation', 'قال المدرب: «خسرنا اليوم. سنفوز غدا» أمام الصحافة'],
  ])('does not end at %s', (_, text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each([
    ['انتهى اللقاء.بدأ الاحتفال', ['انتهى اللقاء.', 'بدأ الاحتفال']],
    ['هل انتهى؟نعم انتهى', ['هل انتهى؟', 'نعم انتهى']],
    ['وقعوا الاتفاق».وأضافت المصادر', ['وقعوا الاتفاق».', 'وأضافت المصادر']],
    ['عاد في 2009.وقال الكثير', ['عاد في 2009.', 'وقال الكثير']],
    ['ب.طاهر وم.فريد', ['ب.طاهر وم.فريد']],
  ])('finds a missing space: %s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('leaves no punctuation alone', () => {
    expect(split('انتهى. » …')).toEqual(['انتهى. » …']);
    expect(split(' !! ')).toEqual(['!!']);
    expect(split('  ')).toEqual([]);
  });

  it('covers any text with trimmed spans in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 3000 },
    );
  });
});
