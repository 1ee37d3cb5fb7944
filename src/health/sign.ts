import type { Outgoing } from '../core/http-request.ts';
import type { Auth } from '../providers/api.ts';
import { Halt } from './health.ts';
import type { Asker } from './request.ts';

/** What a temporary access key id begins with; it is none without its session token (IAM reference, identifiers). */
const TEMPORARY = 'ASIA';

/** The request with a signature of the key (AWS Signature Version 4). Throws `Halt` where the other half is missing. */
export async function signed(
  request: Outgoing,
  { service, region }: Extract<Auth, { by: 'aws-signature' }>,
  { companions, key, now, provider }: Asker,
): Promise<Outgoing> {
  const accessKeyId = companions.fill('{access_key_id}');
  const sessionToken = companions.find('session_token');
  if (accessKeyId.startsWith(TEMPORARY) && sessionToken === undefined) {
    throw new Halt('needs-companion', `a temporary key of ${provider.name} is none without its session token`);
  }
  const { AwsV4Signer } = await import('aws4fetch');
  const signer = new AwsV4Signer({
    ...request,
    accessKeyId,
    secretAccessKey: key,
    ...(sessionToken !== undefined && { sessionToken }),
    region: companions.fill(region),
    service,
    datetime: new Date(now).toISOString().replaceAll(/[:-]|\.\d{3}/g, ''),
  });
  const { headers } = await signer.sign();
  // `host` is signed too; fetch sets it.
  const proof = [...headers].filter(([header]) => /^(?:authorization|x-amz-)/.test(header));
  return { ...request, headers: { ...request.headers, ...Object.fromEntries(proof) } };
}
