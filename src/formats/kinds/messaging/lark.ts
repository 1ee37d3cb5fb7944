import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Lark and Feishu: app id, app secret. */
export default defineService({
  id: 'lark',
  name: 'Lark and Feishu',
  checked: '2026-11-24',
  keys: [
    {
      id: 'lark-app-id',
      token: token('cli_', base62(16)),
      near: ['lark', 'feishu'],
      evidence: 'observed',
      publishable: true,
    },
    {
      id: 'lark-app-secret',
      token: token(base62(32)),
      near: ['lark', 'feishu'],
      evidence: 'observed',
    },
  ],
});
