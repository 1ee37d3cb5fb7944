import { base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Lepton, now NVIDIA DGX Cloud Lepton. `lep login` takes the workspace id, a colon and the token. Leptonmaps is another
 * company, whose keys (64 hex digits) also stand in LEPTON_API_KEY.
 */
export default defineProvider({
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
});
