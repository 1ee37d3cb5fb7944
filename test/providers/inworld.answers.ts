import { documented } from './answers.ts';
import type { DocumentedAnswer } from './answers.ts';

/** google.rpc.Status. */
const status = (code: number, message: string): unknown => ({ code, message, details: [] });

const answers: readonly DocumentedAnswer[] = [
  {
    when: 'the key works',
    status: 200,
    body: { voices: [{ voiceId: 'Dennis', displayName: 'Dennis', languages: ['en'], description: 'Calm' }] },
    says: 'live',
  },
  // No page tells what a key that is none is answered.
  {
    when: 'the key is none',
    status: 401,
    body: status(16, 'Invalid authorization credentials'),
    says: 'unknown',
    reason: 'undocumented',
  },
  {
    when: 'the key is not for voices',
    status: 403,
    body: status(7, 'Permission denied'),
    says: 'live',
    reason: 'restricted',
  },
];

const asked = { method: 'GET', url: 'https://api.inworld.ai/tts/v1/voices?filter=language%3Den', answers } as const;

const id = 'a1'.repeat(16);

export default documented(
  { kind: 'inworld-api-key', ...asked, header: ['authorization', 'Basic {key}'] },
  {
    kind: 'inworld-secret',
    ...asked,
    variable: 'INWORLD_SECRET',
    env: { INWORLD_KEY: id },
    header: ['authorization', `{basic:${id}:{key}}`],
  },
);
