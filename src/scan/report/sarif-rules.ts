import type { Issuer } from '../../formats/key-format.ts';
import type { Finding } from '../finding.ts';
import { kindFacts, remedyOf } from './kind-facts.ts';

/**
 * A score as CVSS has it, by which GitHub sorts: above 9.0 critical, from 7.0 on high. What is told by its surroundings
 * alone, or by a shape that nobody confirms, is the lower one.
 */
const SEVERITY = { sure: '9.1', unsure: '7.5' };

/** The rules of the kinds that were found, by their ids. */
export function sarifRules(findings: readonly Finding[], issuers: readonly Issuer[]): object[] {
  const kinds = new Map(findings.map((finding) => [finding.kind, finding]));
  return [...kinds.values()]
    .toSorted((left, right) => (left.kind < right.kind ? -1 : 1))
    .map((finding) => ruleOf(finding, issuers));
}

function ruleOf(finding: Finding, issuers: readonly Issuer[]): object {
  const { kind } = finding;
  const facts = kindFacts(finding, issuers);
  const { issuer, page, docs, sure } = facts;
  const remedy = remedyOf(facts);
  const links = [
    ...(page === null ? [] : [`[Keys of ${issuer}](${page})`]),
    ...(docs === null ? [] : [`[API documentation](${docs})`]),
  ];
  return {
    id: kind,
    shortDescription: { text: `Hardcoded ${issuer} key` },
    fullDescription: { text: `A ${issuer} key (${kind}) stands where whoever reads the code can take it.` },
    ...(page === null ? {} : { helpUri: page }),
    help: {
      text: `${remedy} Then \`keyward hook install\` stops the next one before it is committed.`,
      markdown: [`${remedy} Then \`keyward hook install\` stops the next one before it is committed.`, ...links].join(
        '\n\n',
      ),
    },
    defaultConfiguration: { level: 'error' },
    properties: {
      tags: ['security', 'external/cwe/cwe-798'],
      precision: sure ? 'very-high' : 'high',
      'security-severity': sure ? SEVERITY.sure : SEVERITY.unsure,
    },
  };
}
