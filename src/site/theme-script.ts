import { createHash } from 'node:crypto';

/** What a reader may choose of the look of pages: names of the remembered values and of the attributes that show them. */
export const READING_CHOICES = ['theme', 'contrast', 'size'] as const;

/**
 * Sets what the reader chose before anything is painted. Inline, so that no page is painted in the wrong colours or
 * size first; the security policy lets it through by its hash.
 */
export const THEME_SCRIPT = `(()=>{const r=document.documentElement;r.classList.add('js');for(const k of ${JSON.stringify(READING_CHOICES)})try{const v=localStorage.getItem(k);if(/^[a-z]+$/.test(v??''))r.dataset[k]=v}catch{}})()`;

/** The script's hash as a source of a content security policy. */
export const THEME_SCRIPT_SOURCE = `'sha256-${createHash('sha256').update(THEME_SCRIPT).digest('base64')}'`;
