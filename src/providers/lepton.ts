import { base62, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/**
 * Lepton, now NVIDIA DGX Cloud Lepton. `lep login` takes the workspace id, a colon and the token. Leptonmaps is another
 * company, whose keys (64 hex digits) also stand in LEPTON_API_KEY.
 */
export default defineProvider(
  {
    id: 'lepton',
    name: 'Lepton',
    env: ['LEPTON_WORKSPACE_TOKEN', 'LEPTON_API_TOKEN', 'LEPTON_API_KEY', 'LEPTONAI_API_KEY'],
    docs: 'https://docs.nvidia.com/dgx-cloud/lepton/',
    console: 'https://dashboard.dgxc-lepton.nvidia.com',
    checked: '2026-11-24',
    keys: [
      {
        id: 'lepton-workspace-token',
        // 32 lower-case letters and digits in the one token seen (public code, 2026-11-24).
        token: token(base62(32)),
        near: [
          'lepton_api',
          'lepton-api',
          'leptonapi',
          'lepton_workspace',
          'lepton-workspace',
          'leptonworkspace',
          'lepton_token',
          'lepton-token',
          'leptontoken',
          'lepton_ai',
          'lepton-ai',
          'leptonai',
          'lepton ai',
          'lepton.ai',
          'lepton.run',
          'dgxc-lepton',
          'lep login',
        ],
        evidence: 'unconfirmed',
      },
    ],
  },
  () => ({
    // LEPTON_WORKSPACE_URL holds a whole workspace's address, so that it is no base for these paths.
    api: {
      base: 'https://gateway.dgxc-lepton.nvidia.com',
      auth: bearer,
      companions: [
        {
          name: 'workspace_id',
          env: ['LEPTON_WORKSPACE_ID'],
          shape: /^[A-Za-z0-9-]{1,64}$/,
          hint: 'Set LEPTON_WORKSPACE_ID to what stands before the colon in the credential of `lep login`.',
        },
      ],
    },
    health: [
      {
        path: '/api/v2/workspaces/{workspace_id}/workspace',
        answers: [
          { status: 200, at: 'workspace_name', means: 'live', evidence: 'observed' },
          refused(401, 'unconfirmed'),
        ],
        identity: { account: 'workspace_name', plan: 'workspace_tier' },
        source: "the provider's own client asks it",
      },
    ],
    rotation: {
      how: 'console',
      note: 'an expiry is chosen when a token is made',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the documentation',
    },
    usage: { api: null, evidence: 'unconfirmed', source: 'no usage API was found in the documentation' },
    limits: {
      kind: 'unknown',
      api: null,
      url: 'https://dashboard.dgxc-lepton.nvidia.com',
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
