import { base62, token } from '../formats/token.ts';
import { header } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Modal. A token is an id and a secret, kept in `~/.modal.toml`; proxy tokens, which only open web endpoints, are a
 * pair too. "Modal" alone says nothing, since every user interface has some.
 */
export default defineProvider(
  {
    id: 'modal',
    name: 'Modal',
    env: ['MODAL_TOKEN_SECRET', 'MODAL_TOKEN_ID'],
    docs: 'https://modal.com/docs/reference/modal.config',
    console: 'https://modal.com/settings/tokens',
    checked: '2026-11-24',
    keys: [
      {
        id: 'modal-token-secret',
        // Prefixes: Modal's client, README; 22 characters in tokens seen.
        token: token('as-', base62(22)),
        near: [
          'modal_token',
          'modal-token',
          'modaltoken',
          'modal token',
          'modal_secret',
          'modal-secret',
          'modalsecret',
          'modal.com',
          'modal.toml',
          'token_secret',
          'token-secret',
          'tokensecret',
        ],
        evidence: 'observed',
      },
      {
        id: 'modal-proxy-token-secret',
        // Prefixes: Modal docs, Proxy Auth Tokens; 22 characters in public code; both seen 2026-11-24.
        token: token('ws-', base62(20, 24)),
        near: [
          'modal-secret',
          'modal_secret',
          'modalsecret',
          'modal-key',
          'modal_key',
          'modalkey',
          'modal_proxy',
          'modal-proxy',
          'modalproxy',
          'modal.run',
          'proxy_auth',
          'proxy-auth',
          'token_secret',
          'token-secret',
          'tokensecret',
          // The other half: the two may stand together as one bearer token.
          'wk-',
        ],
        evidence: 'observed',
      },
      {
        id: 'modal-token-id',
        token: token('ak-', base62(22)),
        near: [
          'modal_token',
          'modal-token',
          'modaltoken',
          'modal.com',
          'modal.toml',
          'token_id',
          'token-id',
          'tokenid',
        ],
        evidence: 'observed',
        publishable: true,
      },
      {
        id: 'modal-proxy-token-id',
        token: token('wk-', base62(20, 24)),
        near: [
          'modal-key',
          'modal_key',
          'modalkey',
          'modal_proxy',
          'modal-proxy',
          'modalproxy',
          'modal.run',
          'token_id',
        ],
        evidence: 'observed',
        publishable: true,
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.modal.com',
      env: ['MODAL_SERVER_URL'],
      auth: header('x-modal-token-secret'),
      companions: [
        {
          name: 'token_id',
          env: ['MODAL_TOKEN_ID'],
          shape: /^ak-[A-Za-z0-9]{16,32}$/,
          hint: 'Set MODAL_TOKEN_ID to the other half of the token, which starts with ak-.',
        },
      ],
    },
    health: [
      {
        kinds: ['modal-token-id', 'modal-proxy-token-id'],
        never: 'it is no secret, and tells nothing without the secret half',
      },
      {
        kinds: ['modal-proxy-token-secret'],
        never: 'only the web endpoints of its workspace take it, and asking one would run it',
      },
      { never: 'Modal speaks gRPC alone; `modal token info` tells' },
    ],
    rotation: {
      how: 'console',
      note: '`modal token new` makes one through the browser',
      evidence: 'documented',
      source: 'https://modal.com/docs/reference/cli/token',
    },
    usage: {
      api: null,
      url: 'https://modal.com/settings/usage',
      note: '`modal billing report` on paid plans',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the documentation',
    },
    limits: {
      kind: 'hard',
      scope: 'workspace, by month',
      api: null,
      url: 'https://modal.com/settings/usage',
      evidence: 'unconfirmed',
      source: 'no limit was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'security@modal.com',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
