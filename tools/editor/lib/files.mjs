// The files of a folder at an address of this machine, for pages of any origin and for whoever an editor asks in its name.
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const CONTENT_TYPES = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** @returns {Promise<{ host: string, stop: () => void }>} host: with its port; below it the files have the paths that they have in the folder */
export async function serveFiles(folder) {
  const server = createServer((request, response) => {
    const asked = path.join(folder, path.normalize(decodeURIComponent(new URL(request.url, 'http://any').pathname)));
    const isThere = existsSync(asked) && statSync(asked).isFile();
    const type = CONTENT_TYPES[path.extname(asked)] ?? 'application/octet-stream';
    response.writeHead(isThere ? 200 : 404, { 'content-type': type, 'access-control-allow-origin': '*' });
    response.end(isThere ? readFileSync(asked) : '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { host: `127.0.0.1:${server.address().port}`, stop };
}
