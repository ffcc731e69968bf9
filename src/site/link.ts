/**
 * The address of a path of this site, with the base that the site was built for. For pages and the scripts
 * that they load: what Vite does not build has no base.
 *
 * @param path one of `paths.ts`
 * @example link('/places/algeria') // '/archive/places/algeria' under the base '/archive/'
 */
export function link(path: string): string {
  // Written out in full, since Vite puts the value in place of exactly these words.
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
