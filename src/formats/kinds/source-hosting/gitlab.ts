import { gitlabRoutable } from '../../checksum/gitlab.ts';
import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { base36Lower, base62, base64url, checked, digits, either, hexLower, token } from '../../token.ts';

/** GitLab. A routable token ends in its length and a checksum; an instance may set other prefixes. */
export default defineService({
  id: 'gitlab',
  name: 'GitLab',
  console: 'https://gitlab.com/-/user_settings/applications',
  checked: '2026-11-24',
  keys: [
    {
      // Lives as long as the job.
      id: 'gitlab-cicd-job-token',
      token: token('glcbt-', base62(1, 5), '_', base64url(20)),
      evidence: 'observed',
    },
    {
      id: 'gitlab-deploy-token',
      token: token('gldt-', base64url(20)),
      evidence: 'observed',
    },
    {
      id: 'gitlab-feature-flag-client-token',
      token: token('glffct-', base64url(20)),
      evidence: 'observed',
      publishable: true,
    },
    {
      id: 'gitlab-feed-token',
      token: token('glft-', base64url(20)),
      evidence: 'observed',
    },
    {
      id: 'gitlab-incoming-mail-token',
      token: token('glimt-', base64url(25)),
      evidence: 'observed',
    },
    {
      id: 'gitlab-kubernetes-agent-token',
      token: token('glagent-', base64url(50)),
      evidence: 'observed',
    },
    {
      id: 'gitlab-oauth-app-secret',
      token: token('gloas-', base64url(64)),
      evidence: 'observed',
    },
    {
      // Self-managed instances may set another prefix.
      id: 'gitlab-pat',
      token: token('glpat-', base64url(20)),
      evidence: 'observed',
    },
    {
      id: 'gitlab-pipeline-trigger-token',
      token: token('glptt-', hexLower(40)),
      evidence: 'observed',
    },
    {
      id: 'gitlab-runner-registration-token',
      token: token('GR1348941', base64url(20)),
      evidence: 'observed',
    },
    {
      id: 'gitlab-scim-token',
      token: token('glsoat-', base64url(20)),
      evidence: 'observed',
    },
    {
      id: 'gitlab-session-cookie',
      token: token('_gitlab_session=', base36Lower(32)),
      evidence: 'observed',
    },
    {
      id: 'gitlab-token-legacy',
      token: token(base64url(20, 22)),
      near: joined('gitlab'),
      evidence: 'unconfirmed',
    },
    {
      id: 'gitlab-pat-routable',
      token: either(
        token('glpat-', base64url(27, 300), '.', checked(base36Lower(9), gitlabRoutable('glpat-'.length))),
        token(
          'glpat-',
          base64url(27, 300),
          '.',
          base36Lower(2),
          '.',
          checked(base36Lower(9), gitlabRoutable('glpat-'.length)),
        ),
      ),
      evidence: 'observed',
    },
    {
      id: 'gitlab-runner-authentication-token',
      token: either(
        token('glrt-', base64url(20)),
        token(
          'glrt-t',
          digits(1),
          '_',
          base64url(27, 300),
          '.',
          checked(base36Lower(9), gitlabRoutable('glrt-t1_'.length)),
        ),
        token(
          'glrt-t',
          digits(1),
          '_',
          base64url(27, 300),
          '.',
          base36Lower(2),
          '.',
          checked(base36Lower(9), gitlabRoutable('glrt-t1_'.length)),
        ),
      ),
      evidence: 'observed',
    },
  ],
});
