import type { Issuer } from '../../formats/key-format.ts';
import type { Finding } from '../finding.ts';

/** What a report says of a kind of key. */
export interface KindFacts {
  /** The provider's name; its id where the catalogue does not know it. */
  readonly issuer: string;
  /** The page where such keys are made and revoked, null where none is known. */
  readonly page: string | null;
  /** The provider's API documentation, null where none is known. */
  readonly docs: string | null;
  /** Whether the shape alone says what it is, as documents or real keys show. */
  readonly sure: boolean;
}

export function kindFacts(
  { kind, provider: id }: Pick<Finding, 'kind' | 'provider'>,
  issuers: readonly Issuer[],
): KindFacts {
  const provider = issuers.find((candidate) => candidate.id === id);
  const format = provider?.keys.find((candidate) => candidate.id === kind);
  return {
    issuer: provider?.name ?? id,
    page: provider?.console ?? null,
    docs: provider !== undefined && 'docs' in provider ? String(provider.docs) : null,
    sure: format !== undefined && format.near === undefined && format.evidence !== 'unconfirmed',
  };
}

/** What it is: `hardcoded OpenAI key`. */
export function titleOf({ issuer }: KindFacts): string {
  return `hardcoded ${issuer} key`;
}

/** What to do about it. */
export function remedyOf({ page }: KindFacts): string {
  const where = page === null ? 'where it was made' : `at ${page}`;
  return `Whoever has seen the code has the key: revoke it ${where}, make a new one, and read that from the environment.`;
}

/** One finding in a sentence; the place is told elsewhere. Holds no text from outside but the commit's id. */
export function sentenceOf({ kind, redacted, confidence, commit }: Finding, facts: KindFacts): string {
  const sure = confidence === 'certain' ? '' : `, ${confidence}`;
  const since = typeof commit === 'string' ? `, in commit ${commit}` : '';
  return `${titleOf(facts)}: ${kind} ${redacted}${sure}${since}`;
}
