import { either, hexLower, token, word } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Weights & Biases. Keys of persons and of service accounts look alike. They stand often in `~/.netrc`; an older one
 * has the shape of a git commit id.
 */
export default defineProvider({
  id: 'wandb',
  name: 'Weights & Biases',
  env: ['WANDB_API_KEY'],
  docs: 'https://docs.wandb.ai',
  console: 'https://wandb.ai/settings#api',
  checked: '2026-11-24',
  // Lengths (86, and 40 before): W&B docs, Why does my API key fail with must be 40 characters, seen 2026-11-24.
  keys: [
    { id: 'wandb-api-key', token: token('wandb_v1_', word(77)), evidence: 'observed' },
    {
      // With local- in front: a key of a self-managed server.
      id: 'wandb-legacy-api-key',
      token: either(token(hexLower(40)), token('local-', hexLower(40))),
      near: ['wandb', 'weightsandbiases', 'weights_and_biases', 'weights-and-biases', 'weights & biases'],
      evidence: 'observed',
    },
  ],
});
