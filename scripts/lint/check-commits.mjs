// node scripts/lint/check-commits.mjs BASE      are the commits since BASE told as CONTRIBUTING.md says?
import { execFileSync } from 'node:child_process';
import { mistakesIn } from './commit-message.mjs';

const [base] = process.argv.slice(2);
if (!base) {
  console.error('usage: node scripts/lint/check-commits.mjs BASE');
  process.exit(2);
}
const printed = execFileSync('git', ['log', '--format=%h%n%B%x00', `${base}..HEAD`], { encoding: 'utf8' });
const commits = printed
  .split('\0')
  .map((one) => one.trim())
  .filter(Boolean)
  .map((one) => ({ hash: one.slice(0, one.indexOf('\n')), message: one.slice(one.indexOf('\n') + 1) }));
const wrong = commits.flatMap(({ hash, message }) =>
  mistakesIn(message).map((mistake) => `${hash} ${message.split('\n')[0]}\n  ${mistake}`),
);
for (const line of wrong) console.error(line);
console.log(`${commits.length} commits, ${wrong.length} mistakes`);
process.exit(wrong.length > 0 ? 1 : 0);
