import { crc32Base62 } from '../formats/checksum/crc32.ts';
import { base62, base64url, checked, either, token, word } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * GitHub Models. It takes any GitHub token that may read models, so these are GitHub's tokens. Whoever finds one can
 * revoke it without signing in.
 */
export default defineProvider({
  id: 'github-models',
  name: 'GitHub Models',
  env: [
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'GITHUB_MODELS_TOKEN',
    'GITHUB_PAT',
    'GITHUB_PERSONAL_ACCESS_TOKEN',
    'COPILOT_GITHUB_TOKEN',
    'GITHUB_API_KEY',
  ],
  docs: 'https://docs.github.com/github-models',
  console: 'https://github.com/settings/tokens',
  checked: '2026-11-24',
  keys: [
    // Prefixes: GitHub changelog, token formats, seen 2026-11-24. The last six of the 36 are a checksum.
    {
      id: 'github-classic-token',
      token: token('ghp_', checked(base62(36), crc32Base62('ghp_'.length))),
      evidence: 'documented',
    },
    // 22 characters, an underscore and 59 more in the tokens of today.
    { id: 'github-fine-grained-token', token: token('github_pat_', word(82)), evidence: 'documented' },
    {
      id: 'github-oauth-access-token',
      token: token('gho_', checked(base62(36), crc32Base62('gho_'.length))),
      evidence: 'documented',
    },
    {
      id: 'github-app-user-token',
      token: token('ghu_', checked(base62(36), crc32Base62('ghu_'.length))),
      evidence: 'documented',
    },
    {
      id: 'github-app-installation-token',
      // The second shape is an app's id and a JWT, about 520 characters: GitHub changelog of 2026-04-24.
      token: either(
        token('ghs_', checked(base62(36), crc32Base62('ghs_'.length))),
        token('ghs_', base62(1, 24), '_eyJ', base64url(10, 400), '.eyJ', base64url(20, 2000), '.', base64url(40, 700)),
      ),
      evidence: 'documented',
    },
    // Not to be tried out: a refresh uses it up.
    {
      id: 'github-app-refresh-token',
      token: either(
        token('ghr_', checked(base62(36), crc32Base62('ghr_'.length))),
        token('ghr_', checked(base62(76), crc32Base62('ghr_'.length))),
      ),
      evidence: 'documented',
    },
  ],
});
