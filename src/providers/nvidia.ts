import { base62, base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * NVIDIA NIM and NGC. Keys of build.nvidia.com, personal NGC keys and service keys share the prefix but not what they
 * open; older NGC keys have none.
 */
export default defineProvider({
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
});
