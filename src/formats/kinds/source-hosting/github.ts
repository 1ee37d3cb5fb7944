import { defineService } from '../../service.ts';
import { base36Lower, base62, either, hexLower, oneOf, token } from '../../token.ts';

/** GitHub: OAuth app client id, personal access token without prefix. */
export default defineService({
  id: 'github',
  name: 'GitHub',
  checked: '2026-11-24',
  keys: [
    {
      id: 'github-oauth-client-id',
      token: either(token(base36Lower(20)), oneOf(['Iv1.', 'Iv23'], base62(16))),
      near: [
        'github_client_id',
        'github-client-id',
        'githubclientid',
        'github client id',
        'github_id',
        'github-id',
        'githubid',
        'github id',
      ],
      evidence: 'observed',
      publishable: true,
    },
    {
      id: 'github-token-legacy',
      token: token(hexLower(40)),
      near: [
        'github_token',
        'github-token',
        'githubtoken',
        'github_pat',
        'github-pat',
        'githubpat',
        'github_api',
        'github-api',
        'githubapi',
        'gh_token',
        'gh-token',
        'ghtoken',
        'github_secret',
        'github-secret',
        'githubsecret',
        'github_key',
        'github-key',
        'githubkey',
      ],
      evidence: 'observed',
    },
  ],
});
