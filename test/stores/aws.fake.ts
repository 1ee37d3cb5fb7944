import { createHash, createHmac } from 'node:crypto';
import { expect } from 'vitest';
import type { FakeReply, FakeRequest } from '../support/fake-server.ts';

export const KEY_ID = 'AKIDKWTESTKEY0000001';
export const KEY = 'kw/test+secret/access+key/0123456789';
export const SESSION = 'kw-test-session-token';
export const REGION = 'eu-central-1';
export const AWS_ENV = {
  AWS_ACCESS_KEY_ID: KEY_ID,
  AWS_SECRET_ACCESS_KEY: KEY,
  AWS_SESSION_TOKEN: SESSION,
  AWS_REGION: REGION,
};

/** Operations by name: an answer, or the type of an error. */
export type AwsOperations = Readonly<Record<string, (input: Record<string, unknown>) => object | string>>;

/** A JSON 1.1 service that checks the signature of every request, as the documentation of Signature Version 4 says. */
export function awsService(service: string, target: string, operations: AwsOperations) {
  return (request: FakeRequest): FakeReply | null => {
    const [prefix, operation = ''] = (request.headers['x-amz-target'] ?? '').split('.');
    const work = operations[operation];
    if (request.method !== 'POST' || request.path !== '/' || prefix !== target || work === undefined) return null;
    expect(request.headers['content-type']).toBe('application/x-amz-json-1.1');
    expect(request.headers['x-amz-security-token']).toBe(SESSION);
    if (!isSigned(request, service)) return { status: 403, json: { __type: 'InvalidSignatureException' } };
    const result = work(request.json() as Record<string, unknown>);
    if (typeof result === 'object') return { status: 200, json: result };
    return { status: 400, json: { __type: `com.amazonaws.${service}#${result}`, message: 'no' } };
  };
}

function isSigned({ method, path, headers, body }: FakeRequest, service: string): boolean {
  const pattern = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
  const [, keyId, scope = '', signed = '', signature] = pattern.exec(headers['authorization'] ?? '') ?? [];
  const date = headers['x-amz-date'] ?? '';
  if (keyId !== KEY_ID || scope !== `${date.slice(0, 8)}/${REGION}/${service}/aws4_request`) return false;
  const names = signed.split(';');
  expect(names).toContain('host');
  expect(names).toContain('x-amz-target');
  const canonical = names.map((name) => `${name}:${headers[name]?.trim()}\n`).join('');
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const request = [method, path, '', canonical, signed, hash(body)].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, scope, hash(request)].join('\n');
  const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const key = scope.split('/').reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${KEY}`);
  return hmac(key, toSign).toString('hex') === signature;
}
