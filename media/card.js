// What the card's page does by itself: keeps what somebody typed, filters regions, does sums, shows differences alone.
// Without it everything can still be read: what needs it is hidden until it runs.
(() => {
  const vscode = acquireVsCodeApi();
  const kept = vscode.getState();
  const page = parse(document.body.dataset.state);
  // What was typed belongs to the calculator and the filter of any card, so it stays when the card changes.
  const typed = { ...kept?.typed };
  const keep = () => vscode.setState({ page, typed });
  // Another card begins at its top, not where the one before was left.
  if (kept && JSON.stringify(kept.page) !== JSON.stringify(page))
    window.addEventListener('load', () => setTimeout(() => window.scrollTo(0, 0)));
  keep();

  const language = document.documentElement.lang;
  const dollars = new Intl.NumberFormat(language, { style: 'currency', currency: 'USD' });

  for (const form of document.querySelectorAll('form')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
  }
  each('form.calculator', calculator);
  each('form.filter', filter);
  each('form.only', onlyDifferences);

  function calculator(form) {
    const rates = parse(form.dataset.rates) ?? [];
    const sums = [...form.querySelectorAll('.sum')];
    const difference = form.querySelector('.difference');
    const { input, output } = form.elements;
    remembered(input);
    remembered(output);
    const show = () => {
      const months = rates.map(
        ([perInput, perOutput]) => ((amount(input) * perInput + amount(output) * perOutput) / 1_000_000) * (365 / 12),
      );
      for (const [n, sum] of sums.entries()) sum.value = dollars.format(months[n] ?? 0);
      if (!difference || months.length < 2) return;
      const [now, next] = months;
      const change = now > 0 ? ` (${sign(next - now)}${Math.round(Math.abs(next / now - 1) * 100)} %)` : '';
      difference.value = `${sign(next - now)}${dollars.format(Math.abs(next - now))}${change}`;
    };
    form.addEventListener('input', show);
    show();
  }

  function filter(form) {
    const { region, type } = form.elements;
    const shown = form.querySelector('output');
    const rows = [...(form.parentElement?.querySelectorAll('table.matrix tbody tr') ?? [])];
    remembered(region);
    const show = () => {
      const wanted = region.value.trim().toLowerCase();
      const column = Number(type.value);
      let count = 0;
      for (const row of rows) {
        const named = row.cells[0].textContent.toLowerCase().includes(wanted);
        const has = column === 0 || row.cells[column]?.classList.contains('has');
        row.hidden = !(named && has);
        if (!row.hidden) count++;
      }
      shown.value = shown.dataset.template.replace('{0}', String(count)).replace('{1}', String(rows.length));
    };
    form.addEventListener('input', show);
    show();
  }

  function onlyDifferences(form) {
    const { only } = form.elements;
    only.checked = typed.only === true;
    const show = () => {
      typed.only = only.checked;
      keep();
      for (const row of document.querySelectorAll('table.compared tr.same')) row.hidden = only.checked;
      for (const group of document.querySelectorAll('table.compared tbody'))
        group.hidden = only.checked && group.querySelector('tr.differs') === null;
    };
    form.addEventListener('input', show);
    show();
  }

  function remembered(field) {
    if (typeof typed[field.name] === 'string') field.value = typed[field.name];
    field.addEventListener('input', () => {
      typed[field.name] = field.value;
      keep();
    });
  }

  function each(selector, begin) {
    for (const element of document.querySelectorAll(selector)) begin(element);
  }

  function amount(field) {
    return Math.max(0, Number(field.value) || 0);
  }

  function sign(value) {
    return value < 0 ? '−' : '+';
  }

  function parse(text) {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }
})();
