/** Which addresses a card may link to: pages over https, on hosts that the catalogue knows; nothing that text could smuggle in. */

/** The address as it may be linked, or nothing. */
export type LinkPolicy = (url: string) => string | undefined;

/** Lets https addresses through, only to the given hosts, without user names and ports. */
export function linksTo(hosts: ReadonlySet<string>): LinkPolicy {
  return (url) => {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    if (parsed?.protocol !== 'https:' || parsed.username || parsed.password || parsed.port) return undefined;
    return hosts.has(parsed.hostname) ? parsed.href : undefined;
  };
}

/** Commands that the editor handed in, and nothing that only looks like one. */
export const commandLinks: LinkPolicy = (url) =>
  /^command:[A-Za-z][\w.-]*(\?[A-Za-z0-9%._~!'()*,:;=&+$@/?-]*)?$/.test(url) ? url : undefined;
