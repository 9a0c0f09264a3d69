'use strict';
// The first file of the extension in a web worker. An editor runs a file of an extension there with `new Function`, and knows no other
// way; this does the same with the other files of the extension, and with nothing else.
const vscode = require('vscode');

/** Each part by its name: a function that fills its `module`. */
const parts = PARTS_OF_THE_START;
const needed = FILES_NEEDED;
const modules = { vscode: { exports: vscode } };
const files = {};

function partOf(name) {
  const known = modules[name];
  if (known) return known.exports;
  const module = { exports: {} };
  modules[name] = module;
  parts[name](module, partOf, loadPart);
  return module.exports;
}

async function loadPart(name) {
  await Promise.all(needed[name].map(load));
  return partOf(name);
}

/** A file is read once; one that could not be read is asked for again by whoever needs it next. */
function load(file) {
  files[file] ??= read(file).catch((error) => {
    delete files[file];
    throw error;
  });
  return files[file];
}

async function read(file) {
  const { extensionUri } = vscode.extensions.getExtension('model-almanac.model-almanac');
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'web', file));
  const text = new TextDecoder().decode(bytes);
  if (file.endsWith('.json')) modules[file] = { exports: JSON.parse(text) };
  else Object.assign(parts, new Function(`"use strict";return${text}\n//# sourceURL=model-almanac/web/${file}`)());
}

module.exports = partOf('extension.js');
