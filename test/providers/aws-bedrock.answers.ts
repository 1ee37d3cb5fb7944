import { documented, type DocumentedService } from './answers.ts';

// Made here, since it must look like one.
const ACCESS_KEY_ID = 'AKIA'.padEnd(20, 'Q');
const TEMPORARY_ID = 'ASIA'.padEnd(20, 'Q');
const ARN = 'arn:aws:iam::123456789012:user/builder';

const fault = (Code: string, Message: string): unknown => ({
  Error: { Code, Message, Type: 'Sender' },
  RequestId: 'request-1',
});

const sts = (accessKeyId: string, env: Readonly<Record<string, string>>): DocumentedService => ({
  kind: 'aws-secret-access-key',
  variable: 'AWS_SECRET_ACCESS_KEY',
  env: { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: accessKeyId, ...env },
  method: 'POST',
  url: 'https://sts.eu-west-1.amazonaws.com/',
  sends: 'Action=GetCallerIdentity&Version=2011-06-15',
  answers: [
    {
      when: 'the secret works',
      status: 200,
      body: {
        GetCallerIdentityResponse: {
          GetCallerIdentityResult: { Account: '123456789012', Arn: ARN, UserId: 'user-1' },
          ResponseMetadata: { RequestId: 'request-1' },
        },
      },
      says: 'live',
      identity: { account: '123456789012', owner: ARN, keyId: accessKeyId },
    },
    {
      when: 'the key was deleted or is inactive',
      status: 403,
      body: fault('InvalidClientTokenId', 'The security token included in the request is invalid.'),
      says: 'dead',
      identity: { keyId: accessKeyId },
    },
    {
      when: 'the temporary credential has expired',
      status: 403,
      body: fault('ExpiredToken', 'The security token included in the request is expired'),
      says: 'dead',
      reason: 'expired',
      identity: { keyId: accessKeyId },
    },
    {
      when: 'the secret belongs to another id',
      status: 403,
      body: fault(
        'SignatureDoesNotMatch',
        'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
      ),
      says: 'unknown',
      reason: 'ambiguous',
      identity: { keyId: accessKeyId },
    },
    {
      when: 'the clock of this machine is wrong',
      status: 403,
      body: fault('SignatureDoesNotMatch', 'Signature expired: 20261124T100000Z is now earlier than 20261124T110000Z'),
      says: 'unknown',
      reason: 'ambiguous',
      identity: { keyId: accessKeyId },
    },
    {
      when: 'the region is not switched on',
      status: 403,
      body: fault('RegionDisabledException', 'STS is not activated in this region for account:123456789012.'),
      says: 'unknown',
      reason: 'wrong-region',
      identity: { keyId: accessKeyId },
    },
    {
      when: 'an endpoint of a private network denies it',
      status: 403,
      body: fault('AccessDenied', 'User is not authorized to perform: sts:GetCallerIdentity'),
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'too many requests',
      status: 400,
      body: fault('Throttling', 'Rate exceeded'),
      says: 'live',
      reason: 'rate-limited',
      identity: { keyId: accessKeyId },
    },
  ],
});

const bedrock = (kind: string, refused: { says: 'dead' | 'unknown'; reason?: string }): DocumentedService => ({
  kind,
  env: { AWS_DEFAULT_REGION: 'us-west-2' },
  method: 'GET',
  url: 'https://bedrock.us-west-2.amazonaws.com/foundation-models',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: {
        modelSummaries: [
          {
            modelArn: 'arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-lite-v1:0',
            modelId: 'amazon.nova-lite-v1:0',
            providerName: 'Amazon',
          },
        ],
      },
      says: 'live',
    },
    {
      when: 'the key may not list models',
      status: 403,
      body: {
        Message: `User: ${ARN} is not authorized to perform: bedrock:ListFoundationModels because no identity-based policy allows the bedrock:ListFoundationModels action`,
      },
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'the key is refused',
      status: 403,
      body: { Message: 'Authentication failed: Please make sure your API Key is valid.' },
      ...refused,
    },
    {
      when: 'the key has run out',
      status: 403,
      body: { Message: 'Bearer Token has expired' },
      says: 'unknown',
      reason: 'undocumented',
    },
    {
      when: 'something else is forbidden',
      status: 403,
      body: { message: 'Forbidden' },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { message: 'Too many requests, please wait before trying again.' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});

export default documented(
  sts(ACCESS_KEY_ID, {}),
  sts(TEMPORARY_ID, { AWS_SESSION_TOKEN: 'session'.repeat(20) }),
  bedrock('aws-bedrock-api-key', { says: 'dead' }),
  bedrock('aws-bedrock-short-term-api-key', { says: 'unknown', reason: 'ambiguous' }),
);
