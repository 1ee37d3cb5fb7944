import { defineService } from '../../service.ts';
import { base62, base64Any, token } from '../../token.ts';

/** Alibaba Cloud: STS access key secret, STS security token. */
export default defineService({
  id: 'alibaba-cloud',
  name: 'Alibaba Cloud',
  checked: '2026-11-24',
  keys: [
    {
      id: 'alibaba-sts-access-key-secret',
      token: token(base62(30, 64)),
      near: ['alibaba', 'aliyun'],
      evidence: 'unconfirmed',
    },
    {
      id: 'alibaba-sts-security-token',
      token: token('CAIS', base64Any(20, 1024)),
      near: ['alibaba', 'aliyun', 'security_token', 'security-token', 'securitytoken'],
      evidence: 'unconfirmed',
    },
  ],
});
