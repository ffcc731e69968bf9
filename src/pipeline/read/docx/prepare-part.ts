/** A part of a Word document, changed so that all its words are read, and what cannot be. */
export interface PreparedPart {
  readonly xml: string;
  /** Changes of text that nobody has accepted or rejected. */
  readonly changes: number;
  /** What has no words to read, once for each. */
  readonly dropped: readonly string[];
}

/** Elements around words that the parser does not know, and would leave out with all their words. */
const AROUND = /<\/?w:(?:fldSimple|bdo|dir)(?:\s[^>]*)?>/g;
const RETURN = /<w:cr\s*\/>/g;
/** A run whose words are not shown. One that holds other runs is left alone. */
const HIDDEN =
  /<w:r(?:\s[^>]*)?>\s*<w:rPr>(?:(?!<\/w:rPr>).)*?<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>(?:(?!<w:r[ >]).)*?<\/w:r>/gs;
/** What newer programs write for newer readers, without the form for older ones that the parser reads. */
const NEW_FORM =
  /<mc:AlternateContent>((?:(?!<\/?mc:AlternateContent>|<mc:Fallback).)*)<\/mc:AlternateContent>/gs;
const BOX = /<w:txbxContent>.*?<\/w:txbxContent>/gs;
const CHANGE = /<w:(?:ins|del|moveFrom|moveTo)\s[^>]*w:author=/g;
const WORDLESS: readonly (readonly [element: RegExp, kind: string])[] = [
  [/<c:chart\s/g, 'chart'],
  [/<dgm:relIds\s/g, 'diagram'],
  [/<m:oMath>/g, 'formula'],
  [/<w:altChunk\s/g, 'document inside'],
];

/**
 * Prepare a part of a Word document for the parser, mammoth, which passes over what it does not know: the results of
 * simple fields, stretches whose direction is set, text boxes in their newer form alone. Hidden words leave.
 *
 * @example preparePart('<w:fldSimple w:instr="DATE"><w:r/></w:fldSimple>').xml // '<w:r/>'
 */
export function preparePart(xml: string): PreparedPart {
  const prepared = xml
    .replace(HIDDEN, '')
    .replace(AROUND, '')
    .replace(RETURN, '<w:br/>')
    .replace(NEW_FORM, (whole, inner: string) => {
      const boxes = inner.match(BOX) ?? [];
      return boxes.length === 0 ? whole : `<w:pict><v:textbox>${boxes.join('')}</v:textbox></w:pict>`;
    });
  const dropped = WORDLESS.flatMap(([element, kind]) => (xml.match(element) ?? []).map(() => kind));
  return { xml: prepared, changes: xml.match(CHANGE)?.length ?? 0, dropped };
}
