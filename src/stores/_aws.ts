import { optionalAddress } from '../core/address.ts';
import type { Context } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import { type Answer, openHttp } from '../core/http.ts';
import { type Outgoing } from '../core/http-request.ts';
import { optionalText } from '../core/option.ts';
import { type AwsIdentity, awsIdentities, profileSetting } from './_aws-credentials.ts';
import { at } from './_shape.ts';

/** Options that the stores of AWS share. */
export const AWS_OPTIONS = {
  region: optionalText('the region, if not that of the profile', ['AWS_REGION', 'AWS_DEFAULT_REGION']),
  endpoint: optionalAddress('another address, for a private endpoint', {
    // Others rent names below amazonaws.com, so that not all of them are Amazon's own.
    hosts: /^(?:secretsmanager|ssm)(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|api\.aws)$/,
    env: ['AWS_ENDPOINT_URL'],
  }),
} as const;

export const AWS_CREDENTIALS =
  '`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`; else the profile of `AWS_PROFILE` (also by way of ' +
  'the AWS command line, for single sign-on and roles), a web identity, the container, the machine (IMDSv2)';

/** An operation of a JSON service. The answer is 200, or one whose `type` is among `allowed`; else it throws. */
export type AwsCall = (operation: string, input: object, allowed?: readonly string[]) => Promise<AwsAnswer>;

export interface AwsAnswer {
  /** Empty where it worked, else the type of the error. Its status says nothing: AWS answers 400 to nearly all. */
  readonly type: string;
  readonly body: unknown;
}

interface AwsService {
  readonly name: string;
  /** As in the host name and in signatures. */
  readonly id: string;
  /** What stands before the operation in `x-amz-target`. */
  readonly target: string;
}

interface AwsPlace {
  readonly region: string | null;
  readonly endpoint: string | null;
}

const EXPIRED = new Set(['ExpiredTokenException', 'ExpiredToken', 'RequestExpired']);
const BUSY = new Set(['ThrottlingException', 'Throttling', 'TooManyRequestsException', 'RequestLimitExceeded']);

/** Opens a service of AWS that speaks JSON 1.1, with requests signed by Signature Version 4. */
export function openAws({ name, id, target }: AwsService, place: AwsPlace, context: Context): AwsCall {
  const identities = awsIdentities(context);
  let opened: Promise<ReturnType<typeof openHttp>> | null = null;

  async function open(): Promise<ReturnType<typeof openHttp>> {
    const region = place.region ?? (await profileSetting(context, 'region'));
    if (region === null) {
      throw new KeywardError('config-invalid', `there is no region for ${name}`, 'set AWS_REGION or the option region');
    }
    if (!/^[a-z0-9-]+$/.test(region)) {
      throw new KeywardError('config-invalid', `the region for ${name} is none`, 'give one such as eu-central-1');
    }
    const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    return openHttp(context, {
      name,
      base: place.endpoint ?? `https://${id}.${region}.${domain}`,
      authorize: async (request, fresh) => sign(request, await identities(fresh), { region, id, now: context.now() }),
      expired: (answer) => EXPIRED.has(typeOf(answer)),
      busy: (answer) => BUSY.has(typeOf(answer)),
      errorCode: (body) => afterHash(at(body, '__type')),
    });
  }

  return async (operation, input, allowed = []) => {
    opened ??= open();
    const http = await opened;
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${target}.${operation}` };
    // Writes carry a token of their own, or say which version they replace: to repeat one is safe.
    const answer = await http.send({ method: 'POST', path: '/', headers, json: input, idempotent: true });
    const type = answer.ok ? '' : typeOf(answer);
    if (!answer.ok && !allowed.includes(type)) throw http.unexpected(answer);
    return { type, body: answer.json() };
  };
}

function typeOf(answer: Answer): string {
  if (answer.ok) return '';
  const header = answer.headers.get('x-amzn-errortype')?.split(':')[0];
  if (header) return afterHash(header);
  try {
    return afterHash(at(answer.json(), '__type'));
  } catch {
    // A gateway in between that speaks no JSON.
    return '';
  }
}

function afterHash(type: unknown): string {
  return typeof type === 'string' ? type.slice(type.indexOf('#') + 1) : '';
}

async function sign(
  request: Outgoing,
  identity: AwsIdentity,
  { region, id, now }: { region: string; id: string; now: number },
): Promise<Record<string, string>> {
  const { AwsV4Signer } = await import('aws4fetch');
  const signer = new AwsV4Signer({
    ...request,
    accessKeyId: identity.keyId,
    secretAccessKey: identity.key.expose(),
    ...(identity.session && { sessionToken: identity.session.expose() }),
    region,
    service: id,
    datetime: new Date(now).toISOString().replaceAll(/[:-]|\.\d{3}/g, ''),
  });
  const { headers } = await signer.sign();
  // `host` is signed too; fetch sets it.
  return Object.fromEntries([...headers].filter(([header]) => /^(?:authorization|x-amz-)/.test(header)));
}
