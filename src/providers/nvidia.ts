import { base62, base64url, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/**
 * NVIDIA NIM and NGC. Keys of build.nvidia.com, personal NGC keys and service keys share the prefix but not what they
 * open; older NGC keys have none.
 */
export default defineProvider(
  {
    id: 'nvidia',
    name: 'NVIDIA NIM',
    env: ['NVIDIA_API_KEY', 'NVIDIA_NIM_API_KEY', 'NGC_API_KEY', 'NGC_CLI_API_KEY', 'NVAPI_KEY'],
    docs: 'https://docs.api.nvidia.com',
    console: 'https://build.nvidia.com/settings/api-keys',
    checked: '2026-11-24',
    keys: [
      { id: 'nvidia-api-key', token: token('nvapi-', base64url(60, 70)), evidence: 'observed' },
      {
        id: 'nvidia-ngc-legacy-api-key',
        // Base64 of 26 characters, a colon and a UUID: 6 comes of the colon; t, L and t of hyphens.
        token: token(base62(35), '6', base62(11), 't', base62(12), 'L', base62(6), 't', base62(16)),
        near: ['nvidia', 'ngc_', 'ngc-', 'ngc.', 'ngc config', 'ngcapi', 'ngc api', 'nvcr.io', '$oauthtoken'],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://integrate.api.nvidia.com/v1',
      env: ['NVIDIA_BASE_URL', 'NVIDIA_NIM_API_BASE'],
      auth: bearer,
    },
    health: [
      {
        kinds: ['nvidia-ngc-legacy-api-key'],
        never: 'the request that tells makes a session token, and the one for newer keys does not know these',
      },
      {
        method: 'POST',
        // The list of models answers everybody.
        path: 'https://api.ngc.nvidia.com/v3/keys/get-caller-info',
        auth: { by: 'form', field: 'credentials' },
        answers: [
          { status: 200, at: 'requestStatus.statusCode', is: ['SUCCESS'], means: 'live', evidence: 'observed' },
          refused(401, 'observed'),
          { status: 429, at: 'requestStatus', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        identity: { organization: 'orgName', owner: 'user.name', email: 'user.email' },
        source: 'several public tools rely on it',
      },
    ],
    rotation: {
      how: 'console',
      note: 'NGC keys: https://org.ngc.nvidia.com/setup/api-keys, where a key can be rotated in place',
      evidence: 'documented',
      source: 'https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html',
    },
    usage: {
      api: null,
      url: 'https://build.nvidia.com',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the documentation',
    },
    limits: {
      kind: 'none',
      api: null,
      note: 'trial credits or a licence',
      evidence: 'unconfirmed',
      source: 'no limit was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'https://www.nvidia.com/en-us/security/report-vulnerability/',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
