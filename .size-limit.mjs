// Bytes as they are loaded, not compressed.
export default [
  { name: 'import from keyward', path: 'dist/index.js', limit: '3 kB', brotli: false },
  {
    name: 'the command line, every command',
    path: 'dist/cli/main.js',
    limit: '880 kB',
    brotli: false,
    modifyEsbuildConfig: (config) => ({ ...config, platform: 'node', format: 'esm' }),
  },
];
