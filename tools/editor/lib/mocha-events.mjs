// Reads the mocha events that test/editor/report.ts prints in the extension host, and counts them.
const EVENT = /##mocha (\{.*\})/s;

/** @returns `read(line)`, true when the line was an event, and the `totals` so far */
export function makeMochaEvents(print) {
  const totals = { passed: 0, failed: 0, skipped: 0, ended: false };
  const on = {
    pass({ title, ms }) {
      totals.passed++;
      print(`  ✓ ${title} (${ms} ms)`);
    },
    fail({ title, error }) {
      totals.failed++;
      print(`  ✗ ${title}\n    ${error.replaceAll('\n', '\n    ')}`);
    },
    retry({ title, error }) {
      print(`  ↻ ${title}, once more after\n    ${error.replaceAll('\n', '\n    ')}`);
    },
    pending({ title }) {
      totals.skipped++;
      print(`  - ${title}`);
    },
    end() {
      totals.ended = true;
    },
  };
  const read = (line) => {
    const event = EVENT.exec(line)?.[1];
    if (!event) return false;
    const parsed = JSON.parse(event);
    on[parsed.event]?.(parsed);
    return true;
  };
  return { totals, read };
}
