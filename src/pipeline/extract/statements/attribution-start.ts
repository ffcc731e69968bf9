import { hasComma, type Line, verbAt } from './tokens.ts';

const ATTRIBUTION = /^و?(?:حسب|حسبما|بحسب|وفق|وفقا|طبقا|نقلا|استنادا)$/u;

/** Verbs that say what something is. */
const GOVERNS = /^[يت](?:عد|مثل|شكل|كون|بقي|بلغ|تراوح|قدر|هدف|عود|اتي)$/u;

/** «، حسب المصدر», «، وفق ما ذكرت», «، على حد قوله», «، كما جاء في». */
export function beginsAttribution(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token === undefined) return false;
  // «يتوقع بحسب المصدر أن», «الذي يعد حسب المنظمة حقا»: it parts a verb from what the verb governs.
  const isParting = verbAt(line, at - 1) !== undefined || GOVERNS.test(line.tokens[at - 1]?.key ?? '');
  if (!hasComma(token) && isParting) return false;
  if (ATTRIBUTION.test(token.key)) return namesSource(line, at);
  if (token.key === 'علي' && line.tokens[at + 1]?.key === 'حد')
    return /^(?:قول|تعبير|وصف)/u.test(line.tokens[at + 2]?.key ?? '');
  return false;
}

/** Does a source follow «حسب»: not «حسب الحاجة», «وفق القانون»? */
function namesSource(line: Line, at: number): boolean {
  const key = (line.tokens[at]?.key ?? '').replace(/^و(?=حسب|بحسب|وفق|طبق|نقل)/u, '');
  const from = key === 'نقلا' ? at + 2 : at + 1;
  const next = line.tokens[from];
  if (key === 'حسبما' || next === undefined || next.name !== undefined) return next !== undefined;
  const noun = next.key
    .replace(/^لل/u, 'ال')
    .replace(/^ل(?!ل)/u, '')
    .replace(/^ال/u, '');
  const { speakers, small } = line.lexicon;
  return (
    speakers.has(noun) ||
    speakers.has(`ال${noun}`) ||
    small.has(`${noun} wording`) ||
    /^(?:ما|ذات|نفس)$/u.test(noun)
  );
}
