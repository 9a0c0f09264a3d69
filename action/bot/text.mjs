// What a pull request or an issue of the bot says. Texts of files and commands are escaped: nobody is called, nothing becomes markup.

const MOST_PLACES = 50;
const MOST_OUTPUT = 8_000;
/** GitHub takes 65,536 characters. */
const MOST_BODY = 60_000;

export const escaped = (text) =>
  String(text)
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]#|~]/g, '\\$&')
    .replaceAll('@', '&#64;');

/** A block that its own text cannot end. */
export function fenced(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

export const nameOf = ({ id, version }) => (version === undefined || id.includes(version) ? id : `${id} ${version}`);

/** The same for a model in every run: branches and hidden marks are called by it. */
export const keyOf = ({ platform = 'unknown', id, version = '' }) =>
  [platform, id, version]
    .filter(Boolean)
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 100);

export const markOf = (loss) => `<!-- model-almanac: ${keyOf(loss)} -->`;

export function titleOf(loss, replacement) {
  const when = loss.daysLeft < 0 ? `ended on ${loss.date}` : `ends on ${loss.date}`;
  return replacement === undefined
    ? `${nameOf(loss)} ${when}`
    : `Replace ${nameOf(loss)} by ${replacement}: it ${when}`;
}

/** `changes`: what changes with the replacement; `left`: places for a person; `evaluation`: what the team's command said. */
export function bodyOf(loss, { changes = [], left = [], card, evaluation }) {
  const { date, daysLeft, platformName = '', replacement, source, places, owners } = loss;
  const link = /^https:\/\/[^\s()<>]+$/.test(source?.url ?? '')
    ? ` ([source](${source.url}), checked ${source.checked})`
    : '';
  const when =
    daysLeft < 0 ? `ended on **${date}**` : `ends on **${date}**, in ${daysLeft} day${daysLeft === 1 ? '' : 's'}`;
  const lines = places
    .slice(0, MOST_PLACES)
    .map(
      (place) =>
        `- ${escaped(`${place.file}:${place.line}`)}${place.owners ? ` (${escaped(place.owners.join(' '))})` : ''}`,
    );
  if (places.length > MOST_PLACES) lines.push(`- … and ${places.length - MOST_PLACES} more`);
  const section = (title, text) => (text ? [`### ${title}`, text] : []);
  const list = (entries) => [...new Set(entries)].map((entry) => `- ${escaped(entry)}`).join('\n');
  return [
    markOf(loss),
    `**${escaped(nameOf(loss))}**${platformName ? ` on ${escaped(platformName)}` : ''} ${when}${link}.`,
    replacement === undefined ? 'No replacement is named.' : `Its vendor's way on: **${escaped(replacement)}**.`,
    ...section('Where', lines.join('\n')),
    ...section('Whose', escaped(owners.join(' '))),
    ...section('What changes with it', list(changes)),
    ...section('Left for a person', list(left)),
    ...section('Evaluation', evaluation && evaluationText(evaluation)),
    ...(card ? [`<details><summary>The card of the replacement</summary>\n\n${card.trim()}\n\n</details>`] : []),
    '_Opened by Model Almanac. Closed is closed: it is not opened again._',
  ]
    .join('\n\n')
    .slice(0, MOST_BODY);
}

function evaluationText({ status, output }) {
  const tail = output.length > MOST_OUTPUT ? `…${output.slice(-MOST_OUTPUT)}` : output;
  return `${status === 0 ? 'Passed.' : `**Failed** with ${status}.`}\n\n${fenced(tail.trimEnd())}`;
}
