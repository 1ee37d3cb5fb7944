/** How a variable is read from the environment, by the ending of a file's name. */
const LOOK_UPS: readonly (readonly [endings: RegExp, expression: (name: string) => string])[] = [
  [/\.(?:py|pyi|ipynb)$/i, (name) => `os.environ["${name}"]`],
  [/\.[cm]?[jt]sx?$|\.(?:vue|svelte)$/i, (name) => `process.env.${name}`],
  [/\.(?:rb|rake)$/i, (name) => `ENV.fetch("${name}")`],
  [/\.go$/i, (name) => `os.Getenv("${name}")`],
  [/\.rs$/i, (name) => `std::env::var("${name}")`],
  [/\.(?:java|kt|kts|scala|groovy)$/i, (name) => `System.getenv("${name}")`],
  [/\.cs$/i, (name) => `Environment.GetEnvironmentVariable("${name}")`],
  [/\.php$/i, (name) => `getenv('${name}')`],
  [/\.(?:swift)$/i, (name) => `ProcessInfo.processInfo.environment["${name}"]`],
  [/\.(?:ex|exs)$/i, (name) => `System.fetch_env!("${name}")`],
  [/\.ps1$/i, (name) => `$env:${name}`],
  [/(?:^|\/)\.env\.[^/]*$/i, (name) => `${name}=`],
  [/(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$|\.dockerfile$/i, (name) => `docker run --env ${name} ...`],
];

/** The expression that reads a variable in a file of this name; the shell's, which YAML files of many tools take too. */
export function lookUpOf(file: string, name: string): string {
  const known = LOOK_UPS.find(([endings]) => endings.test(file));
  return known === undefined ? `\${${name}}` : known[1](name);
}
