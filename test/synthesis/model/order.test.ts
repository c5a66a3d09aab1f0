import { actionsOf } from '../../../lib/synthesis/model/dependency';
import { toOrder } from '../../../lib/synthesis/model/order';
import { toDelivery } from '../../../lib/synthesis/model/to-delivery';
import { definitionOf, pipelineOf, withStages } from '../../helpers/definition';

const pipeline = pipelineOf(
  withStages(
    '{ name: One, actions: [{ approve: a }, { parallel: [{ approve: b }, { approve: c }] }] }',
    '{ name: Two, actions: [{ approve: d }] }',
  ),
);

test('an action precedes those of later stages and of higher run orders, and nothing at its side', () => {
  const [a, b, c, d] = actionsOf(pipeline);
  const { precedes, circleOf } = toOrder(pipeline);
  if (!a || !b || !c || !d) throw new Error('four actions');
  expect([precedes(a, b), precedes(b, d), precedes(a, d)]).toEqual([true, true, true]);
  expect([precedes(b, c), precedes(c, b), precedes(b, a), precedes(a, a), precedes(d, a)]).toEqual(
    Array(5).fill(false),
  );
  expect(actionsOf(pipeline).flatMap(circleOf)).toEqual([]);
});

test('a definition in a circle is refused, however long the circle is', () => {
  const build = (name: string, takes: string, makes: string) =>
    `{ build: ${name}, commands: [x], artifact: ${takes}, artifacts: { ${makes}: dist } }`;
  const text = withStages(
    `{ name: One, actions: [${build('a', 'z', 'x')}, ${build('b', 'x', 'y')}, ${build('c', 'y', 'z')}] }`,
  );
  const delivery = toDelivery(definitionOf(text));
  expect(delivery).toMatchObject({
    ok: false,
    problems: [
      {
        code: 'Cycle',
        message: 'build "a" needs build "c" needs build "b" needs build "a": none of them can be first',
      },
    ],
  });
});
