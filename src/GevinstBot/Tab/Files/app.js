// The tab in Teams: signs in with Teams' own token, fetches each page with it, and follows Teams' theme. Pages are HTML made by the
// server; nothing is made here.
const { app, authentication } = window.microsoftTeams;
const part = (id) => document.getElementById(id);
const { root, first } = part('page').dataset;
const themes = { default: 'default', dark: 'dark', contrast: 'contrast' };

class Trouble extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

let asked = 0;

async function start() {
  try {
    await app.initialize();
  } catch {
    throw new Trouble('teams');
  }
  app.registerOnThemeChangeHandler(useTheme);
  const context = await app.getContext();
  useTheme(context.app.theme);
  document.addEventListener('click', follow);
  document.addEventListener('change', choose);
  window.addEventListener('popstate', () => show(location.search));
  // A link from a card names the page as Teams hands it on.
  await show(context.page.subPageId ? `?${context.page.subPageId}` : location.search);
  app.notifySuccess();
}

function useTheme(theme) {
  document.documentElement.dataset.theme = themes[theme] ?? 'default';
}

async function token() {
  try {
    return await authentication.getAuthToken();
  } catch {
    throw new Trouble('sign-in');
  }
}

/** A page as HTML; a refusal in words is one too. */
async function fetchPage(search) {
  const wanted = new URLSearchParams(search);
  const page = wanted.get('side') ?? first;
  for (const name of ['side', 'theme', 'locale']) wanted.delete(name);
  const headers = { authorization: `Bearer ${await token()}` };
  const response = await fetch(`${root}/${encodeURIComponent(page)}?${wanted}`, { headers }).catch(() => {
    throw new Trouble('server');
  });
  if (response.status === 401) throw new Trouble('sign-in');
  const html = await response.text();
  if (html === '') throw new Trouble('server');
  return html;
}

/** What stands on the page stays there until the next one has come. */
async function show(search) {
  const mine = ++asked;
  part('page').setAttribute('aria-busy', 'true');
  try {
    const html = await fetchPage(search);
    // Whoever has pressed something else meanwhile wants that.
    if (mine !== asked) return;
    part('page').innerHTML = html;
    part('trouble').hidden = true;
    const shown = part('page').firstElementChild;
    document.documentElement.lang = shown.lang;
    document.title = shown.dataset.title;
    return true;
  } catch (trouble) {
    if (mine === asked) tell(trouble, () => show(search));
  } finally {
    if (mine === asked) part('page').removeAttribute('aria-busy');
  }
}

/** To another page, where a screen reader then goes on reading; after a choice the focus stays on what was chosen. */
async function go(search, focused = 'h1') {
  history.pushState(null, '', root + search);
  if (!(await show(search))) return;
  window.scrollTo(0, 0);
  document.querySelector(focused)?.focus({ preventScroll: true });
}

function follow(event) {
  const link = event.target.closest('a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const href = link.getAttribute('href');
  if (href.startsWith('#')) {
    event.preventDefault();
    part(href.slice(1))?.scrollIntoView();
  } else if (href.startsWith(`${root}?`)) {
    event.preventDefault();
    go(href.slice(root.length));
  }
}

function choose(event) {
  const form = event.target.closest('form[data-page]');
  if (!form) return;
  const chosen = new URLSearchParams({ side: form.dataset.page });
  for (const [name, value] of new FormData(form)) chosen.append(name, value);
  go(`?${chosen}`, `select[name="${event.target.name}"]`);
}

function tell(trouble, again) {
  const kind = trouble instanceof Trouble ? trouble.kind : 'server';
  part('trouble-words').textContent = document.querySelector(`template[data-trouble="${kind}"]`).content.textContent;
  part('again').hidden = kind === 'teams';
  part('again').onclick = again;
  part('trouble').hidden = false;
  document.querySelector('.wait')?.remove();
  if (!(trouble instanceof Trouble)) throw trouble;
}

start().catch((trouble) => tell(trouble, () => location.reload()));
