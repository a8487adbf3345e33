// The shelf of records in IndexedDB. Everything crosses as JSON text; dates, ids and contents stay as they were written:
// a content is a text here, and only what versions before 0.2 put is an object.
import { openDB } from '../lib/idb/index.js';

const channelName = 'backline-records';
const version = 2;
const LONGEST_WAIT_MS = 8000; // tried to 1 s on the slowest machine at hand; a browser busy with its own disk gets more
const BLOCKED_MS = 3000; // a tab that can let go of it does so within the second
const TAKEN_AWAY_MS = 500;
let connection = null; // a promise of the database
let channel = null;
let told = null; // who hears that the records are others now

// Answers null once open, 'Blocked' when a tab of an older version does not let go of it, or else what went amiss.
export async function open(listener) {
  try {
    await connect(version).catch(error => error.name === 'VersionError' ? connect(undefined) : Promise.reject(error));
  } catch (error) {
    return `${error?.name ?? 'Error'}`;
  }

  told = listener;
  channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => data?.erased === undefined
    ? listener.invokeMethodAsync(data === 'more' ? 'MoreElsewhere' : 'ChangedElsewhere')
    : listener.invokeMethodAsync('ErasedElsewhere', data.erased);
  return null;
}

// A page left open while another tab brings a newer version lets go of the database, and finds it again at the next
// step, whatever version it has come to: newer ones only add to its shape.
function shelf() {
  return connection ?? connect(undefined);
}

function connect(wanted) {
  const limit = timeLimit();
  const opened = openDB('backline', wanted, {
    upgrade(db, _, __, work) {
      for (const [name, keyPath] of Object.entries({ records: 'id', erased: 'id', unsent: 'id', notes: null, summaries: 'key' })) {
        if (!db.objectStoreNames.contains(name)) {
          db.createObjectStore(name, { keyPath });
        }
      }

      const records = work.objectStore('records');
      if (!records.indexNames.contains('at')) {
        // A time begins with its day where it happened, so one month is one range of this index.
        records.createIndex('at', 'at');
      }
    },
    blocked() {
      limit.end('Blocked', BLOCKED_MS);
    },
    blocking() {
      letGo(opening);
      opened.then(database => database.close());
    },
    terminated() {
      // The browser took it away, perhaps with all that was in it. What opens it within the same moment is turned away.
      letGo(opening);
      setTimeout(() => told?.invokeMethodAsync('ChangedElsewhere'), TAKEN_AWAY_MS);
    },
  });
  const opening = Promise.race([opened, limit.over]);
  opened.catch(() => undefined).finally(limit.clear);
  connection = opening;
  opening.catch(() => {
    // A page that went on without it holds it from nobody, should it come after all.
    letGo(opening);
    opened.then(database => database.close(), () => undefined);
  });
  return opening;
}

function timeLimit() {
  const limit = {};
  let timer = 0;
  limit.over = caught(new Promise((_, reject) => {
    limit.end = (name, milliseconds) => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(Object.assign(new Error('The database does not open.'), { name })), milliseconds);
    };
  }));
  limit.clear = () => clearTimeout(timer);
  limit.end('TimeoutError', LONGEST_WAIT_MS);
  return limit;
}

function letGo(gone) {
  connection = connection === gone ? null : connection;
}

export async function read() {
  const database = await shelf();
  const [records, erased] = await Promise.all([database.getAll('records'), database.getAll('erased')]);
  return envelope(records, erased);
}

export async function put(json, isOwn) {
  const set = JSON.parse(json);
  const outcome = await unite(set, isOwn);
  if (outcome !== 'full' || set.erased.length === 0) {
    return outcome;
  }

  // What is to be erased makes the room for its ids by itself.
  await attempt(async begin => {
    const work = begin((await shelf()).transaction(['records', 'summaries'], 'readwrite', { durability: 'strict' }));
    const records = work.objectStore('records');
    await Promise.all([caught(work.objectStore('summaries').clear()), ...set.erased.map(erasure => caught(records.delete(erasure.id))), work.done]);
  });
  return unite(set, isOwn);
}

