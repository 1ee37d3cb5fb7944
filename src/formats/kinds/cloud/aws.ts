import { defineService } from '../../service.ts';
import { base36Lower, base36Upper, oneOf, token, uuid } from '../../token.ts';

/** AWS, besides the keys of IAM, which are among those of Bedrock. */
export default defineService({
  id: 'aws',
  name: 'AWS',
  checked: '2026-11-24',
  keys: [
    {
      id: 'aws-appsync-api-key',
      token: token('da2-', base36Lower(26)),
      evidence: 'observed',
    },
    {
      id: 'aws-iam-unique-id',
      token: oneOf(['AGPA', 'AIDA', 'AROA', 'AIPA', 'ANPA', 'ANVA'], base36Upper(16)),
      evidence: 'observed',
      publishable: true,
    },
    {
      id: 'aws-mws-auth-token',
      token: token('amzn.mws.', uuid),
      evidence: 'unconfirmed',
    },
  ],
});
