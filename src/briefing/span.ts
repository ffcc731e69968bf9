/**
 * A half-open range `[start, end)` of UTF-16 code units of a text.
 *
 * Every position in Mujaz is a span of the *repaired* text unless its name says `original`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The piece of `text` that a span covers.
 *
 * @example textOf('الجزائر العاصمة', { start: 0, end: 7 }) // 'الجزائر'
 */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Is `inner` wholly inside `outer`? An empty span on an edge counts as inside. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Do two spans share at least one code unit? Empty spans overlap nothing. */
export function overlaps(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}
