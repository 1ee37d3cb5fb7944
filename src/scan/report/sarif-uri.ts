/** An artifactLocation of SARIF. */
interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/** A path as SARIF names it: from the folder in which keyward was started, or absolute (section 3.4 of SARIF 2.1.0). */
export function locationOf(path: string): ArtifactLocation {
  // Half a surrogate pair has no form in a URI: it becomes U+FFFD.
  const uri = Buffer.from(path, 'utf8').toString('utf8').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}
