/**
 * Search without a mouse: `/` goes to the box, ↓ and ↑ walk from it through the results' titles and back, Escape
 * returns to the box, Enter opens as everywhere.
 */
export function followKeys(input: HTMLInputElement, results: HTMLElement): void {
  const titles = (): readonly HTMLElement[] => [...results.querySelectorAll<HTMLElement>('h2 a')];
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target } = event;
    const isInBox = target === input;
    const at = target instanceof HTMLElement ? titles().indexOf(target) : -1;
    if (event.key === '/' && !isTypingIn(target)) focus(input, event);
    else if (event.key === 'Escape' && at >= 0) focus(input, event);
    else if (event.key === 'ArrowDown' && (isInBox || at >= 0)) focus(titles()[at + 1], event);
    else if (event.key === 'ArrowUp' && at >= 0) focus(at === 0 ? input : titles()[at - 1], event);
  });
}

function focus(element: HTMLElement | undefined, event: KeyboardEvent): void {
  if (element === undefined) return;
  event.preventDefault();
  element.focus();
}

function isTypingIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
