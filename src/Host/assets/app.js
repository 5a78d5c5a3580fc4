// Everything works without this file; it only makes things smoother.
import 'htmx.org/dist/htmx.min.js';
import '@digdir/designsystemet-web/ds-error-summary';
import '@digdir/designsystemet-web/invokers';

// After a partial update htmx gives focus back to the old input; the errors matter more.
document.addEventListener('htmx:after:settle', () => document.querySelector('.ds-error-summary')?.focus());

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

// A filter form marked data-auto sends itself when a choice is made; its button stays for everybody else.
addEventListener('change', ({ target }) => target.closest?.('form[data-auto]')?.requestSubmit());

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
