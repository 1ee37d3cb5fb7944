/**
 * Words of git's object store that several files need. Formats: https://git-scm.com/docs/gitformat-pack (checked
 * 2026-11-24).
 */

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';
export type HashName = 'sha1' | 'sha256';

/** The type numbers of a pack; 0 stands where a type is not known. */
export const TYPE_NUMBERS: Readonly<Record<ObjectType, number>> = { commit: 1, tree: 2, blob: 3, tag: 4 };
export const TYPE_NAMES: readonly (ObjectType | null)[] = [null, 'commit', 'tree', 'blob', 'tag'];
export const OFFSET_DELTA = 6;
export const REFERENCE_DELTA = 7;

export const HASH_BYTES: Readonly<Record<HashName, number>> = { sha1: 20, sha256: 32 };

/** Signature, version, number of objects. */
export const PACK_HEADER_BYTES = 12;
/** 70 bits of size, or of distance to the base. */
export const LONGEST_NUMBER_BYTES = 10;

/** Why an object cannot be read; the places are the codes by which a plan tells them. */
export const FAULTS = [
  '',
  'its bytes are not those that the index names',
  'its header is not valid',
  'the base that it builds on is not in its pack',
  'it builds on itself',
] as const;
export const FAULT_CHECKSUM = 1;
export const FAULT_HEADER = 2;
export const FAULT_NO_BASE = 3;
export const FAULT_LOOP = 4;
