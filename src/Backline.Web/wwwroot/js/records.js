// The shelf of records in IndexedDB. Everything crosses as JSON text; dates, ids and contents stay as they were written:
// a content is a text here, and only what versions before 0.2 put is an object.
import { openDB } from '../lib/idb/index.js';

const channelName = 'backline-records';
let database = null;
let channel = null;

export async function open(listener) {
  try {
    database = await openDB('backline', 1, {
      upgrade(db) {
        db.createObjectStore('records', { keyPath: 'id' });
        db.createObjectStore('erased', { keyPath: 'id' });
        db.createObjectStore('unsent', { keyPath: 'id' });
        db.createObjectStore('notes');
      },
      blocking() {
        // A newer version in another tab wants to change the shape: let it.
        database?.close();
        database = null;
      },
    });
  } catch (error) {
    return `${error?.name ?? 'Error'}`;
  }

  channel = new BroadcastChannel(channelName);
  channel.onmessage = () => listener.invokeMethodAsync('ChangedElsewhere');
  return null;
}

export async function read() {
  const [records, erased] = await Promise.all([database.getAll('records'), database.getAll('erased')]);
  return envelope(records, erased);
}

export async function put(json, isOwn) {
  const set = JSON.parse(json);
  return attempt(async () => {
    const work = database.transaction(['records', 'erased', 'unsent'], 'readwrite', { durability: 'strict' });
    const [records, erased, unsent] = ['records', 'erased', 'unsent'].map(name => work.objectStore(name));
    const steps = [];

    for (const erasure of set.erased) {
      if (await erased.getKey(erasure.id) === undefined) {
        steps.push(erased.put(erasure));
        steps.push(isOwn ? unsent.put({ id: erasure.id }) : unsent.delete(erasure.id));
      }

      steps.push(records.delete(erasure.id));
    }

    for (const record of set.records) {
      const isKnown = await records.getKey(record.id) !== undefined || await erased.getKey(record.id) !== undefined;
      if (!isKnown) {
        steps.push(records.put(record));
        if (isOwn) {
          steps.push(unsent.put({ id: record.id }));
        }
      }
    }

    await Promise.all([...steps, work.done]);
  });
}

export async function unsent() {
  const work = database.transaction(['records', 'erased', 'unsent']);
  const ids = new Set(await work.objectStore('unsent').getAllKeys());
  const records = (await work.objectStore('records').getAll()).filter(record => ids.has(record.id));
  const erased = (await work.objectStore('erased').getAll()).filter(erasure => ids.has(erasure.id));
  return envelope(records, erased);
}

export async function confirm(ids) {
  const work = database.transaction('unsent', 'readwrite');
  await Promise.all([...ids.map(id => work.store.delete(id)), work.done]);
}

export async function unsend(ids) {
  const work = database.transaction('unsent', 'readwrite');
  await Promise.all([...ids.map(id => work.store.put({ id })), work.done]);
}

export async function note(name) {
  return await database.get('notes', name) ?? null;
}

// One transaction: of two tabs that open for the first time at once, the second reads what the first has put.
export async function addNote(name, text) {
  const work = database.transaction('notes', 'readwrite');
  const known = await work.store.get(name);
  if (known === undefined) {
    await work.store.put(text, name);
  }

  await work.done;
  return known ?? text;
}

export async function putNote(name, text) {
  return attempt(() => database.put('notes', text, name), false);
}

// Whether the browser promises not to clear the shelf by itself when room runs short.
export async function persist() {
  return await isPersisted() || await navigator.storage?.persist?.() || false;
}

export async function isPersisted() {
  return await navigator.storage?.persisted?.() ?? false;
}

function envelope(records, erased) {
  for (const record of records) {
    if (typeof record.content !== 'string') {
      record.content = JSON.stringify(record.content);
    }
  }

  return JSON.stringify({ records, erased });
}

async function attempt(work, tellOthers = true) {
  try {
    await work();
  } catch (error) {
    return error?.name === 'QuotaExceededError' ? 'full' : 'refused';
  }

  if (tellOthers) {
    channel?.postMessage('changed');
  }

  return 'kept';
}
