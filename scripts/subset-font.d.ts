/** The part of subset-font that we call; the package has no types of its own. */
declare module 'subset-font' {
  /** Cut a font down to the glyphs that `text` needs, layout features and their glyphs included. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'woff2'; readonly noHinting?: boolean },
  ): Promise<Buffer>;
}
