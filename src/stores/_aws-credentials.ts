import type { Context } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import { openHttp } from '../core/http.ts';
import { Secret } from '../core/secret.ts';
import { decodeText } from './_bytes.ts';
import { renewalTime, secretFromFile } from './_credential.ts';
import { textAt } from './_shape.ts';

// The order of the AWS SDKs (docs.aws.amazon.com/sdkref, from memory on 2026-11-24): variables, profile, web identity,
// container, machine.

/** Who signs. */
export interface AwsIdentity {
  readonly keyId: string;
  readonly key: Secret;
  readonly session: Secret | null;
  /** Milliseconds since 1970; Infinity for one that does not end. */
  readonly renewAt: number;
}

/** Finds who signs, once, and again where it has ended. Throws `config-invalid` where there is nobody. */
export function awsIdentities(context: Context): (fresh: boolean) => Promise<AwsIdentity> {
  let held: AwsIdentity | null = null;
  return async (fresh) => {
    if (held === null || fresh || held.renewAt <= context.now()) held = await findIdentity(context);
    return held;
  };
}

/** A setting of the profile in `~/.aws/config` or `~/.aws/credentials`; null where there is none. */
export async function profileSetting({ env, files }: Context, name: string): Promise<string | null> {
  const profile = env['AWS_PROFILE'] ?? 'default';
  const places = [
    [env['AWS_SHARED_CREDENTIALS_FILE'] ?? '~/.aws/credentials', profile],
    [env['AWS_CONFIG_FILE'] ?? '~/.aws/config', profile === 'default' ? profile : `profile ${profile}`],
  ] as const;
  for (const [path, section] of places) {
    const bytes = await files.read(path);
    const value = bytes === null ? undefined : iniValue(decodeText(bytes, path), section, name);
    if (value) return value;
  }
  return null;
}

async function findIdentity(context: Context): Promise<AwsIdentity> {
  const { env } = context;
  const found =
    fixed(env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY'], env['AWS_SESSION_TOKEN']) ??
    (await fromProfile(context)) ??
    (await fromWebIdentity(context)) ??
    (await fromContainer(context)) ??
    (await fromMachine(context));
  if (found !== null) return found;
  const hint = 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE';
  throw new KeywardError('config-invalid', 'there is no credential for AWS', hint);
}

function fixed(keyId?: string | null, key?: string | null, session?: string | null): AwsIdentity | null {
  if (!keyId || !key) return null;
  return { keyId, key: new Secret(key), session: session ? new Secret(session) : null, renewAt: Infinity };
}

async function fromProfile(context: Context): Promise<AwsIdentity | null> {
  const names = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token'] as const;
  const [keyId, key, session] = await Promise.all(names.map((name) => profileSetting(context, name)));
  const found = fixed(keyId, key, session);
  const profile = context.env['AWS_PROFILE'];
  if (found !== null || profile === undefined) return found;
  // Single sign-on, roles and other programs: the AWS command line (2.9 and newer) knows them all.
  const args = ['configure', 'export-credentials', '--format', 'process', '--profile', profile];
  const { status, stdout } = await context.exec('aws', args);
  if (status === 0) return temporary(context, parseJson(stdout));
  const what = 'the AWS command line gives no credentials for the profile';
  throw new KeywardError('store-refused', what, 'run aws sso login, or look with aws sts get-caller-identity');
}

async function fromWebIdentity(context: Context): Promise<AwsIdentity | null> {
  const { AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: role, AWS_REGION: region } = context.env;
  const token = file === undefined || role === undefined ? null : await secretFromFile(context, file);
  if (token === null || role === undefined) return null;
  const base = context.env['AWS_ENDPOINT_URL_STS'] ?? `https://sts.${region ? `${region}.` : ''}amazonaws.com`;
  const form = {
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: role,
    RoleSessionName: context.env['AWS_ROLE_SESSION_NAME'] ?? 'keyward',
    WebIdentityToken: token.expose(),
  };
  const http = openHttp(context, { name: 'AWS STS', base });
  const answer = await http.send({ method: 'POST', path: '/', form, idempotent: true });
  if (!answer.ok) throw http.unexpected(answer);
  // This one service answers XML, of a form that never changes.
  const part = (tag: string): string => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(answer.text)?.[1] ?? '';
  return temporary(context, {
    AccessKeyId: part('AccessKeyId'),
    SecretAccessKey: part('SecretAccessKey'),
    SessionToken: part('SessionToken'),
    Expiration: part('Expiration'),
  });
}

async function fromContainer(context: Context): Promise<AwsIdentity | null> {
  const { env } = context;
  const relative = env['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'];
  const full = relative ? `http://169.254.170.2${relative}` : env['AWS_CONTAINER_CREDENTIALS_FULL_URI'];
  if (!full || !URL.canParse(full)) return null;
  const { origin, pathname } = new URL(full);
  const file = env['AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE'];
  const token = env['AWS_CONTAINER_AUTHORIZATION_TOKEN'] ?? (file && (await secretFromFile(context, file))?.expose());
  const http = openHttp(context, { name: 'the AWS container', base: origin, metadata: true });
  const answer = await http.send({ path: pathname, headers: token ? { authorization: token } : {} });
  if (!answer.ok) throw http.unexpected(answer);
  const { Token: session, ...others } = answer.json() as Record<string, unknown>;
  return temporary(context, { ...others, SessionToken: session });
}

/** IMDSv2. On a machine that is none of AWS nobody is there, and that is no failure. */
async function fromMachine(context: Context): Promise<AwsIdentity | null> {
  if (context.env['AWS_EC2_METADATA_DISABLED'] === 'true') return null;
  const base = context.env['AWS_EC2_METADATA_SERVICE_ENDPOINT'] ?? 'http://169.254.169.254';
  const http = openHttp({ ...context, timeout: 1000 }, { name: 'the AWS machine', base, metadata: true });
  const lifetime = { 'x-aws-ec2-metadata-token-ttl-seconds': '300' };
  try {
    const token = await http.send({ method: 'PUT', path: '/latest/api/token', headers: lifetime });
    if (!token.ok) return null;
    const headers = { 'x-aws-ec2-metadata-token': token.text };
    const path = '/latest/meta-data/iam/security-credentials/';
    const role = await http.send({ path, headers });
    if (!role.ok) return null;
    const answer = await http.send({ path: path + encodeURIComponent(role.text.trim()), headers });
    const { Token: session, ...others } = answer.json() as Record<string, unknown>;
    return temporary(context, { ...others, SessionToken: session });
  } catch (error) {
    if (error instanceof KeywardError && error.code === 'store-unavailable') return null;
    throw error;
  }
}

function temporary(context: Context, body: unknown): AwsIdentity {
  const expiration = textAt('AWS', { Expiration: '', ...(body as object) }, 'Expiration');
  const seconds = expiration === '' ? Infinity : (Date.parse(expiration) - context.now()) / 1000;
  return {
    keyId: textAt('AWS', body, 'AccessKeyId'),
    key: new Secret(textAt('AWS', body, 'SecretAccessKey')),
    session: new Secret(textAt('AWS', body, 'SessionToken')),
    renewAt: renewalTime(context, seconds),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function iniValue(text: string, section: string, name: string): string | undefined {
  let inside = false;
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s*\[\s*(.*?)\s*\]/.exec(line);
    if (header) inside = header[1] === section;
    const [, key, value] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (inside && key === name) return value;
  }
  return undefined;
}
