// Loaded into the server and its extension hosts (`node --require`): log files without the native part that is not built (see setup.sh).
// A line is `2026-01-31 12:00:00.000 [error] …`, as the editor itself writes it.
const processes = require('node:child_process');
const { appendFileSync } = require('node:fs');
const Module = require('node:module');

/** In the order of the editor's numbers for them. */
const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    for (const [name, level] of [...LEVELS.entries()].map(([at, word]) => [word === 'warning' ? 'warn' : word, at]))
      this[name] = (text) => this.log(level, text);
  }
  log(level, text) {
    const day = new Date().toISOString().replace('T', ' ').replace('Z', '');
    const line = this.isBare ? text : `${day} [${LEVELS[level]}] ${text}\n`;
    appendFileSync(this.file, line);
  }
  clearFormatters() {
    this.isBare = true;
  }
  getLevel() {
    return 0;
  }
  setLevel() {}
  setPattern() {}
  flush() {}
  drop() {}
}

const load = Module._load;
Module._load = function loadOrStandIn(request, parent, isMain) {
  if (request !== 'bindings' || !/[\\/]spdlog[\\/]/.test(parent?.filename ?? ''))
    return load.call(this, request, parent, isMain);
  return () => ({ Logger, version: 0, setLevel() {}, setFlushOn() {} });
};

// The server hands no NODE_OPTIONS on to the extension hosts that it starts.
const { fork } = processes;
processes.fork = (module, args, options = {}) => {
  const execArgv = [...(options.execArgv ?? process.execArgv), '--require', __filename];
  return fork(module, args, { ...options, execArgv });
};
Module.syncBuiltinESMExports();
