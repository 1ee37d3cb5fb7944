// What the doors of the package have in common. It is built as one file that all of them import, so that they know the
// same secrets and the same catalogue, and `import 'keyward'` reads two small files.
export * from './core/errors.ts';
export * from './core/known.ts';
export * from './core/secret.ts';
export * from './load/catalogue.ts';
export * from './load/environment.ts';
export * from './load/fault.ts';
export * from './load/load-keys.ts';
export * from './load/unusable.ts';
