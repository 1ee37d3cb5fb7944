import { documented } from './answers.ts';
import type { DocumentedAnswer } from './answers.ts';

const unauthorized = (error: string | null): unknown => ({ error, trace: 'isAuthenticated.error' });

const works: DocumentedAnswer = {
  when: 'the key works',
  status: 200,
  body: { data: [], error: null },
  says: 'live',
};

const refused: DocumentedAnswer = {
  when: 'the key is none',
  status: 401,
  body: unauthorized('No API key found'),
  says: 'dead',
};

const asked = {
  method: 'POST',
  url: 'https://api.helicone.ai/v1/request/query',
  header: ['authorization', 'Bearer {key}'],
  sends: '{"filter":"all","limit":1}',
} as const;

export default documented(
  {
    kind: 'helicone-api-key',
    ...asked,
    answers: [
      works,
      refused,
      {
        when: 'the database of keys does not answer',
        status: 401,
        body: unauthorized('{"message":"TypeError: fetch failed","code":""}'),
        says: 'unknown',
        reason: 'unexpected',
      },
    ],
  },
  {
    kind: 'helicone-write-key',
    ...asked,
    answers: [
      {
        when: 'the key may only write',
        status: 401,
        body: unauthorized(null),
        says: 'live',
        reason: 'restricted',
      },
      refused,
    ],
  },
  {
    kind: 'helicone-proxy-key',
    ...asked,
    answers: [
      works,
      {
        when: 'the key was not found, or could not be looked up',
        status: 401,
        body: unauthorized('Proxy key not found in storedProxyKey'),
        says: 'unknown',
        reason: 'undocumented',
      },
    ],
  },
);
