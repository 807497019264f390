/** Breaking changes between two schemas, but for what the older one had marked as deprecated. */
export function breakingChanges(before: string, after: string): Promise<{ message: string; path?: string }[]>;
