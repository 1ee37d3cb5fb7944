import { hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** LangSmith, by LangChain. A key belongs to one region; a personal access token dies with its user. */
export default defineProvider({
  id: 'langsmith',
  name: 'LangSmith',
  env: ['LANGSMITH_API_KEY', 'LANGCHAIN_API_KEY'],
  docs: 'https://api.smith.langchain.com/redoc',
  console: 'https://smith.langchain.com/settings',
  checked: '2026-11-24',
  keys: [
    {
      id: 'langsmith-personal-access-token',
      token: token('lsv2_pt_', hexLower(32), '_', hexLower(10)),
      evidence: 'documented',
    },
    { id: 'langsmith-service-key', token: token('lsv2_sk_', hexLower(32), '_', hexLower(10)), evidence: 'documented' },
    // Refused since 22 October 2024.
    { id: 'langsmith-legacy-api-key', token: token('ls__', hexLower(32)), evidence: 'documented' },
  ],
});
