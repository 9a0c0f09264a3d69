// The search of the first page: loads its index when somebody begins, and shows the best matches as links.
const MOST_SHOWN = 50;
const form = document.querySelector('form.search');
const input = document.getElementById('query');
const list = document.getElementById('found');
let index;

input.disabled = false;
form.addEventListener('submit', (event) => event.preventDefault());
input.addEventListener('focus', () => load(), { once: true });
input.addEventListener('input', async () => show(await load(), input.value));

/** Rows of [platform, platform's name, reference, name, state, state in words, 1 on the vendor's own platform]. */
function load() {
  index ??= fetch(form.dataset.index).then((answer) => answer.json());
  return index;
}

function show(rows, typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  list.replaceChildren();
  if (words.length === 0) return;
  const found = rows
    .map((row) => ({ row, weight: weigh(row, words) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SHOWN);
  list.append(...(found.length > 0 ? found.map(({ row }) => item(row)) : [text('li', form.dataset.none)]));
}

/** 0: a word is missing. An exact ID weighs most, then the beginning of one, then any place. */
function weigh([, platform, reference, name, state, , isOwn], words) {
  const id = reference.toLowerCase();
  const all = `${id} ${name} ${platform}`.toLowerCase();
  if (!words.every((word) => all.includes(word))) return 0;
  const first = words[0];
  const base = id === first ? 100 : id.startsWith(first) ? 50 : id.includes(first) ? 20 : 10;
  return base + isOwn - Math.min(id.length, 60) / 10 - (state === 'retired' ? 5 : 0);
}

function item([platform, platformName, reference, name, state, words]) {
  const link = document.createElement('a');
  const own = reference.split('/').map(encodeURIComponent).join('/');
  link.href = `${form.dataset.root}models/${platform}/${own}/`;
  link.append(text('code', reference));
  const row = document.createElement('li');
  row.className = `state-${state}`;
  row.append(link, ' ', text('span', [name, platformName].filter(Boolean).join(' · ')), text('em', words));
  return row;
}

function text(name, content) {
  const element = document.createElement(name);
  element.textContent = content;
  return element;
}
