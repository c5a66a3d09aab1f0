import { toStructure } from '../../../lib/rehearsal/rollback/structure';
import { planOf } from '../../helpers/rehearsal';

const { pipeline } = planOf({ Build: [[{ name: 'site', configuration: { A: '1', B: '2' } }]] });
const structure = toStructure(pipeline);

test('the same declaration has the same structure, wherever it stands and however its maps are ordered', () => {
  const { pipeline: other } = planOf({ Build: [[{ name: 'site', configuration: { B: '2', A: '1' } }]] });
  expect(toStructure({ ...other, stack: 'Other', logicalId: 'Moved' })).toBe(structure);
});

test('an edit has another', () => {
  expect(toStructure({ ...pipeline, executionMode: 'SUPERSEDED' })).not.toBe(structure);
  const { pipeline: edited } = planOf({ Build: [[{ name: 'site', configuration: { A: '1', B: '3' } }]] });
  expect(toStructure(edited)).not.toBe(structure);
});
