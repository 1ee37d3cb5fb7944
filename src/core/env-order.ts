/**
 * The env files that a program reads, the first one that has a name wins: `.env.<mode>.local`, `.env.local`,
 * `.env.<mode>`, `.env`. So do Next.js, Vite and dotenv-flow. In the mode `test` there is no `.env.local`, as in Next.js
 * and dotenv-flow: a test reads the same on every machine. `mode` is what NODE_ENV says; without one, two files are left.
 */
export function envFileOrder(mode: string | undefined): string[] {
  if (!mode) return ['.env.local', '.env'];
  const local = mode === 'test' ? [] : ['.env.local'];
  return [`.env.${mode}.local`, ...local, `.env.${mode}`, '.env'];
}
