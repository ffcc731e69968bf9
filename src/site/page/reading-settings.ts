/**
 * Let the reader choose theme, contrast and size, and remember the choice on this device. The choices are attributes
 * of the root; the script in each page's head sets them again before anything is painted.
 */
export function followReadingSettings(): void {
  const root = document.documentElement;
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-reading]')) {
    input.checked = input.value === (root.dataset[input.name] ?? 'auto');
    input.addEventListener('change', () => {
      if (input.value === 'auto') delete root.dataset[input.name];
      else root.dataset[input.name] = input.value;
      remember(input.name, input.value === 'auto' ? undefined : input.value);
    });
  }
}

/** Keep a choice; where nothing can be kept, it holds for this page. */
export function remember(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    return;
  }
}

/** A choice that was kept. */
export function remembered(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}
