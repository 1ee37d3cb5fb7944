import { base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Modal. A token is an id and a secret, kept in `~/.modal.toml`; proxy tokens, which only open web endpoints, are a
 * pair too. "Modal" alone says nothing, since every user interface has some.
 */
export default defineProvider({
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
      near: ['modal_token', 'modal-token', 'modaltoken', 'modal.com', 'modal.toml', 'token_id', 'token-id', 'tokenid'],
      evidence: 'observed',
      publishable: true,
    },
    {
      id: 'modal-proxy-token-id',
      token: token('wk-', base62(20, 24)),
      near: ['modal-key', 'modal_key', 'modalkey', 'modal_proxy', 'modal-proxy', 'modalproxy', 'modal.run', 'token_id'],
      evidence: 'observed',
      publishable: true,
    },
  ],
});
