import { isPlaceholder } from '../../formats/placeholder.ts';
import { isPattern } from '../../formats/pattern.ts';

/** Shorter ones are as often a word with a number. */
const SHORTEST = 8;
/** Of a password that was drawn at random hardly more than this lies in runs of three small letters and more. */
const SHARE_OF_WORDS = 0.4;
/** Parts of passwords that are shown, or that a program sets up for itself. */
const WEAK =
  /pass|pwd|secret|user|test|admin|root|guest|demo|default|local|change|foo|bar|postgres|mysql|mongo|redis|rabbit/i;

/** Whether a password looks as if it was drawn at random, and not made up for an example. `text` is ASCII. */
export function looksGenerated(text: string): boolean {
  if (text.length < SHORTEST || WEAK.test(text) || isPlaceholder(text)) return false;
  if (!/\d/.test(text) || !/[A-Za-z]/.test(text)) return false;
  if (isPattern(Uint8Array.from(text, (character) => character.charCodeAt(0)))) return false;
  const inWords = text.match(/[A-Z]?[a-z]{3,}/g)?.join('').length ?? 0;
  return inWords <= SHARE_OF_WORDS * text.length;
}

/** Hosts that are this machine, or nobody's (RFC 2606). */
const NOBODYS =
  /^@(?:(?:localhost|host|hostname|server|db)(?![\w.-])|127\.|0\.0\.0\.0)|(?:^@|\.)example\.(?:com|org|net)/i;

/** Whether a URL leads to this machine or to a host of examples. `host` begins with the `@` before it. */
export function leadsNowhere(host: string): boolean {
  return NOBODYS.test(host);
}
