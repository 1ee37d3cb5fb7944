// Bytes as they are loaded, not compressed.
export default [
  { name: 'import from keyward', path: 'dist/index.js', limit: '3 kB', brotli: false },
  {
    name: 'keyward/stores, every store',
    path: 'dist/stores.js',
    limit: '300 kB',
    brotli: false,
    modifyEsbuildConfig: (config) => ({ ...config, platform: 'node', format: 'esm' }),
  },
  {
    name: 'the command line, every command',
    path: 'dist/cli/main.js',
    limit: '1.6 MB',
    brotli: false,
    modifyEsbuildConfig: (config) => ({ ...config, platform: 'node', format: 'esm' }),
  },
];
