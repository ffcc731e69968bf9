import { webAddress } from '../web-address.ts';

/**
 * The address of a page as captures and lists of pages are compared by it: in its normal form, without the place in the
 * page that it may name.
 *
 * @example pageAddress('https://a.example/b#c') // 'https://a.example/b'
 */
export function pageAddress(url: string): string | undefined {
  return webAddress(url.replace(/#.*$/s, ''));
}
