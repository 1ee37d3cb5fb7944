/** What a name says of a credential behind the name of its issuer. */
const ENDS = ['api', 'key', 'token', 'secret', 'auth'];

/**
 * Words to be near, for an issuer whose name is a word of programs and texts (`line`, `box`): only joined to what says that
 * a credential follows, as in `LINE_TOKEN`, `line-api` or `lineSecret`.
 */
export function joined(name: string): readonly string[] {
  return ENDS.flatMap((end) => [`${name}_${end}`, `${name}-${end}`, `${name}${end}`]);
}
