import { documented, type DocumentedAnswer } from './answers.ts';

const list = { object: 'list', data: [], first_id: null, last_id: null, has_more: false };

const forbidden: DocumentedAnswer = {
  when: 'the address is refused',
  status: 403,
  body: { detail: 'The IP address you are sending the request from is forbidden.' },
  says: 'unknown',
  reason: 'place-refused',
};

const tooMany: DocumentedAnswer = {
  when: 'too many requests',
  status: 429,
  body: { detail: 'You have not yet added your payment method in the billing page.' },
  says: 'live',
  reason: 'rate-limited',
};

export default documented(
  {
    kind: 'voyage-api-key',
    method: 'GET',
    url: 'https://api.voyageai.com/v1/batches?limit=1',
    header: ['authorization', 'Bearer {key}'],
    answers: [
      { when: 'the key works', status: 200, body: list, says: 'live' },
      { when: 'the key is none', status: 401, body: { detail: 'Provided API key is invalid.' }, says: 'dead' },
      forbidden,
      tooMany,
    ],
  },
  {
    kind: 'voyage-atlas-api-key',
    method: 'GET',
    url: 'https://ai.mongodb.com/v1/batches?limit=1',
    header: ['authorization', 'Bearer {key}'],
    answers: [
      { when: 'the key works', status: 200, body: list, says: 'live' },
      {
        when: 'the key is refused, which nobody documents for this host',
        status: 401,
        body: { detail: 'Provided API key is invalid.' },
        says: 'unknown',
        reason: 'undocumented',
      },
      forbidden,
      tooMany,
    ],
  },
);
