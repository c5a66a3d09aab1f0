import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExecutions, readHistory } from '../../../lib/rehearsal/rollback/read-executions';
import { toStructure } from '../../../lib/rehearsal/rollback/structure';
import { toHome } from '../../../lib/rehearsal/store/home';
import { planOf, temporaryDirectory } from '../../helpers/rehearsal';

const home = toHome(temporaryDirectory());
const { pipeline } = planOf({ Build: [[{ name: 'site' }]] });

function keep(id: string, content: unknown): void {
  mkdirSync(home.execution('storefront', id), { recursive: true });
  writeFileSync(join(home.execution('storefront', id), 'execution.json'), JSON.stringify(content));
}

test('a home without executions has none', () => {
  expect(readExecutions(home, 'storefront')).toEqual([]);
});

test('the latest is first, what cannot be read is left out, and the history is of the current structure', () => {
  const one = { v: 1, pipeline: 'storefront', status: 'Succeeded', stages: [] };
  keep('old', { ...one, id: 'old', structure: toStructure(pipeline), startTime: '2026-03-01T10:00:00Z' });
  keep('new', { ...one, id: 'new', structure: 'edited', startTime: '2026-03-01T11:00:00Z' });
  keep('bad', 'nonsense');
  mkdirSync(home.execution('storefront', 'empty'), { recursive: true });
  expect(readExecutions(home, 'storefront').map(({ id }) => id)).toEqual(['new', 'old']);
  expect(readHistory(home, pipeline).map(({ id }) => id)).toEqual(['old']);
});
