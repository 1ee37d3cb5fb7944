import { documented } from './answers.ts';

const error = (code: string, message: string): unknown => ({ code, message, success: false, data: null });

export default documented({
  kind: 'snowflake-programmatic-access-token',
  env: { SNOWFLAKE_ACCOUNT: 'myorg-account1' },
  method: 'GET',
  url: 'https://myorg-account1.snowflakecomputing.com/api/v2/databases?showLimit=1',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the token works',
      status: 200,
      body: [{ name: 'SNOWFLAKE_SAMPLE_DATA', kind: 'PERMANENT', owner: 'ACCOUNTADMIN' }],
      says: 'live',
    },
    { when: 'the token works and its role sees nothing', status: 200, body: [], says: 'live' },
    {
      when: 'the token is wrong, or no network policy binds its user',
      status: 401,
      body: error('394400', 'Programmatic access token is invalid.'),
      says: 'unknown',
      reason: 'ambiguous',
    },
    {
      when: 'the token expired, which nobody documents for this kind',
      status: 401,
      body: error('390318', 'OAuth access token expired.'),
      says: 'unknown',
      reason: 'undocumented',
    },
    {
      when: 'the token is refused, which nobody documents for this kind',
      status: 401,
      body: error('390303', 'Invalid OAuth access token.'),
      says: 'unknown',
      reason: 'undocumented',
    },
    {
      when: 'a network policy refuses the address',
      status: 403,
      body: error('390422', 'Incoming request with this IP address is not allowed to access Snowflake.'),
      says: 'unknown',
      reason: 'place-refused',
    },
    {
      when: 'the role may not',
      status: 403,
      body: error('003001', 'Insufficient privileges to operate on the account'),
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('390115', 'Too many requests'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
