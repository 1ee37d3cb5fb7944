import type { Issuer } from '../formats/key-format.ts';
import { ISSUER_NAMES } from './_issuer-names.ts';

/** What an issuer is called, and where its keys are revoked. */
export type NamedIssuer = Pick<Issuer, 'id' | 'name' | 'console'>;

let byId: ReadonlyMap<string, NamedIssuer> | undefined;

/** The issuer that a finding names; undefined where there is none of this id. */
export function issuerById(id: string): NamedIssuer | undefined {
  byId ??= new Map(
    ISSUER_NAMES.split('\n').map((line) => {
      const [issuer, name, console] = line.split('\t') as [string, string, string?];
      return [issuer, { id: issuer, name, ...(console === undefined ? {} : { console }) }];
    }),
  );
  return byId.get(id);
}
