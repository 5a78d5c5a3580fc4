// At the meeting. The forms of the page work by themselves; here they are sent without leaving the page, kept in this browser while the
// network is gone, and what another secretary writes is shown. Nothing is asked again: a command has an id, and happens once.
import { openDesk, uuid } from './meeting-desk.js';
import { listenToKeys } from './meeting-keys.js';

const live = document.querySelector('[data-live]');
const board = document.getElementById('board');
const sync = document.getElementById('sync');
const stuckList = document.getElementById('stuck');
const words = live?.dataset ?? {};
const poll = 4000;
const pause = 1200;

let desk;
let queue = [];
let busy = false;
let problem = '';
let etag = '';
let savedAt = '';

const keep = () => desk.keep(queue);
const waiting = () => queue.filter((entry) => !entry.why);
const say = () => {
  const count = waiting().length;
  const text = problem === 'out' ? words.signedOut.replace('{0}', count)
    : problem ? (count ? words.offline.replace('{0}', count) : words.offlineNone)
      : count ? words.sending
        : savedAt ? words.saved.replace('{0}', savedAt) : words.idle;
  if (sync.textContent !== text) sync.textContent = text;
  sync.dataset.state = problem ? 'waiting' : count ? 'sending' : 'saved';
};

const clock = () => new Date().toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' }).replace(':', '.');
const valueOf = (field) => (field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value);
const defaultOf = (field) => (field.type === 'checkbox' || field.type === 'radio' ? field.defaultChecked
  : field.tagName === 'SELECT' ? [...field.options].find((o) => o.defaultSelected)?.value ?? field.options[0]?.value : field.defaultValue);

// Puts what the portal shows in place of what is here, and keeps what is typed, open and focused.
const show = (html) => {
  const typed = [...board.querySelectorAll('input[id], textarea[id], select[id]')].filter((f) => valueOf(f) !== defaultOf(f));
  const values = typed.map((f) => [f.id, valueOf(f)]);
  // What was seen when somebody began to write is what her text is measured against, not what came meanwhile.
  const begun = [...board.querySelectorAll('[data-autosave][data-begun]')].map((f) => [f.querySelector('textarea').id, f.elements.seen.value, f.dataset.begun]);
  const open = [...board.querySelectorAll('details[open][id]')].map((d) => d.id);
  const at = document.activeElement;
  const focused = board.contains(at) ? at.id : '';
  const [selection, written] = focused && at.tagName === 'TEXTAREA' ? [[at.selectionStart, at.selectionEnd], at.value] : [];
  const item = board.querySelector('[data-panel]:not([hidden])')?.dataset.panel;
  board.innerHTML = html;
  open.forEach((id) => { const details = document.getElementById(id); if (details) details.open = true; });
  values.forEach(([id, value]) => {
    const field = document.getElementById(id);
    if (!field) return;
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = value;
    else field.value = value;
  });
  begun.forEach(([id, seen, from]) => {
    const form = document.getElementById(id)?.form;
    if (form) { form.elements.seen.value = seen; form.dataset.begun = from; }
  });
  if (item) choose(item, false);
  if (focused) {
    const field = document.getElementById(focused);
    // What is saved is without the space that one has just typed before the next word.
    if (written !== undefined && field?.value.trim() === written.trim()) field.value = field.defaultValue = written;
    field?.focus({ preventScroll: true });
    if (selection && field?.setSelectionRange) field.setSelectionRange(...selection);
  }
};

