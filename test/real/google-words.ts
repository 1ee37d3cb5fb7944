// The gateway of gcp-secret-manager-emulator (seen in 1.3) answers 500 for every error of its gRPC server, and spells
// fields as protobuf does. Google answers as its API design guide says (https://google.aip.dev/193, and HTTP mapping in
// google/rpc/code.proto), with fields in camel case (protobuf's JSON mapping).

/** The gRPC code in words, and the status that Google gives it. */
const STATUS: Readonly<Record<string, readonly [number, string]>> = {
  InvalidArgument: [400, 'INVALID_ARGUMENT'],
  FailedPrecondition: [400, 'FAILED_PRECONDITION'],
  PermissionDenied: [403, 'PERMISSION_DENIED'],
  NotFound: [404, 'NOT_FOUND'],
  AlreadyExists: [409, 'ALREADY_EXISTS'],
};

/** Fetches from the emulator and gives the answer in Google's own words. What is not known stays as it is. */
export const fetchInGoogleWords: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const body = await response.text();
  const status = response.status === 204 ? 200 : response.status;
  const [, word = ''] = /rpc error: code = (\w+) desc =/.exec(body) ?? [];
  const [code, name] = STATUS[word] ?? [];
  if (code !== undefined) return Response.json({ error: { code, status: name } }, { status: code });
  if (!response.ok) return new Response(body, { status });
  return Response.json(body === '' ? {} : camelCased(JSON.parse(body)), { status });
};

function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, inner]) =>
      [key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), camelCased(inner)] as const,
  );
  return Object.fromEntries(entries);
}
