import { hexLower, token, word } from '../formats/token.ts';
import { basic } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

const near = ['wandb', 'weightsandbiases', 'weights_and_biases', 'weights-and-biases', 'weights & biases'];

/**
 * Weights & Biases. Keys of persons and of service accounts look alike. They stand often in `~/.netrc`; an older one
 * has the shape of a git commit id, and one of a server of one's own has local- in front of that.
 */
export default defineProvider(
  {
    id: 'wandb',
    name: 'Weights & Biases',
    env: ['WANDB_API_KEY'],
    docs: 'https://docs.wandb.ai',
    console: 'https://wandb.ai/settings#api',
    checked: '2026-11-24',
    // Lengths (86, and 40 before): W&B docs, Why does my API key fail with must be 40 characters, seen 2026-11-24.
    keys: [
      { id: 'wandb-api-key', token: token('wandb_v1_', word(77)), evidence: 'observed' },
      { id: 'wandb-legacy-api-key', token: token(hexLower(40)), near, evidence: 'observed' },
      { id: 'wandb-server-api-key', token: token('local-', hexLower(40)), near, evidence: 'observed' },
    ],
  },
  () => ({
    api: {
      base: 'https://api.wandb.ai',
      env: ['WANDB_BASE_URL'],
      // api.inference.wandb.ai takes the key as a bearer token.
      hosts: ['*.wandb.ai'],
      auth: basic('api', '{key}'),
    },
    health: [
      {
        method: 'POST',
        path: '/graphql',
        json: { query: 'query { viewer { id username email } }' },
        answers: [
          { status: 200, at: 'data.viewer.username', means: 'live', evidence: 'observed' },
          // Nobody is logged in.
          { status: 200, at: 'data.viewer', is: [null], means: 'dead', evidence: 'observed' },
          refused(401, 'observed'),
          { status: 403, means: 'unknown', reason: 'ambiguous', evidence: 'observed' },
          { status: 429, at: 'errors', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        identity: { owner: 'data.viewer.username', email: 'data.viewer.email', account: 'data.viewer.id' },
        source: 'other scanners and the official client rely on it',
      },
      {
        kinds: ['wandb-server-api-key'],
        never: 'only the server that made it knows it, and its address does not show',
      },
    ],
    rotation: {
      how: 'console',
      note: 'a key that is shared belongs to a service account, made in the settings of the team or the organization',
      evidence: 'documented',
      source: 'https://docs.coreweave.com/products/wandb/platform/hosting/iam/api-keys',
    },
    usage: {
      api: null,
      url: 'https://wandb.ai/settings',
      evidence: 'unconfirmed',
      source: 'no public usage API was found',
    },
    limits: {
      kind: 'unknown',
      scope: 'plan; inference has a limit of credits',
      api: null,
      url: 'https://wandb.ai/settings',
      evidence: 'unconfirmed',
      source: 'no spend limit was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'mailto:security@wandb.com',
      note: 'GitHub refuses pushes that hold one',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