function unite(set, isOwn) {
  return attempt(async begin => {
    const work = begin((await shelf()).transaction(['records', 'erased', 'unsent', 'summaries'], 'readwrite', { durability: 'strict' }));
    const [records, erased, unsent] = ['records', 'erased', 'unsent'].map(name => work.objectStore(name));
    const steps = [];
    const step = done => steps.push(caught(done));
    if (set.erased.length > 0) {
      // What is erased must not live on in a summary.
      step(work.objectStore('summaries').clear());
    }

    for (const erasure of set.erased) {
      if (await erased.getKey(erasure.id) === undefined) {
        step(erased.put(erasure));
        step(isOwn ? unsent.put({ id: erasure.id }) : unsent.delete(erasure.id));
      }

      step(records.delete(erasure.id));
    }

    for (const record of set.records) {
      const isKnown = await records.getKey(record.id) !== undefined || await erased.getKey(record.id) !== undefined;
      if (!isKnown) {
        step(records.put(record));
        if (isOwn) {
          step(unsent.put({ id: record.id }));
        }
      }
    }

    await Promise.all([...steps, work.done]);
  }, isOwn ? 'changed' : 'more');
}

// What a full browser did not keep, another tab's page holds: null is everybody's.
export function tellErased(persons) {
  channel?.postMessage({ erased: persons });
}

export async function unsent() {
  const work = (await shelf()).transaction(['records', 'erased', 'unsent']);
  const ids = await work.objectStore('unsent').getAllKeys();
  const [records, erased] = await Promise.all(['records', 'erased'].map(name => Promise.all(ids.map(id => work.objectStore(name).get(id)))));
  return envelope(records.filter(Boolean), erased.filter(Boolean));
}

// What there is of each month: a mark that changes with its records, and the summary that was kept of it. A month whose
// mark the caller knows, or whose summary no longer fits, comes without one.
export async function months(who, knownMarks) {
  const known = JSON.parse(knownMarks);
  const work = (await shelf()).transaction(['records', 'summaries']);
  const kept = new Map((await work.objectStore('summaries').getAll(within(`${who}|`))).map(entry => [entry.key, entry]));
  const index = work.objectStore('records').index('at');
  const found = [];
  for (let cursor = await index.openKeyCursor(); cursor;) {
    const month = cursor.key.slice(0, 7);
    found.push([month, caught(index.getAllKeys(within(month)))]); // not waited for: the next month is looked for meanwhile
    cursor = await index.openKeyCursor(IDBKeyRange.lowerBound(`${month}\uffff`));
  }

  const told = found.map(async ([month, ids]) => {
    const mark = markOf(await ids);
    const entry = kept.get(`${who}|${month}`);
    const text = known[month] !== mark && entry?.mark === mark ? entry.text : 'null';
    return `{"month":${JSON.stringify(month)},"mark":"${mark}","summary":${text}}`;
  });
  return `[${(await Promise.all(told)).join(',')}]`;
}

export async function month(name) {
  return envelope(await (await shelf()).getAllFromIndex('records', 'at', within(name)), []);
}

export async function since(day) {
  return envelope(await (await shelf()).getAllFromIndex('records', 'at', IDBKeyRange.lowerBound(day)), []);
}

// A cache: no room for it is no trouble. Summaries of another version of the app go. What was erased while it was summed up is in none.
export async function keepSummary(version, who, name, mark, text) {
  return attempt(async begin => {
    const work = begin((await shelf()).transaction(['records', 'summaries'], 'readwrite'));
    const isAsItWas = markOf(await work.objectStore('records').index('at').getAllKeys(within(name))) === mark;
    const summaries = work.objectStore('summaries');
    await Promise.all([
      summaries.delete(IDBKeyRange.upperBound(`${version}|`, true)),
      summaries.delete(IDBKeyRange.lowerBound(`${version}|\uffff`)),
      isAsItWas ? summaries.put({ key: `${who}|${name}`, mark, text }) : null,
      work.done,
    ]);
  }, null);
}

