/**
 * The largest stream that is inflated here, in bytes. zlib gives it in a buffer of its own; what is larger is left to
 * git, which hands it on in pieces.
 */
export const LARGEST_STREAM = 8 * 1024 * 1024;
