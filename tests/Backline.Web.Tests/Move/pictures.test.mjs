// Reads codes as the page that watches does where the browser reads none itself: node pictures.test.mjs <lib/qr/decode.js> <file>
// The file has a code a line: its text, a tab, its rows of 0 and 1 joined by commas.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , path, file] = process.argv;
const border = 40; // px of grey round the code, as a camera sees it
const side = 6; // px of a module

// Node takes a script for a module by its name.
const folder = mkdtempSync(join(tmpdir(), 'backline-qr-'));
const decoder = join(folder, 'decode.mjs');
writeFileSync(join(folder, 'index.mjs'), readFileSync(path.replace(/decode\.js$/, 'index.js')));
writeFileSync(decoder, readFileSync(path, 'utf8').replaceAll("'./index.js'", "'./index.mjs'"));
const { default: decode } = await import(pathToFileURL(decoder));
rmSync(folder, { recursive: true });

const unread = readFileSync(file, 'utf8').trimEnd().split('\n').filter(line => {
  const [text, rows] = line.split('\t');
  return read(draw(rows.split(','))) !== text;
});
assert.equal(unread.length, 0, `${unread.length} codes were not read, among them ${unread[0]?.slice(0, 40)}`);

function draw(rows) {
  const width = rows.length * side + 2 * border;
  const data = new Uint8ClampedArray(width * width * 4).fill(128);
  for (let y = 0; y < rows.length * side; y++) {
    for (let x = 0; x < rows.length * side; x++) {
      const at = ((y + border) * width + x + border) * 4;
      data.fill(rows[Math.floor(y / side)][Math.floor(x / side)] === '1' ? 0 : 255, at, at + 3);
    }
  }

  return { width, height: width, data };
}

function read(picture) {
  try {
    return decode(picture);
  } catch {
    return null;
  }
}
