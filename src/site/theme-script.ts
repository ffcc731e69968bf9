import { createHash } from 'node:crypto';

/**
 * Sets the remembered theme before anything is painted, and lets the button change it. Inline, so that no
 * page is painted in the wrong colours first; the security policy lets it through by its hash.
 */
export const THEME_SCRIPT = `(()=>{const r=document.documentElement,k='theme';let t=null;try{t=localStorage.getItem(k)}catch{}if(t==='light'||t==='dark')r.dataset.theme=t;r.classList.add('js');addEventListener('click',e=>{if(!e.target.closest('[data-theme-button]'))return;const d=r.dataset.theme??(matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light');const n=d==='dark'?'light':'dark';r.dataset.theme=n;try{localStorage.setItem(k,n)}catch{}})})()`;

/** The script's hash as a source of a content security policy. */
export const THEME_SCRIPT_SOURCE = `'sha256-${createHash('sha256').update(THEME_SCRIPT).digest('base64')}'`;
