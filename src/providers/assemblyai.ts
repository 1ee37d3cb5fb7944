import { base36Lower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** AssemblyAI. A key has no prefix and may look like an MD5 sum: only its name tells it. */
export default defineProvider({
  id: 'assemblyai',
  name: 'AssemblyAI',
  env: ['ASSEMBLYAI_API_KEY', 'ASSEMBLY_AI_KEY', 'ASSEMBLYAI_KEY', 'ASSEMBLY_AI_API_KEY', 'AAI_API_KEY'],
  docs: 'https://www.assemblyai.com/docs',
  console: 'https://www.assemblyai.com/dashboard/api-keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'assemblyai-api-key',
      token: token(base36Lower(32)),
      near: [
        'assemblyai',
        'assembly_ai',
        'assembly-ai',
        'assembly ai',
        'assembly.ai',
        'aai_api_key',
        'aai-api-key',
        'aaiapikey',
        // The Python client, by the name it is imported under.
        'aai.settings',
      ],
      evidence: 'observed',
    },
  ],
});
