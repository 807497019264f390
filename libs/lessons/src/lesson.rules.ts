/** A text that is no longer than `max` characters: where it is cut it ends in an ellipsis. */
export function cutTo(text: string, max: number): string {
  const characters = [...text];
  if (characters.length <= max) return text;
  return `${characters
    .slice(0, max - 1)
    .join('')
    .trimEnd()}…`;
}

/** Plain text as Markdown that reads as it stands. */
export function plainToMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>&#|~!]/g, String.raw`\$&`);
}
