// What is asked, and what has to hold of an answer at the revision that it claims. Write i makes revision `first + i`, in which the one paper
// "Write number i" has its title, and three more papers have come.
export const perWrite = 3;

const equal = (what, got, wanted) => got === wanted ? null : `${what} is ${got}, wanted ${wanted}`;

const allOf = faults => faults.find(fault => fault !== null) ?? null;

const sumOf = values => values.reduce((sum, value) => sum + value.count, 0);

export const reads = [
  {
    path: state => `/papers?perPage=${state.any(100)}`,
    check: async (answer, i, state) => {
      const list = await answer.json();
      return allOf([
        equal('total', list.total, state.others + perWrite * i),
        equal('the items of the first page', list.items.length, Math.min(list.page.perPage, list.total)),
      ]);
    },
  },
  {
    path: () => '/papers?q="write number"&fields=title',
    check: async (answer, i) => equal('the title', (await answer.json()).items[0].title, `Write number ${i}`),
  },
  {
    path: state => `/papers?q=failoverbatch&facets=year,category&perPage=${state.any(100)}`,
    check: async (answer, i) => {
      const list = await answer.json();
      return allOf([
        equal('total', list.total, perWrite * i),
        equal('the sum over the years', sumOf(list.facets.year.values), perWrite * i),
      ]);
    },
  },
  {
    path: () => '/papers?q=failoverbatch&fields=title&format=jsonl',
    check: async (answer, i) => equal('the lines', (await answer.text()).trim().split('\n').length, perWrite * i),
  },
  {
    path: () => '/stats',
    check: async (answer, i, state) => equal('papers', (await answer.json()).computed.papers.count, state.others + perWrite * i),
  },
];

/// The file of one write, as CSL-JSON.
export function writeOf(i) {
  const paper = (id, title, year) => ({ id, title, type: 'article', author: [{ family: 'Writer', given: 'Only' }], issued: { 'date-parts': [[year]] } });
  const batch = Array.from({ length: perWrite }, (_, n) => paper(`batch-${i}-${n}`, `Failoverbatch ${i} of words, part ${'abc'[n]}`, 2000 + (i + n) % 20));
  return JSON.stringify([paper('counter', `Write number ${i}`, 1999), ...batch]);
}
