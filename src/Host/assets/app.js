// Everything works without this file; it only makes things smoother.
import 'htmx.org/dist/htmx.min.js';
import '@digdir/designsystemet-web/ds-error-summary';
import '@digdir/designsystemet-web/invokers';
import './order.js';
import './meeting.js';

// After a partial update htmx gives focus back to the old input; the errors matter more.
document.addEventListener('htmx:after:settle', () => document.querySelector('.ds-error-summary')?.focus());

// What has just been done is said on the page that follows. A live region speaks only of what changes after the page was loaded.
const said = document.querySelector('main > .ds-alert[role=status]');
if (said) setTimeout(() => said.replaceChildren(...[...said.childNodes].map((node) => node.cloneNode(true))), 300);

// A form marked data-guard warns before what has been typed is lost.
const dirty = new Set();
addEventListener('input', ({ target }) => {
  const form = target.closest?.('form[data-guard]');
  if (form) dirty.add(form);
});
addEventListener('submit', ({ target }) => dirty.delete(target));
addEventListener('beforeunload', (event) => {
  if ([...dirty].some((form) => form.isConnected)) event.preventDefault();
});

// Character counter: the number left is spoken politely, and only when typing pauses.
let timer;
const count = (field) => {
  const text = document.getElementById(`${field.id}-count`);
  if (!text) return;
  const left = Number(field.dataset.limit) - field.value.length;
  text.textContent = (left < 0 ? text.dataset.over : text.dataset.under).replace('{0}', Math.abs(left));
  text.classList.toggle('over', left < 0);
};
addEventListener('input', ({ target }) => {
  if (!target.dataset?.limit) return;
  clearTimeout(timer);
  timer = setTimeout(count, 400, target);
});
document.querySelectorAll('[data-limit]').forEach(count);

// A filter form marked data-auto sends itself when a choice is made; its button stays for everybody else. The choice keeps
// the focus on the next page, so that the keyboard can make another one.
addEventListener('change', ({ target }) => {
  const form = target.closest?.('form[data-auto]');
  if (!form || target.type === 'search') return;
  if (target.id) sessionStorage.setItem('chosen', target.id);
  form.requestSubmit();
});
const chosen = sessionStorage.getItem('chosen');
sessionStorage.removeItem('chosen');
if (chosen) document.getElementById(chosen)?.focus();

// "/" goes to the search box; the arrows go from hit to hit, and from the box to the first one.
addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = target.matches?.('input, textarea, select, [contenteditable]');
  if (key === '/' && !typing) {
    const box = document.querySelector('main [data-search]') ?? document.querySelector('[data-search]');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  } else if (key === 'ArrowDown' || key === 'ArrowUp') {
    const links = [...document.querySelectorAll('[data-arrows] h3 a')];
    const at = links.indexOf(target);
    if (!links.length || (at < 0 && !(key === 'ArrowDown' && target.matches?.('main [data-search]')))) return;
    event.preventDefault();
    (links[at + (key === 'ArrowDown' ? 1 : -1)] ?? (at === 0 ? document.querySelector('main [data-search]') : target)).focus();
  }
});

// An open menu closes with Escape and by a click outside.
const menus = () => document.querySelectorAll('details.app-menu[open]');
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  menus().forEach((menu) => {
    menu.open = false;
    menu.querySelector('summary').focus();
  });
});
addEventListener('click', ({ target }) => menus().forEach((menu) => menu.contains(target) || (menu.open = false)));

// Sending files takes time: say so, and send once.
addEventListener('submit', ({ target }) => {
  const form = target.closest?.('form[data-upload]');
  const bytes = [...(form?.querySelectorAll('input[type=file]') ?? [])].flatMap((field) => [...field.files]).reduce((sum, file) => sum + file.size, 0);
  if (!bytes) return;
  form.querySelector('[data-sent-status]').textContent = form.dataset.sending.replace('{0}', `${(bytes / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} MB`);
  form.querySelector('button').setAttribute('aria-busy', 'true');
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-upload] [aria-busy]').forEach((button) => button.removeAttribute('aria-busy')));
