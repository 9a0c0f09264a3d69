// npm start: sets up, builds, and opens VS Code with the extension on examples/. The first way that works is taken:
//   code      `code` on the PATH                    download   a VS Code of its own, from its vendor
//   server    code-server from the npm registry: prints an address to open in a browser
// npm start -- --with server      that way only
// npm start -- --check            the server, until it answers and lists the extension; then ends with 0
import { parseArgs } from 'node:util';
import { installPackages } from './lib/install.mjs';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, with: { type: 'string' } } });

installPackages();
const { WAYS } = await import('./lib/ways-to-open.mjs'); // after the packages that it needs are there
const wanted = values.check ? 'server' : values.with;
const ways = WAYS.filter(({ name }) => !wanted || name === wanted);
if (ways.length === 0) {
  console.error(`no such way: ${wanted}; there are ${WAYS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
process.exit(await openFirst(ways));

async function openFirst(candidates) {
  for (const { name, open } of candidates) {
    try {
      return await open({ check: values.check });
    } catch (error) {
      console.log(`not with ${name}: ${error.message}`);
    }
  }
  return 1;
}
