/** Plain text as Markdown that reads as it stands. */
export function plainToMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>&#|~!]/g, String.raw`\$&`);
}
