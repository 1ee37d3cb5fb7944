import { base32Upper, base36Upper, base64, base64Padded, either, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Amazon Bedrock. It takes its own API keys and any IAM credential of the account. Both kinds of API key are base64 of
 * readable text; an access key id is no secret, but the secret is seldom far, and both tell the account's number.
 */
export default defineProvider({
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
});