// A record that was erased while it was on its way is confirmed as a record: that it is erased is yet to be sent.
export async function confirm(records, erasures) {
  return attempt(async begin => {
    const work = begin((await shelf()).transaction(['unsent', 'erased'], 'readwrite'));
    const [unsent, erased] = ['unsent', 'erased'].map(name => work.objectStore(name));
    const confirmed = records.map(async id => await erased.getKey(id) === undefined ? unsent.delete(id) : undefined);
    await Promise.all([...erasures.map(id => caught(unsent.delete(id))), ...confirmed.map(caught), work.done]);
  }, null);
}

export async function unsend(ids) {
  return attempt(async begin => {
    const work = begin((await shelf()).transaction('unsent', 'readwrite'));
    await Promise.all([...ids.map(id => caught(work.store.put({ id }))), work.done]);
  }, null);
}

export async function note(name) {
  return await (await shelf()).get('notes', name) ?? null;
}

// One transaction: of two tabs that open for the first time at once, the second reads what the first has put.
export async function addNote(name, text) {
  const work = (await shelf()).transaction('notes', 'readwrite');
  const known = await work.store.get(name);
  if (known === undefined) {
    await work.store.put(text, name);
  }

  await work.done;
  return known ?? text;
}

export async function putNote(name, text, tellOthers = false) {
  return attempt(async begin => {
    const work = begin((await shelf()).transaction('notes', 'readwrite'));
    await Promise.all([work.store.put(text, name), work.done]);
  }, tellOthers ? 'changed' : null);
}

// One transaction: what another tab has put meanwhile is not overwritten. Answers 'changed' then, and nothing is.
export async function changeNote(name, known, text) {
  let isKnown = true;
  const outcome = await attempt(async begin => {
    const work = begin((await shelf()).transaction('notes', 'readwrite'));
    isKnown = (await work.store.get(name) ?? null) === known;
    await Promise.all([isKnown ? work.store.put(text, name) : null, work.done]);
  });
  return isKnown ? outcome : 'changed';
}

// Whether the browser promises not to clear the shelf by itself when room runs short.
export async function persist() {
  return await isPersisted() || await asked(() => navigator.storage?.persist?.());
}

export async function isPersisted() {
  return await asked(() => navigator.storage?.persisted?.());
}

/** A browser that refuses to say says no. */
async function asked(question) {
  try {
    return await question() ?? false;
  } catch {
    return false;
  }
}

function within(prefix) {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

// Records never change, so their ids tell all of them: how many there are, and two sums over the ids in any order.
function markOf(ids) {
  let [one, other] = [0, 0];
  for (const id of ids) {
    let hash = 2166136261;
    for (let i = 0; i < id.length; i++) {
      hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
    }

    one = (one + hash) >>> 0;
    other = (other ^ Math.imul(hash, 2654435761)) >>> 0;
  }

  return `${ids.length}-${one.toString(36)}-${other.toString(36)}`;
}

function envelope(records, erased) {
  for (const record of records) {
    if (typeof record.content !== 'string') {
      record.content = JSON.stringify(record.content);
    }
  }

  return JSON.stringify({ records, erased });
}

// What cannot be kept ends all steps of its transaction, each with a word of its own; why, the transaction alone tells.
async function attempt(work, news = 'changed') {
  let begun = null;
  try {
    await work(transaction => {
      begun = transaction;
      caught(transaction.done);
      return transaction;
    });
  } catch (error) {
    return (begun?.error ?? error)?.name === 'QuotaExceededError' ? 'full' : 'refused';
  }

  if (news) {
    channel?.postMessage(news);
  }

  return 'kept';
}

// Several steps end at once: one of them is waited for, none of the others is a surprise.
function caught(promise) {
  promise.catch(() => undefined);
  return promise;
}
