/**
 * The address of a path of this site, with the base that the site was built for. Runs in a page, built or in
 * the browser; elsewhere there is no base.
 *
 * @param path one of `paths.ts`
 * @example link('/places/algeria') // '/archive/places/algeria' under the base '/archive/'
 */
export function link(path: string): string {
  const base: string = import.meta.env?.BASE_URL ?? '/';
  return base.replace(/\/$/, '') + path;
}
