// A steady mixed load: reads through the balancer, each checked against the revision it claims, and imports by the program, one after the other.
// Lines on the standard input name what happens meanwhile; when it ends, so does the load. Exits with 1 when an answer was wrong.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { reads, writeOf } from './reads.mjs';

const [url, folder, program] = process.argv.slice(2);
const readers = 4, pause = 40, freshWithin = 1000, patience = 60_000;
const sleep = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

const state = { others: 0, first: 0, any: count => 1 + Math.floor(Math.random() * count) };
const acknowledged = [];
const phases = [];
const wrong = [];
let phase, ending = false, written = 0;

function begin(name) {
  phase = { name, begun: Date.now(), reads: 0, cut: 0, unavailable: 0, slowest: 0, writes: 0, failedWrites: 0, writesBack: null, reasons: new Set() };
  phases.push(phase);
  console.log(`${new Date().toISOString()} ${name}`);
}

const revisionOf = answer => Number(answer.headers.get('Catalogue-Revision'));

const oldestAllowed = at => acknowledged.findLast(write => write.at < at - freshWithin)?.revision ?? 0;

async function readOnce() {
  const during = phase, at = Date.now(), read = reads[state.any(reads.length) - 1], path = read.path(state);
  const least = state.any(4) === 1 ? acknowledged.at(-1)?.revision : undefined;
  during.reads++;
  try {
    const answer = await fetch(url + path, { headers: least === undefined ? {} : { 'Catalogue-Min-Revision': `${least}` } });
    const fault = answer.ok ? await faultOf(answer, read, at, least) : await refusalOf(answer, during, least);
    if (fault !== null)
      wrong.push(`${during.name}: ${path}: ${fault}`);
  } catch (error) {
    during.cut++;
    during.reasons.add(`${path.split('?')[0]}: ${error.cause?.message ?? error.message}`);
  }
  during.slowest = Math.max(during.slowest, Date.now() - at);
}

async function faultOf(answer, read, at, least) {
  const revision = revisionOf(answer);
  const fault = await read.check(answer, revision - state.first, state);
  if (fault !== null)
    return `at revision ${revision}, ${fault}`;
  if (revision < oldestAllowed(at))
    return `revision ${revision} came ${freshWithin} ms after ${oldestAllowed(at)} had been acknowledged`;
  return least !== undefined && revision < least ? `revision ${revision} came where ${least} was the least` : null;
}

/// What the balancer says when it is cut off has no problem document; what an instance says has.
async function refusalOf(answer, during, least) {
  const text = await answer.text();
  const isOfInstance = answer.headers.get('content-type') === 'application/problem+json';
  during.reasons.add(`${answer.status} ${isOfInstance ? JSON.parse(text).detail : 'of the balancer'}`);
  if (!isOfInstance) {
    during.cut++;
    return null;
  }
  during.unavailable++;
  return least !== undefined && answer.status === 503 ? null : `status ${answer.status}: ${text}`;
}

async function readSteadily() {
  while (!ending) {
    await readOnce();
    await sleep(pause);
  }
}

/// Imports one write; one that failed, or whose end nobody saw, is done again, as its user would. Notes of each phase how long it took until
/// an import that began in it, or later, succeeded.
async function writeSteadily() {
  for (; !ending; await sleep(500)) {
    const begun = Date.now(), result = await importWrite(written + 1);
    if (result !== null) {
      phase.failedWrites++;
      phase.reasons.add(`import: ${result}`);
    } else {
      written++;
      acknowledged.push({ revision: state.first + written, at: Date.now() });
      phase.writes++;
      for (const earlier of phases.filter(phase => phase.writesBack === null && phase.begun <= begun))
        earlier.writesBack = Date.now() - earlier.begun;
    }
  }
}

async function importWrite(i) {
  const file = `${folder}/writes.json`;
  await writeFile(file, writeOf(i));
  return await new Promise(resolve => execFile('dotnet', [program, 'import', '--source', 'writes', file], { timeout: patience },
    (error, _, errors) => resolve(error === null ? null : errors.trim().split('\n').at(-1).slice(0, 300) || error.message)));
}

/// What there is before the first write, and how much more the first write brings than later ones do.
async function prepare() {
  const answer = await fetch(`${url}/papers?perPage=1`);
  state.first = revisionOf(answer);
  state.others = (await answer.json()).total + 1;
  const fault = await importWrite(1);
  if (fault !== null)
    throw new Error(`The first import failed: ${fault}`);
  written = 1;
  acknowledged.push({ revision: state.first + 1, at: Date.now() });
  await sleep(2000);
}

function report() {
  console.log(['phase', 's', 'reads', 'cut', '503', 'slowest ms', 'imports', 'failed', 's to first'].join('\t'));
  for (const { name, begun, ended, reads, cut, unavailable, slowest, writes, failedWrites, writesBack } of phases)
    console.log([name, Math.round((ended - begun) / 1000), reads, cut, unavailable, slowest, writes, failedWrites, writesBack === null ? '-' : writesBack / 1000].join('\t'));
  for (const { name, reasons } of phases)
    for (const reason of reasons) console.log(`${name}: ${reason}`);
  wrong.slice(0, 50).forEach(fault => console.log(`WRONG ${fault}`));
  console.log(`${acknowledged.length} imports were acknowledged, the last made revision ${state.first + written}; ${wrong.length} answers were wrong`);
}

await prepare();
begin('steady');
await writeFile(`${folder}/begun`, '');
const load = [...Array.from({ length: readers }, readSteadily), writeSteadily()];
for await (const line of createInterface({ input: process.stdin })) {
  phase.ended = Date.now();
  begin(line);
}
phase.ended = Date.now();
ending = true;
await Promise.all(load);
await writeFile(`${folder}/result.json`, JSON.stringify({ url, papers: state.others + 3 * written, revision: state.first + written, phases, acknowledged: acknowledged.length, wrong: wrong.length }));
report();
process.exit(wrong.length === 0 ? 0 : 1);