const choose = (item, move = true) => {
  const panel = board.querySelector(`[data-panel="${item}"]`);
  if (!panel) return;
  board.querySelectorAll('[data-panel]').forEach((other) => { other.hidden = other !== panel; });
  board.querySelectorAll('[data-item]').forEach((link) => {
    if (link.dataset.item === item) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
  if (!move) return;
  history.replaceState(null, '', `?item=${item}`);
  const heading = panel.querySelector('h2');
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  if (panel.getBoundingClientRect().top < 0 || panel.getBoundingClientRect().top > innerHeight / 2) panel.scrollIntoView({ block: 'start' });
};

const fresh = async () => {
  const answer = await fetch(`${words.path}?handler=board`, { headers: etag ? { 'If-None-Match': etag } : {}, redirect: 'manual', cache: 'no-store' });
  if (answer.type === 'opaqueredirect' || answer.status === 401) { problem = 'out'; return; }
  problem = '';
  if (answer.status !== 200) return;
  const text = await answer.text();
  etag = answer.headers.get('ETag') ?? '';
  show(text);
};

const look = async () => {
  try {
    await fresh();
  } catch {
    problem = 'gone';
  }
  say();
};

const send = async (entry) => {
  const token = board.querySelector('input[name=__RequestVerificationToken]')?.value ?? '';
  const fields = { ...entry.fields, commandId: [entry.id], desk: [entry.desk], seen: entry.seen === '' ? [] : [String(entry.seen)] };
  const answer = await fetch(`${words.path}?handler=command`, {
    method: 'POST', redirect: 'manual', headers: { 'Content-Type': 'application/json', RequestVerificationToken: token }, body: JSON.stringify(fields),
  });
  if (answer.type === 'opaqueredirect' || answer.status === 401) { problem = 'out'; return false; }
  if (answer.status >= 500) throw new Error(String(answer.status));
  problem = '';
  if (answer.ok) {
    queue = queue.filter((other) => other !== entry);
    savedAt = clock();
    return true;
  }
  const said = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : { message: String(answer.status) };
  if (said.code === 'VERSION') {
    // Somebody changed the item, but not this text: nobody is in anybody's way.
    if (said.text !== null && said.text === entry.base) { entry.seen = said.version; return true; }
    Object.assign(entry, { theirs: said.text, version: said.version });
  }
  entry.why = said.message || '?';
  return true;
};

const flush = async () => {
  if (busy) return;
  busy = true;
  let sent = 0;
  try {
    for (let entry = waiting()[0]; entry; [entry] = waiting()) {
      entry.sending = true;
      say();
      const going = await send(entry);
      delete entry.sending;
      keep();
      if (!going) break;
      sent++;
    }
  } catch {
    problem = 'gone';
    queue.forEach((entry) => delete entry.sending);
  }
  busy = false;
  if (sent && !problem) await look();
  stuck();
  say();
};

const add = (entry) => {
  // A text that has not been sent yet takes the newer words.
  const same = entry.part && queue.find((other) => !other.sending && !other.why && other.part === entry.part);
  if (same) same.fields = entry.fields;
  else queue.push(entry);
  keep();
  say();
  flush();
};

const entryOf = (form, submitter) => {
  const fields = {};
  new FormData(form, submitter).forEach((value, name) => {
    if (!['__RequestVerificationToken', '__key', 'commandId', 'seen'].includes(name)) (fields[name] ??= []).push(value);
  });
  const { part, item } = form.elements;
  return {
    id: uuid(), desk: desk.id, seen: form.elements.seen?.value ?? '', fields, say: form.dataset.say ?? '',
    part: 'autosave' in form.dataset ? `${fields.command}.${item?.value}.${part?.value ?? ''}` : undefined,
    base: 'autosave' in form.dataset ? form.dataset.begun ?? form.querySelector('textarea').defaultValue : undefined,
  };
};

// What could not be done is shown with both texts, and a person chooses.
const stuck = () => {
  const rows = queue.filter((entry) => entry.why).map((entry) => {
    const row = document.getElementById('t-stuck').content.firstElementChild.cloneNode(true);
    const part = (name) => row.querySelector(`[data-${name}]`);
    part('what').textContent = entry.say;
    part('why').textContent = entry.why;
    const both = typeof entry.theirs === 'string';
    const mine = entry.fields.text?.[0] ?? '';
    part('both').hidden = !both;
    part('merge').hidden = !both;
    if (both) {
      part('mine').textContent = mine;
      part('theirs').textContent = entry.theirs;
      part('again').textContent = part('again').dataset.text;
      part('drop').textContent = part('drop').dataset.text;
    }
    const again = (text) => {
      if (text !== undefined) entry.fields.text = [text];
      Object.assign(entry, { id: uuid(), seen: entry.version ?? '', why: undefined, theirs: undefined });
      fill(entry);
      decided();
    };
    part('again').addEventListener('click', () => again());
    part('merge').addEventListener('click', () => again(`${entry.theirs}\n${mine}`));
    part('drop').addEventListener('click', () => {
      queue = queue.filter((other) => other !== entry);
      if (both) fill({ ...entry, fields: { ...entry.fields, text: [entry.theirs] } });
      decided();
    });
    return row;
  });
  const were = stuckList.childElementCount;
  stuckList.replaceChildren(...rows);
  stuckList.hidden = !rows.length;
  if (rows.length > were) { stuckList.tabIndex = -1; stuckList.focus(); }
};
const decided = () => { keep(); stuck(); flush(); };

// Shows a queued text in its field.
const fill = (entry) => {
  if (!entry.part) return;
  const form = [...board.querySelectorAll('[data-autosave]')].find((f) => entryOf(f).part === entry.part);
  if (!form) return;
  form.querySelector('textarea').value = entry.fields.text[0];
  delete form.dataset.begun;
};

const timers = new Map();
const listen = () => {
  addEventListener('submit', (event) => {
    const form = event.target.closest?.('[data-command]');
    if (!form) return;
    event.preventDefault();
    const entry = entryOf(form, event.submitter);
    form.querySelectorAll('textarea').forEach((field) => clearTimeout(timers.get(field.id)));
    if (!entry.part) {
      form.reset();
      form.closest('details')?.removeAttribute('open');
    } else {
      typedIsSent(form);
    }
    add(entry);
  });
  addEventListener('input', ({ target }) => {
    const form = target.closest?.('[data-autosave]');
    if (!form) return;
    form.dataset.begun ??= target.defaultValue;
    clearTimeout(timers.get(target.id));
    timers.set(target.id, setTimeout(() => save(form), pause));
  });
  addEventListener('change', ({ target }) => {
    const form = target.closest?.('[data-autosave]');
    if (form && timers.has(target.id)) save(form);
  });
  addEventListener('click', (event) => {
    const link = event.target.closest?.('[data-item]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(link.dataset.item);
  });
  addEventListener('online', () => { problem = ''; flush(); look(); });
  addEventListener('offline', () => { problem = 'gone'; say(); });
  addEventListener('visibilitychange', () => { if (!document.hidden) look(); else saveAll(); });
  addEventListener('pagehide', () => saveAll());
  setInterval(() => {
    if (document.hidden || busy) return;
    if (waiting().length) flush();
    else look();
  }, poll);
};

const typedIsSent = (form) => {
  const field = form.querySelector('textarea');
  timers.delete(field.id);
  field.defaultValue = field.value;
  delete form.dataset.begun;
};
const save = (form) => {
  const field = form.querySelector('textarea');
  clearTimeout(timers.get(field.id));
  if (form.dataset.begun === undefined || !form.isConnected) return;
  const entry = entryOf(form);
  typedIsSent(form);
  add(entry);
};
const saveAll = () => board.querySelectorAll('[data-autosave][data-begun]').forEach(save);

if (live && board.querySelector('.live-bar')) {
  (async () => {
    desk = await openDesk(`lansforum.meeting.${words.live}.`);
    queue = desk.left;
    keep();
    live.classList.add('on');
    waiting().forEach(fill);
    listen();
    listenToKeys(board, choose);
    stuck();
    say();
    await flush();
    await look();
  })();
}
