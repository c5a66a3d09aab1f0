import { Conversion } from '../../../lib/synthesis/model/conversion';
import { toTemporary } from '../../../lib/synthesis/model/temporary-environment';
import { aroundActions } from '../../../lib/synthesis/model/temporary-stage';
import { aBuild } from '../../helpers/delivery';

const check = aBuild('check', { verb: 'test', runOrder: 2 });

function around(said: Omit<Parameters<typeof toTemporary>[1], 'template'>) {
  const conversion = new Conversion();
  const temporary = toTemporary('pre.view', { template: 'preview.yaml', ...said }, 'shop', ['at'], conversion);
  return aroundActions([check], temporary, 'Source', 3, conversion);
}

test('the environment is made first and deleted last, and a mistake in it is looked for where it is written', () => {
  const conversion = new Conversion();
  const temporary = toTemporary('preview', { template: 'preview.yaml' }, 'shop', ['at'], conversion);
  const actions = aroundActions([check], temporary, 'Source', 3, conversion);
  expect(actions.map(({ verb, name, runOrder }) => [verb, name, runOrder])).toEqual([
    ['create-environment', 'create-preview', 1],
    ['test', 'check', 2],
    ['delete-environment', 'delete-preview', 3],
  ]);
  expect(actions.map((action) => conversion.pathOf(action))).toEqual([['at'], [], ['at']]);
});

test('its template is of the first source, unless another artifact is said', () => {
  expect(around({})[0]).toMatchObject({ input: 'Source' });
  expect(around({ artifact: 'infrastructure' })[0]).toMatchObject({ input: 'infrastructure' });
});

test('outputs have a namespace, in which there is no dot; without outputs there is none', () => {
  expect(around({ outputs: ['Url'] })[0]).toMatchObject({ exports: ['Url'], namespace: 'pre-view' });
  expect(around({})[0]).not.toHaveProperty('namespace');
});
