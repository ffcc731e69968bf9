const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'there is no right to do so',
  EPERM: 'there is no right to do so',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the system allows no larger file',
  ENOENT: 'it is not there',
  ENOTDIR: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where a file should be',
  ELOOP: 'it is a symbolic link',
  EBUSY: 'another program holds it',
  EEXIST: 'it is there already',
  EIO: 'the disk failed',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
};

/**
 * Say what the disk refused.
 *
 * @returns words for a message, without the machine's paths; undefined if it is no error of the disk
 * @example explainDisk(Object.assign(new Error(), { code: 'ENOSPC' })) // 'the disk is full'
 */
export function explainDisk(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return undefined;
  return PROBLEMS[String(error.code)] ?? `the system answers ${String(error.code)}`;
}
