// One key for what is done most at the table. None works while somebody types, and all can be switched off.
const isTyping = (element) => element?.matches?.('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');

export const listenToKeys = (board, choose) => {
  const use = document.getElementById('use-keys');
  use.checked = localStorage.getItem('lansforum.keys') !== 'off';
  use.addEventListener('change', () => localStorage.setItem('lansforum.keys', use.checked ? 'on' : 'off'));

  const help = () => {
    const keys = document.getElementById('keys');
    keys.open = true;
    keys.querySelector('summary').focus();
  };
  const step = (panel, by) => {
    const panels = [...board.querySelectorAll('[data-panel]')];
    const next = panels[panels.indexOf(panel) + by];
    if (next) choose(next.dataset.panel);
  };
  // The next who is not noted as present, after where one is.
  const roll = () => {
    const left = [...board.querySelectorAll('.presence button[value=Present][aria-pressed=false]')];
    const after = left.find((button) => document.activeElement.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING);
    (board.querySelector('.attendance').contains(document.activeElement) ? after ?? left[0] : left[0])?.focus();
  };
  const go = (panel, key) => {
    const target = panel?.querySelector(`[aria-keyshortcuts="${CSS.escape(key)}"]`);
    if (!target) return false;
    const details = target.closest('details');
    if (details) details.open = true;
    if (target.matches('button')) target.click();
    else target.focus();
    return true;
  };

  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && isTyping(event.target)) { event.target.blur(); return; }
    if (isTyping(event.target) || !use.checked) return;
    const panel = board.querySelector('[data-panel]:not([hidden])');
    if (event.key === '?') help();
    else if (event.key === 'j') step(panel, 1);
    else if (event.key === 'k') step(panel, -1);
    else if (event.key === 'n') roll();
    else if (event.key.length !== 1 || !go(panel, event.key)) return;
    event.preventDefault();
  });
};
