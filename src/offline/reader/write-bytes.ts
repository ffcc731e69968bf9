import { settings } from '../../site.config.ts';

const locale = `${settings.locale}-u-nu-${settings.digits}`;
const inUnit = (unit: 'kilobyte' | 'megabyte', maximumFractionDigits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits });
const kilobytes = inUnit('kilobyte', 0);
const megabytes = inUnit('megabyte', 1);

/**
 * A number of bytes as readers know it from their devices.
 *
 * @example writeBytes(2_340_000) // '2.3 ميغابايت'
 */
export function writeBytes(bytes: number): string {
  return bytes < 1e6 ? kilobytes.format(Math.ceil(bytes / 1e3)) : megabytes.format(bytes / 1e6);
}
