/** What a version, its tag and the changelog have to say of each other. Odd minor numbers are the pre-release channel, as the
 * Marketplace advises: it takes no `-beta.1`, and everybody in the channel has to get the next stable version as an update. */
const VERSION = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** 'pre-release', 'stable', or undefined for what is no version. */
export function channelOf(version) {
  const minor = VERSION.exec(version)?.[2];
  if (minor === undefined) return undefined;
  return Number(minor) % 2 === 1 ? 'pre-release' : 'stable';
}

/** The first section of the changelog: version, what stands in parentheses after it, and the text below. */
export function newestSection(changelog) {
  const [, section] = changelog.split(/^## /m);
  if (section === undefined) return undefined;
  const end = section.indexOf('\n');
  const heading = end < 0 ? section : section.slice(0, end);
  const [version = '', ...rest] = heading.trim().split(' ');
  const printed = rest.join(' ');
  const when = printed.startsWith('(') && printed.endsWith(')') ? printed.slice(1, -1) : undefined;
  return { version, when, notes: end < 0 ? '' : section.slice(end + 1).trim() };
}

/** Without a tag the heading may still be `(unreleased)`; with one it has a day, and there is something to tell. */
export function versionMistakes({ version, changelog, tag }) {
  const mistakes = [];
  if (channelOf(version) === undefined) mistakes.push(`package.json: "${version}" is not MAJOR.MINOR.PATCH`);
  if (tag !== undefined && tag !== `v${version}`) mistakes.push(`the tag is "${tag}", package.json says ${version}`);
  const section = newestSection(changelog);
  if (section === undefined) return [...mistakes, 'CHANGELOG.md has no section'];
  if (section.version !== version)
    mistakes.push(`CHANGELOG.md begins with "${section.version}", package.json says ${version}`);
  const dated = section.when !== undefined && isDay(section.when);
  if (tag === undefined ? !dated && section.when !== 'unreleased' : !dated)
    mistakes.push(`CHANGELOG.md: the heading needs the day of the release, ## ${version} (YYYY-MM-DD)`);
  if (tag !== undefined && section.notes === '') mistakes.push('CHANGELOG.md: the section is empty');
  return mistakes;
}

function isDay(text) {
  if (!DAY.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
