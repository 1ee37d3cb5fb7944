import { documented } from './answers.ts';

const fault = (faultstring: string, errorcode: string): unknown => ({ fault: { faultstring, detail: { errorcode } } });

export default documented({
  kind: 'hume-api-key',
  method: 'GET',
  url: 'https://api.hume.ai/v0/evi/configs?page_number=0&page_size=1',
  header: ['x-hume-api-key', '{key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { page_number: 0, page_size: 1, total_pages: 0, configs_page: [] },
      says: 'live',
    },
    { when: 'the key is none', status: 401, body: fault('Invalid ApiKey', 'oauth.v2.InvalidApiKey'), says: 'dead' },
    {
      when: 'the key is none, or one of the newer platform',
      status: 401,
      body: { message: 'Unauthorized', request_id: 'req_1815' },
      says: 'unknown',
      reason: 'ambiguous',
    },
  ],
});
