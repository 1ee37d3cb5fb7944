import { base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** LlamaCloud, by LlamaIndex: LlamaParse, extraction and indexes. A key belongs to one region and project. */
export default defineProvider({
  id: 'llamacloud',
  name: 'LlamaCloud',
  env: ['LLAMA_CLOUD_API_KEY', 'LLAMACLOUD_API_KEY', 'LLAMAPARSE_API_KEY', 'LLAMA_PARSE_API_KEY'],
  docs: 'https://developers.llamaindex.ai/llamaparse/general/api_key/',
  console: 'https://cloud.llamaindex.ai/api-key',
  checked: '2026-11-24',
  // The prefix: LlamaCloud docs, Getting Started, seen 2026-11-24. 48 characters behind it in keys seen.
  keys: [{ id: 'llamacloud-api-key', token: token('llx-', base62(40, 56)), evidence: 'observed' }],
});
