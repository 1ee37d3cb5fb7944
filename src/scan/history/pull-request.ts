import { KeywardError } from '../../core/errors.ts';

/** How a service that runs builds says which commits a pull request brings. Each variable is from its documentation. */
interface Service {
  readonly name: string;
  /** Says that this is a build of a pull request: what the variable holds names the base. */
  readonly variable: string;
  readonly isBranch: boolean;
}

/**
 * In this order, checked 2026-11-24:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables (Gitea and Forgejo set the same),
 * https://docs.gitlab.com/ci/variables/predefined_variables/,
 * https://learn.microsoft.com/en-us/azure/devops/pipelines/build/variables,
 * https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/,
 * https://buildkite.com/docs/pipelines/configure/environment-variables,
 * https://www.jenkins.io/doc/book/pipeline/multibranch/.
 */
const SERVICES: readonly Service[] = [
  { name: 'GitHub Actions', variable: 'GITHUB_BASE_REF', isBranch: true },
  { name: 'GitLab', variable: 'CI_MERGE_REQUEST_DIFF_BASE_SHA', isBranch: false },
  { name: 'Azure Pipelines', variable: 'SYSTEM_PULLREQUEST_TARGETBRANCH', isBranch: true },
  { name: 'Bitbucket', variable: 'BITBUCKET_PR_DESTINATION_BRANCH', isBranch: true },
  { name: 'Buildkite', variable: 'BUILDKITE_PULL_REQUEST_BASE_BRANCH', isBranch: true },
  { name: 'Jenkins', variable: 'CHANGE_TARGET', isBranch: true },
];

/**
 * The range of a pull request (or merge request), from what the service that builds it says of it: what HEAD has and the
 * branch that it is to go into has not. Throws `usage` where this is no such build.
 */
export function pullRequestRange(environment: NodeJS.ProcessEnv): string {
  for (const { name, variable, isBranch } of SERVICES) {
    const value = environment[variable] ?? '';
    if (value === '') continue;
    if (/^-|\s/.test(value)) {
      throw new KeywardError('usage', `${variable} of ${name} holds no revision`, 'name the range: --range A..B');
    }
    return `${isBranch ? `refs/remotes/origin/${value.replace(/^refs\/heads\//, '')}` : value}..HEAD`;
  }
  throw new KeywardError(
    'usage',
    '--range auto: no service says here that a pull request is built',
    'name the range, as in --range origin/main..HEAD',
  );
}
