// Rows with a handle are dragged with mouse, pen or finger: within their list, or to another list of the same kind. A line shows where the
// row comes. Letting go sends the form, with all that is typed in it, by its button data-move. The buttons of each row are the way by
// keyboard and without this file.
const edge = 80;
let drag;
let sent;

const middle = (element) => {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
};
const away = (element, y) => {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(top - y, y - bottom, 0);
};

// Where the row would come, if it were let go at this height.
const placeAt = ({ row, form }, y) => {
  const { row: kind } = row.dataset;
  const list = [...form.querySelectorAll(`[data-rows=${kind}]`)].reduce((best, other) => (away(other, y) < away(best, y) ? other : best));
  const rows = [...list.querySelectorAll(`[data-row=${kind}]`)];
  const others = rows.filter((other) => other !== row);
  const next = others.find((other) => middle(other) > y);
  return { list, next, last: others.at(-1), stays: rows.includes(row) && rows[rows.indexOf(row) + 1] === next };
};

const marks = ['drop-before', 'drop-after', 'drop-into'];
const mark = (place) => {
  drag.form.querySelectorAll(marks.map((name) => `.${name}`).join()).forEach((element) => element.classList.remove(...marks));
  if (!place || place.stays) return;
  if (place.next) place.next.classList.add('drop-before');
  else if (place.last) place.last.classList.add('drop-after');
  else place.list.classList.add('drop-into');
};

const follow = () => {
  drag.row.style.translate = `0 ${drag.y + scrollY - drag.from}px`;
  drag.place = placeAt(drag, drag.y);
  mark(drag.place);
};

// Near the upper or lower edge of the window the page scrolls along, as far as the form reaches.
const scroll = () => {
  if (!drag) return;
  const { top, bottom } = drag.form.getBoundingClientRect();
  const up = top < 0 ? Math.min(0, drag.y - edge) : 0;
  const down = bottom > innerHeight ? Math.max(0, drag.y - innerHeight + edge) : 0;
  if (drag.place && up + down) {
    scrollBy({ top: (up + down) / 5, behavior: 'instant' });
    follow();
  }
  requestAnimationFrame(scroll);
};

const letGo = () => {
  mark();
  drag.row.style.translate = '';
  drag.row.classList.remove('dragged');
  document.documentElement.classList.remove('dragging');
  drag = undefined;
};

addEventListener('pointerdown', (event) => {
  const handle = event.target.closest?.('form[data-order] [data-drag]');
  if (!handle || drag || sent || !event.isPrimary || event.button !== 0) return;
  event.preventDefault();
  handle.setPointerCapture(event.pointerId);
  drag = { row: handle.closest('[data-row]'), form: handle.closest('form'), pointer: event.pointerId, y: event.clientY, from: event.clientY + scrollY };
  drag.row.classList.add('dragged');
  document.documentElement.classList.add('dragging');
  requestAnimationFrame(scroll);
});
addEventListener('pointermove', (event) => {
  if (drag?.pointer !== event.pointerId) return;
  drag.y = event.clientY;
  follow();
});
addEventListener('pointerup', (event) => {
  if (drag?.pointer !== event.pointerId) return;
  const { form, row, place } = drag;
  letGo();
  if (!place || place.stays) return;
  const { move, before, into } = form.elements;
  [move.value, before.value, into.value] = [row.dataset.key, place.next?.dataset.key ?? '', place.list.dataset.key ?? ''];
  sent = true;
  form.requestSubmit(form.querySelector('[data-move]'));
});
addEventListener('pointercancel', (event) => drag?.pointer === event.pointerId && letGo());
addEventListener('keydown', ({ key }) => key === 'Escape' && drag && letGo());
addEventListener('pageshow', () => { sent = false; });

document.querySelectorAll('form[data-order] [data-drag]').forEach((handle) => { handle.hidden = false; });
