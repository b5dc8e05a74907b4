// Reads a running catalogue with generated types, and fails at the first answer that is not as expected.
// Usage: node client.js BASE_URL
import assert from 'node:assert/strict';
import createClient from 'openapi-fetch';
import type { components, paths } from './catalogue.js';

type Format = components['schemas']['PaperFormat'];

const client = createClient<paths, 'application/json' | 'application/problem+json'>({ baseUrl: process.argv[2] });

const { data: list } = await client.GET('/papers', {
  params: { query: { category: ['CL'], sort: 'title', facets: ['year'] } } });
assert.equal(list?.total, 20, 'there are twenty papers on computation and language');
assert.equal(list.items.length, list.total);
assert.equal(list.facets?.year?.values.reduce((sum, year) => sum + year.count, 0), list.total);

const [first] = list.items;
assert(first?.id);
const { data: paper } = await client.GET('/papers/{id}', { params: { path: { id: first.id } } });
assert.equal(paper?.title, first.title);
const { data: part } = await client.GET('/papers', { params: { query: { fields: ['title'] } } });
assert(part);
// One type, with and without `fields`.
const titles: components['schemas']['PaperList'] = part;
assert(titles.items.every((item) => item.title && !item.id));
console.log(`ok   a list of ${list.total} papers, and one of them: ${first.title}`);

// A record, so that a new format that is not asked for does not compile.
const formats: Record<Exclude<Format, 'json'>, string> = {
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  bibtex: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  csl: 'application/vnd.citationstyles.csl+json',
  jsonld: 'application/ld+json',
  atom: 'application/atom+xml',
  dc: 'application/x-dc+xml',
};
for (const [format, mediaType] of Object.entries(formats) as [Format, string][]) {
  const { data, response } = await client.GET('/papers', {
    params: { query: { category: ['CL'], hasCode: true, format } }, parseAs: 'text' });
  assert(response.headers.get('Content-Type')?.startsWith(mediaType), `${format} is ${mediaType}`);
  assert(data);
  console.log(`ok   ${data.length} characters of ${mediaType}`);
}

const citations = createClient<paths, 'application/vnd.citationstyles.csl+json'>({ baseUrl: process.argv[2] });
const { data: cited } = await citations.GET('/papers', { params: { query: { category: ['CL'], hasCode: true, format: 'csl' } } });
assert(cited);
assert(cited.every((item) => item.title));
console.log(`ok   ${cited.length} citations with a title`);

const { error } = await client.GET('/papers', { params: { query: { category: ['cl'] } } });
assert.equal(error?.status, 400);
assert.equal(error.errors[0]?.suggestion, 'CL');
console.log(`ok   a problem: ${error.detail}`);

export const misuse = () => [
  // @ts-expect-error The parameter is misspelt.
  client.GET('/papers', { params: { query: { categroy: ['CL'] } } }),
  // @ts-expect-error There is no such format.
  client.GET('/papers', { params: { query: { format: 'xml' } } }),
  // @ts-expect-error The id is missing.
  client.GET('/papers/{id}', {}),
  // @ts-expect-error There is no such property.
  list.items[0]?.name,
];
