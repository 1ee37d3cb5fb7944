import { prefixOf } from '../../formats/anchor.ts';
import { secretIn } from '../../formats/match.ts';
import { isPattern } from '../../formats/pattern.ts';
import { isPlaceholder } from '../../formats/placeholder.ts';
import { hasPassword } from '../../formats/token.ts';
import type { Candidate, Stretch } from '../candidates.ts';
import {
  alphabetSize,
  CLOSE,
  DISTINCTIVE_LITERAL,
  hasBothCases,
  hasChecksum,
  HEX_DIGITS,
  LONGEST_READ,
  longestLiteral,
} from './judge.ts';
import {
  isArgument,
  isFingerprintOfOurs,
  isHex,
  isIdentifier,
  isJsonInBase64,
  isPart,
  isRevision,
} from './lookalike.ts';
import { announcedBy, isInDigest } from './name.ts';
import { leadsNowhere, looksGenerated } from './password.ts';
import { entropy, isMonotonous, leastEntropy } from './randomness.ts';

/** Something that was weighed of a candidate. One thing `against` is enough, and it is no key. */
export interface Weighed {
  readonly speaks: 'for' | 'against';
  readonly detail: string;
}

/**
 * What the judge weighs of a candidate, in words. Apart from `judge`, which is to be fast; a test holds the two equal:
 * something speaks against a candidate just where `judge` gives null.
 */
export function weigh(candidate: Candidate, stretch: Stretch): Weighed[] {
  const doubt = candidate.kind.doubtful
    ? [pro('most of what looks like this harms nobody, so that it is possible at most')]
    : [];
  const weighed = hasPassword(candidate.shape) ? weighPassword(candidate, stretch) : weighToken(candidate, stretch);
  return [...weighed, ...doubt];
}

function weighPassword({ shape, start, end }: Candidate, { bytes, last }: Stretch): Weighed[] {
  const [from, to] = secretIn(shape, bytes, start, last);
  const password = String.fromCharCode(...bytes.subarray(from, to));
  const host = String.fromCharCode(...bytes.subarray(to, end));
  return [
    ...notInvented(password, bytes.subarray(from, to)),
    pro(
      looksGenerated(password)
        ? 'the password looks drawn at random'
        : 'the password may have been made up, so that it is possible at most',
    ),
    ...(leadsNowhere(host)
      ? [pro('it leads to this machine or to a host of examples, so that it is possible at most')]
      : []),
  ];
}

function notInvented(text: string, body: Uint8Array): Weighed[] {
  return [
    isPlaceholder(text) ? against('a word of a placeholder is in it') : pro('no word of a placeholder is in it'),
    isPattern(body)
      ? against('most of it runs up, down or in place, or repeats itself')
      : pro('it neither counts up or down nor repeats itself'),
  ];
}

function weighToken(candidate: Candidate, stretch: Stretch): Weighed[] {
  const { shape, start, end, distance } = candidate;
  const body = stretch.bytes.subarray(start + prefixOf(shape).length, end);
  const text = String.fromCharCode(...body.subarray(0, LONGEST_READ));
  const bothCases = hasBothCases(shape);
  const isChecked = hasChecksum(shape);
  const isBare = !isChecked && distance !== null && longestLiteral(shape) < DISTINCTIVE_LITERAL;
  return [
    ...notInvented(text, body),
    randomness(body, alphabetSize(shape)),
    ...(isInDigest(stretch, start) ? [against('it lies within what is announced as a digest')] : []),
    ...((bothCases || distance !== null) && isIdentifier(text, bothCases)
      ? [against('it reads like a name of the program, or like words')]
      : []),
    ...(isChecked ? [pro('its checksum is right')] : []),
    ...(distance === null ? [shapeAlone(candidate)] : surroundings(candidate, distance)),
    ...(isBare ? bare(candidate, distance, stretch, text) : []),
  ];
}

function pro(detail: string): Weighed {
  return { speaks: 'for', detail };
}

function against(detail: string): Weighed {
  return { speaks: 'against', detail };
}

function randomness(body: Uint8Array, size: number): Weighed {
  const shown = `${entropy(body).toFixed(2)} bits a character`;
  const least = leastEntropy(body.length, size).toFixed(2);
  return isMonotonous(body, size)
    ? against(`it looks chosen, not drawn: ${shown}, where random ones show ${least} at the least`)
    : pro(`it looks random: ${shown}, where random ones show ${least} at the least`);
}

function shapeAlone({ kind }: Candidate): Weighed {
  return kind.evidence === 'unconfirmed'
    ? pro('its shape is enough, but is not confirmed by the provider')
    : pro('its shape is enough: no other text looks like this');
}

function surroundings({ named, kind }: Candidate, distance: number): Weighed[] {
  const words =
    distance === Infinity
      ? 'no word that tells whose it is stands near'
      : `a word that tells whose it is stands near (${distance} bytes off)`;
  return [
    pro(words),
    ...(named ? [pro('a word such as key or token stands before it')] : []),
    ...(distance === Infinity && named && kind.evenAlone ? [pro('its shape is that of a key, whoever issued it')] : []),
  ];
}

/** What only its surroundings tell, see `judgeBare`. */
function bare({ shape, start, end, named }: Candidate, distance: number, stretch: Stretch, text: string): Weighed[] {
  const announced = announcedBy(stretch, start);
  const isTold = named || announced === 'credential' || isArgument(stretch, start, distance);
  return [
    ...(distance === Infinity ? [against('nothing but such a word could tell that it is a key')] : []),
    ...(isPart(stretch, start, end) ? [against('it is a part of a path, of code or of longer base64')] : []),
    ...(isRevision(stretch, start, text) ? [against('it stands where a revision stands')] : []),
    ...(isFingerprintOfOurs(stretch, start, end, text) ? [against('it is a fingerprint that allows a secret')] : []),
    ...(isJsonInBase64(text) ? [against('it is JSON in base64')] : []),
    ...(alphabetSize(shape) > HEX_DIGITS && isHex(text) ? [against('it has hex digits alone, as a digest has')] : []),
    ...(announced === 'digest' || announced === 'identifier'
      ? [against(`its name says that it is ${A[announced]}`)]
      : []),
    ...(isTold ? [pro('its name, or the call that it is given to, says that it is a credential')] : []),
    ...(!isTold && distance > CLOSE ? [against('no name says that it is a credential, and the word is far off')] : []),
  ];
}

const A = { digest: 'a digest', identifier: 'an identifier' } as const;
