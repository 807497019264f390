/**
 * The path of the product itself that a browser asked to be led back to, as it was asked for; the start page for all else. Browsers
 * read backslashes as slashes and leave out control characters, so what only looks like a path must not lead to another host.
 */
export function localPath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && path.length <= 2_000 ? path : '/';
}
