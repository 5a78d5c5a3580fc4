// Where a window keeps what it has done and not yet sent, so that it outlives a reload and a closed window. A window is a desk of its own;
// what a closed one left behind is taken over, and a copied tab takes a new desk.
export const uuid = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

// Whether the desk is free, and from then on this window's for as long as it is open.
const hold = (id) => new Promise((done) => {
  if (!navigator.locks) { done(true); return; }
  navigator.locks.request(`desk.${id}`, { ifAvailable: true }, (lock) => {
    done(Boolean(lock));
    return lock ? new Promise(() => {}) : undefined;
  });
});

const read = (name) => JSON.parse(localStorage.getItem(name) ?? '[]');

export const openDesk = async (prefix) => {
  let id = sessionStorage.getItem('lansforum.desk') ?? uuid();
  if (!await hold(id)) {
    id = uuid();
    await hold(id);
  }
  sessionStorage.setItem('lansforum.desk', id);
  const left = read(prefix + id);
  for (const name of Object.keys(localStorage).filter((k) => k.startsWith(prefix) && k !== prefix + id)) {
    if (await hold(name.slice(prefix.length))) {
      left.push(...read(name));
      localStorage.removeItem(name);
    }
  }
  const keep = (queue) => {
    if (queue.length) localStorage.setItem(prefix + id, JSON.stringify(queue));
    else localStorage.removeItem(prefix + id);
  };
  return { id, left, keep };
};
