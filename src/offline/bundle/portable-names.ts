/** Signs that Windows allows in no name, and those that no terminal shows. */
const FORBIDDEN = /[\p{Cc}<>:"|?*\\]/u;
/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Windows allows 260 signs, with the folder that a reader unpacks to. */
const LONGEST = 200;

/** A file cannot be unpacked on every system under its name. */
export class UnportableName extends Error {
  constructor(path: string, why: string) {
    super(`${path} cannot be unpacked everywhere: ${why}. npm run rename gives a briefing another name.`);
  }
}

/**
 * Check the names of an archive's files one after the other: each has to be one that Windows, Macs and Linux can
 * unpack, and none may be the other of two that some of them take for the same.
 *
 * @returns a function that takes each path once
 * @throws UnportableName
 * @example portableNames()('b/con.html') // throws: Windows keeps the name con.html for a device
 */
export function portableNames(): (path: string) => void {
  const seen = new Map<string, string>();
  return (path) => {
    if (path.length > LONGEST) throw new UnportableName(path, `it has more than ${LONGEST} signs`);
    for (const name of path.split('/')) {
      if (FORBIDDEN.test(name))
        throw new UnportableName(path, 'it has a sign that Windows allows in no name');
      if (/^$|[. ]$/.test(name))
        throw new UnportableName(path, 'a name is empty, or ends in a dot or a space');
      if (DEVICE.test(name)) throw new UnportableName(path, `Windows keeps the name ${name} for a device`);
    }
    // Folders too: of two that differ in case alone, Windows and Macs make one.
    const folders = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
    for (const one of [...folders, path]) {
      const key = one.normalize('NFC').toLowerCase();
      const other = seen.get(key);
      if (other !== undefined && (other !== one || one === path)) {
        throw new UnportableName(path, `${other} has the same name on Windows and Macs`);
      }
      seen.set(key, one);
    }
  };
}
