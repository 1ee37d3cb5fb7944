import { atTheEnd, type Check } from './check.ts';
import { crc32 } from './crc32.ts';

/** Characters of the checksum, and of the length before it. */
const SUM = 7;
const LENGTH = 2;

/**
 * The end of GitLab's routable tokens: two characters for the length of the base64url text behind the prefix, `skip`
 * characters long, and seven for the CRC-32 of all before them, both in base 36. From GitLab's source, 2026-11-24.
 */
export function gitlabRoutable(skip: number): Check {
  return atTheEnd(['gitlabRoutable', skip], 'length and CRC-32 in base 36', LENGTH + SUM, (before) => {
    const payload = before.slice(skip, before.indexOf('.', skip));
    const told = before + payload.length.toString(36).padStart(LENGTH, '0');
    return told.slice(before.length) + crc32(told).toString(36).padStart(SUM, '0');
  });
}
