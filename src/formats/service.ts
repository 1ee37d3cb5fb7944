import type { Issuer } from './key-format.ts';

/**
 * An issuer of credentials that is no AI provider: nothing but what the scan needs. Where it has the id of a provider, it
 * adds kinds of the same company that have nothing to do with AI.
 */
export interface Service extends Issuer {
  /** The day (ISO 8601) on which these facts were last held against their sources. */
  readonly checked: string;
}

/** Declares a service; its file's default export. */
export function defineService(service: Service): Service {
  return service;
}
