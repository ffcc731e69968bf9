/**
 * A web address in its normal form; of anything but http and https, and of what is no address, nothing.
 *
 * @param base the page that a relative address stands on
 * @example webAddress('/b/خبر', 'https://example.org/a') // 'https://example.org/b/%D8%AE%D8%A8%D8%B1'
 */
export function webAddress(url: string, base?: string): string | undefined {
  if (!URL.canParse(url, base)) return undefined;
  const { protocol, href } = new URL(url, base);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
