// How a commit is told: `type(scope): verb …` in at most 60 characters, a blank line, then the reason.
const TYPES = ['feat', 'fix', 'perf', 'refactor', 'data', 'docs', 'test', 'build', 'ci', 'chore'];
const SUBJECT = new RegExp(`^(?:${TYPES.join('|')})(?:\\([a-z0-9-]+\\))?!?: \\S`);
const MOST = 60;
/** Written by git itself. */
const BY_GIT = /^(?:Merge|Revert) /;

/** What is wrong with a message, each in a sentence; empty where nothing is. */
export function mistakesIn(message) {
  const [subject = '', second = ''] = message.split('\n');
  if (BY_GIT.test(subject)) return [];
  const mistakes = [];
  if (!SUBJECT.test(subject)) mistakes.push(`begins with none of: ${TYPES.join(', ')}, as in "fix(platform): …"`);
  if ([...subject].length > MOST) mistakes.push(`its first line has ${[...subject].length} characters, of ${MOST}`);
  if (second.trim() !== '') mistakes.push('its second line is not empty');
  if (/[.]$/.test(subject)) mistakes.push('its first line ends with a full stop');
  return mistakes;
}
