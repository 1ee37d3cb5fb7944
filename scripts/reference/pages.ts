/** The pages that are rendered from the sources, by path. */
export function referencePages(): Record<string, string> {
  return {};
}
