#!/usr/bin/env node
// Rehearses a release of the catalogue: a key, a package that holds it, a signed catalogue on an https server of this machine, and
// the installed package in a real editor, which refreshes and uses the new date, whatever the server answers afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { match } from '../editor/lib/expect.mjs';
import { ROOT, SHOTS } from '../editor/lib/paths.mjs';
import { makeUser } from '../editor/lib/user.mjs';
import { openWorkbench } from '../editor/lib/workbench.mjs';
import { fillDisk, freeDisk, kept } from './full-disk.mjs';
import { serve } from './loopback.mjs';
import { publish } from './published.mjs';

const MODEL = 'rehearsal-model-1';
const RETIRED = `${MODEL} was retired`;
const UPDATE = 'Model Almanac: Update Catalogue Now';
const NEWS = '.notifications-center .notification-list-item-message';
const totals = { passed: 0, failed: 0 };

const folder = mkdtempSync(path.join(tmpdir(), 'ma-loopback-'));
const published = publish(MODEL);
const server = await serve(folder);
process.env.NODE_EXTRA_CA_CERTS = server.certificate;
let workbench;
try {
  workbench = await openWorkbench({
    vsix: published.vsix,
    folder: path.join(ROOT, 'tools/release/workspace'),
    machineSettings: { 'modelAlmanac.catalogue.url': server.address },
    // The editor's own proxy brings certificates of its own.
    settings: { 'http.proxySupport': 'off', 'http.systemCertificates': false, 'http.fetchAdditionalSupport': false },
  });
  await rehearse(workbench, makeUser(workbench.page, { shots: SHOTS, prefix: 'release' }));
} catch (error) {
  totals.failed++;
  console.log(`  ✗ the rehearsal broke off\n    ${error.stack ?? error}`);
} finally {
  await workbench?.close();
  server.stop();
  published.remove();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);

async function rehearse({ page, home }, user) {
  await user.openFile('app.py');
  const send = (body) => (_, response) => response.writeHead(200, { 'content-length': body.length }).end(body);
  const refresh = async (says, who = user) => {
    await who.command(UPDATE);
    // A toast goes by itself; what it said stays in the centre.
    await who.command('Notifications: Show Notifications');
    await who.page.locator(NEWS, { hasText: says }).first().waitFor({ timeout: 30_000 });
    await who.command('Notifications: Clear All Notifications');
  };
  const isWhole = (file) => {
    const files = kept(home);
    match(String(files.get('catalogue.signed')?.equals(file)), /^true$/);
    match([...files.keys()].filter((name) => name.endsWith('.part')).join(' '), /^$/);
  };
  const stillKnows = async () => match(await user.problems(MODEL), new RegExp(RETIRED));

  await check('nothing is asked before somebody asks', () => match(String(server.asked.length), /^0$/));
  await check('a server that fails changes nothing, and is told', () => refresh('was not updated'));
  await check('a signed newer catalogue is taken, and its date is in Problems', async () => {
    server.answer(send(published.newer));
    await refresh('is now that of');
    await stillKnows();
    await user.shot('refreshed');
  });

  const { newer } = published;
  const halfway = (_, response) => void response.writeHead(200).write(newer.subarray(0, 5000));
  const endless = (_, response) => {
    const more = () => response.writableEnded || response.destroyed || response.write(Buffer.alloc(1_000_000), more);
    response.writeHead(200);
    more();
  };
  for (const [what, answer, says] of [
    ['the same again', send(newer), 'is the newest one'],
    ['one that ends in the middle', send(published.truncated), 'its signature is wrong'],
    ['one with a changed byte', send(published.changed), 'its signature is wrong'],
    ['an older one, rightly signed', send(published.older), 'is the newest one'],
    ['one without an end', endless, 'the file is too large'],
    ['one that stops halfway', halfway, 'did not answer in time'],
    ['a page instead of a file', send(Buffer.from('<html>')), 'is not a signed catalogue'],
  ])
    await check(`${what} is refused or left, and what was there goes on`, async () => {
      server.answer(answer);
      await refresh(says);
      await stillKnows();
    });

  await check('on a full disk it is told that nothing could be kept, and nothing is broken', async () => {
    server.answer(send(published.second));
    fillDisk(home);
    try {
      await refresh('could not be kept on this machine');
    } finally {
      freeDisk(home);
    }
    isWhole(newer);
    await stillKnows();
    await refresh('is now that of');
    isWhole(published.second);
    await stillKnows();
  });

  await check('two windows that ask at once both know it, and keep one whole file', async () => {
    const other = await page.context().newPage();
    try {
      await other.goto(page.url());
      const second = makeUser(other, { shots: SHOTS, prefix: 'release-second' });
      await second.openFile('app.py');
      // Nobody is answered before both have asked.
      const waiting = [];
      server.answer((_, response) => {
        waiting.push(response);
        if (waiting.length === 2) for (const one of waiting) send(published.third)(_, one);
      });
      const says = /is now that of|is the newest one/;
      await Promise.all([refresh(says), refresh(says, second)]);
      match(String(waiting.length), /^2$/);
      isWhole(published.third);
      // A window behind another one may draw nothing.
      await page.bringToFront();
      await stillKnows();
      await other.bringToFront();
      match(await second.problems(MODEL), new RegExp(RETIRED));
    } finally {
      await other.close();
      await page.bringToFront();
    }
  });

  await check('a window that opens later knows it, without asking', async () => {
    const asked = server.asked.length;
    await page.reload();
    await user.editor('app.py').locator('.view-line').first().waitFor();
    await stillKnows();
    match(String(server.asked.length - asked), /^0$/);
  });
}

function shotOfFailure() {
  return workbench?.page.screenshot({ path: path.join(SHOTS, `release-FAILED-${totals.failed}.png`) }).catch(() => {});
}

/** What fails is looked at once more: a busy machine can swallow a click. */
async function check(what, look) {
  try {
    await Promise.resolve(look()).catch((error) => {
      console.log(`  once more: ${what} (${error.message.split('\n')[0]})`);
      return look();
    });
    totals.passed++;
    console.log(`  ✓ ${what}`);
  } catch (error) {
    totals.failed++;
    await shotOfFailure();
    console.log(`  ✗ ${what}\n    ${error.message.replaceAll('\n', '\n    ')}`);
  }
}
