import { base32Upper, base36Upper, base64, base64Padded, either, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import type { Reading } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Errors of Bedrock write it in either way. */
const MESSAGES = ['message', 'Message'] as const;

/** What a Bedrock API key is answered, whatever its kind. */
const BEARER: readonly [Reading, ...Reading[]] = [
  { status: 200, at: 'modelSummaries', means: 'live', evidence: 'documented' },
  ...MESSAGES.flatMap((at): Reading[] => [
    // Who it is was found out, and may not list models.
    {
      status: 403,
      at,
      holds: ['is not authorized to perform'],
      means: 'live',
      reason: 'restricted',
      evidence: 'observed',
    },
    { status: 403, at, holds: ['token has expired'], means: 'dead', reason: 'expired', evidence: 'unconfirmed' },
    { status: 429, at, means: 'live', reason: 'rate-limited', evidence: 'documented' },
  ]),
];

const INVALID = ['make sure your api key is valid'] as const;

/** Where the answer of STS has the identity. */
const IDENTITY = 'GetCallerIdentityResponse.GetCallerIdentityResult';

/**
 * Amazon Bedrock. It takes its own API keys and any IAM credential of the account. Both kinds of API key are base64 of
 * readable text; an access key id is no secret, but the secret is seldom far, and both tell the account's number.
 */
export default defineProvider(
  {
    id: 'aws-bedrock',
    name: 'AWS Bedrock',
    env: [
      'AWS_BEARER_TOKEN_BEDROCK',
      'AWS_ACCESS_KEY_ID',
      'AWS_SECRET_ACCESS_KEY',
      'AWS_SESSION_TOKEN',
      'AWS_BEDROCK_API_KEY',
      'BEDROCK_API_KEY',
    ],
    docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
    console: 'https://console.aws.amazon.com/bedrock/home#/api-keys',
    checked: '2026-11-24',
    keys: [
      // Behind ABSK: base64 of BedrockAPIKey-, four characters, -at-, the account's number, a colon and the secret.
      {
        id: 'aws-bedrock-api-key',
        token: token('ABSKQmVkcm9ja0FQSUtleS', base64Padded(91, 253)),
        evidence: 'observed',
      },
      // Base64 of a presigned URL of bedrock.amazonaws.com: it runs out within 12 hours and cannot be revoked before.
      {
        id: 'aws-bedrock-short-term-api-key',
        token: token('bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t', base64Padded(100, 4000)),
        evidence: 'observed',
      },
      // AKIA lasts, ASIA is temporary, ABIA and ACCA are for services and contexts, A3T and one more is the oldest kind.
      {
        id: 'aws-access-key-id',
        token: either(
          token('AKIA', base32Upper(16)),
          token('ASIA', base32Upper(16)),
          token('ABIA', base32Upper(16)),
          token('ACCA', base32Upper(16)),
          token('A3T', base36Upper(1), base32Upper(16)),
        ),
        evidence: 'observed',
      },
      {
        id: 'aws-secret-access-key',
        token: token(base64(40)),
        near: [
          'aws_',
          'aws-',
          'awssecret',
          'awsaccess',
          'awskey',
          'aws secret',
          'aws access',
          'aws key',
          'amazonaws',
          'amazon_',
          'amazon-',
          'secret_access_key',
          'secret-access-key',
          'secretaccesskey',
          'secret access key',
          'bedrock',
          'boto3',
          'akia',
        ],
        evidence: 'observed',
      },
      // Base64 of a binary head that differs by generation and then has been the same in every token seen.
      {
        id: 'aws-session-token',
        token: either(
          token('IQoJb3JpZ2lu', base64Padded(100, 3000)),
          token('FwoGZXIv', base64Padded(100, 3000)),
          token('FQoGZXIv', base64Padded(100, 3000)),
        ),
        evidence: 'observed',
      },
    ],
  },
  () => ({
    // AWS_BEDROCK_BASE_URL is the address that models are called at, which lists none.
    api: {
      base: 'https://bedrock.{region}.amazonaws.com',
      auth: bearer,
      companions: [
        {
          name: 'region',
          env: ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_REGION_NAME'],
          shape: /^[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/,
          hint: 'set AWS_REGION to a region of the account, as us-east-1',
        },
        {
          name: 'access_key_id',
          env: ['AWS_ACCESS_KEY_ID'],
          shape: /^(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z2-7]{16}$/,
          hint: 'set AWS_ACCESS_KEY_ID to the id that the secret belongs to',
        },
        {
          name: 'session_token',
          env: ['AWS_SESSION_TOKEN'],
          shape: /^[A-Za-z0-9+/=]{16,4096}$/,
          hint: 'set AWS_SESSION_TOKEN to the token that came with the temporary credential',
        },
      ],
    },
    health: [
      {
        kinds: ['aws-secret-access-key'],
        method: 'POST',
        // Of the region: the global address knows neither GovCloud nor China, and would call their keys dead.
        path: 'https://sts.{region}.amazonaws.com/',
        auth: { by: 'aws-signature', service: 'sts', region: '{region}' },
        form: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
        answers: [
          { status: 200, at: `${IDENTITY}.Account`, means: 'live', evidence: 'documented' },
          // Deleted or inactive, or never there.
          { status: 403, at: 'Error.Code', is: ['InvalidClientTokenId'], means: 'dead', evidence: 'documented' },
          {
            status: [400, 403],
            at: 'Error.Code',
            is: ['ExpiredToken', 'ExpiredTokenException'],
            means: 'dead',
            reason: 'expired',
            evidence: 'documented',
          },
          // The secret of another id, or this machine's clock is wrong: neither says that the secret is dead.
          {
            status: 403,
            at: 'Error.Code',
            is: ['SignatureDoesNotMatch'],
            means: 'unknown',
            reason: 'ambiguous',
            evidence: 'documented',
          },
          {
            status: [400, 403],
            at: 'Error.Code',
            is: ['RegionDisabledException'],
            means: 'unknown',
            reason: 'wrong-region',
            evidence: 'documented',
          },
          {
            status: [400, 429],
            at: 'Error.Code',
            is: ['Throttling', 'ThrottlingException'],
            means: 'live',
            reason: 'rate-limited',
            evidence: 'documented',
          },
        ],
        identity: { account: `${IDENTITY}.Account`, owner: `${IDENTITY}.Arn`, keyId: 'key:access_key_id' },
        source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
      },
      { kinds: ['aws-access-key-id'], never: 'it is the public half; its secret is asked about' },
      { kinds: ['aws-session-token'], never: 'it is a part of a temporary credential, whose secret is asked about' },
      {
        kinds: ['aws-bedrock-short-term-api-key'],
        path: '/foundation-models',
        answers: [
          ...BEARER,
          // It is good in the region that it was made in alone, so that this may be another one.
          ...MESSAGES.map((at): Reading => ({
            status: 403,
            at,
            holds: INVALID,
            means: 'unknown',
            reason: 'ambiguous',
            evidence: 'observed',
          })),
        ],
        source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
      },
      {
        path: '/foundation-models',
        answers: [
          ...BEARER,
          ...MESSAGES.map((at): Reading => ({ status: 403, at, holds: INVALID, means: 'dead', evidence: 'observed' })),
        ],
        source: 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_ListFoundationModels.html',
      },
    ],
    rotation: {
      how: 'api',
      create:
        'iam CreateServiceSpecificCredential (ServiceName bedrock.amazonaws.com, CredentialAgeDays), iam CreateAccessKey',
      list: 'iam ListServiceSpecificCredentials, iam ListAccessKeys, iam GetAccessKeyLastUsed',
      remove:
        'iam UpdateServiceSpecificCredential or UpdateAccessKey (Status Inactive, can be undone), then DeleteServiceSpecificCredential or DeleteAccessKey',
      needs: 'an IAM credential that is allowed these actions',
      note: 'a user has two of each at most; a long-term key made in the console has a user BedrockAPIKey-... of its own, which may hold access keys too; a short-term key ends by itself within 12 hours and cannot be ended before',
      evidence: 'documented',
      source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_bedrock.html',
    },
    usage: {
      api: 'cloudwatch GetMetricData of AWS/Bedrock (InputTokenCount, OutputTokenCount, Invocations), ce GetCostAndUsage',
      url: 'https://console.aws.amazon.com/costmanagement/home',
      note: 'by model, not by key; cost is a day late and each request for it costs 0.01 USD; the log of model invocations names who called',
      evidence: 'observed',
      source: 'a public client relies on it',
    },
    limits: {
      kind: 'soft',
      scope: 'account',
      api: 'budgets CreateBudget, CreateBudgetAction',
      url: 'https://console.aws.amazon.com/costmanagement/home#/budgets',
      note: 'tells of it; an action can attach a policy that denies, hours late',
      evidence: 'unconfirmed',
      source: 'not held against the documentation',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      report: 'https://aws.amazon.com/security/vulnerability-reporting/',
      note: 'a policy AWSCompromisedKeyQuarantine is attached to the user of a leaked access key, which then still lives (unconfirmed)',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
