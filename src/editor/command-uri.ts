/** A link that runs one of our commands with one argument. */
export function commandUri(command: string, argument: object): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
