// Plays a page that comes: node focus.test.mjs <module> at-once|late|gone|passed-by|fetched-late
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const [, , path, trouble] = process.argv;
const body = { name: 'body' };
const heading = name => ({
  name,
  has: false,
  tabIndex: 0,
  hasAttribute() { return this.has; },
  focus(how) {
    assert.deepEqual(how, { preventScroll: true });
    document.activeElement = this;
  },
});
let shown = null;
const watches = new Set();
globalThis.document = { body, activeElement: body, querySelector: selector => (assert.equal(selector, '#content h1'), shown) };
globalThis.MutationObserver = class {
  constructor(seen) { this.seen = seen; }
  observe(where) {
    assert.equal(where, body);
    watches.add(this);
  }
  disconnect() { watches.delete(this); }
};
const change = () => [...watches].forEach(watch => watch.seen());
const { arrive } = await import(`data:text/javascript,${encodeURIComponent(readFileSync(path, 'utf8'))}`);
const link = { name: 'link' };

switch (trouble) {
  case 'at-once':
    shown = heading('there');
    arrive();
    assert.deepEqual([document.activeElement, shown.tabIndex, watches.size], [shown, -1, 0]);
    break;
  case 'late':
    arrive(); // at the page before
    document.activeElement = link; // it led here and stays
    arrive();
    change();
    assert.equal(document.activeElement, link);
    shown = heading('late');
    change();
    assert.deepEqual([document.activeElement, watches.size], [shown, 0]);
    break;
  case 'gone':
    arrive();
    document.activeElement = { name: 'field' };
    change();
    shown = heading('too late');
    change();
    assert.deepEqual([document.activeElement.name, watches.size], ['field', 0]);
    break;
  case 'fetched-late':
    document.activeElement = link; // gone there while this file was fetched
    shown = heading('first');
    arrive();
    assert.deepEqual([document.activeElement, watches.size], [link, 0]);
    arrive();
    assert.equal(document.activeElement, shown);
    break;
  case 'passed-by':
    arrive();
    arrive();
    assert.equal(watches.size, 1);
    shown = heading('next');
    change();
    assert.deepEqual([document.activeElement, watches.size], [shown, 0]);
    break;
  default:
    assert.fail(`unknown: ${trouble}`);
}
