import { Routes } from '../../../lib/rehearsal/balancer/routes';
import { factsOf } from '../../helpers/facts';
import { servedTemplate } from '../../helpers/served';

const { serving } = factsOf(servedTemplate());
const [production, testing] = serving.listeners.map(({ arn }) => arn) as [string, string];
const [blue, green] = serving.targetGroups.map(({ arn }) => arn) as [string, string];
const rule = serving.rules[0]?.arn ?? '';
const request = { method: 'GET', url: '/', host: 'shop', headers: {} };

test('the first rule that matches is taken, else the listener itself', () => {
  const routes = new Routes(serving.listeners, serving.rules);
  expect(routes.choose(production, request)?.arn).toBe(rule);
  expect(routes.choose(testing, request)?.arn).toBe(testing);
  expect(new Routes(serving.listeners, []).choose(production, request)?.action).toMatchObject({
    kind: 'fixed',
    status: 404,
  });
  expect(routes.leadingTo(production, [green])).toEqual([rule]);
});

test('each target group gets its share exactly, also after the shares have changed', () => {
  const routes = new Routes(serving.listeners, serving.rules);
  const count = () => {
    const picked = Array.from({ length: 100 }, () => routes.share(rule, routes.groups(rule)));
    return picked.filter((group) => group === green).length;
  };
  expect(count()).toBe(0);
  routes.forward(rule, [
    { targetGroup: blue, weight: 90 },
    { targetGroup: green, weight: 10 },
  ]);
  expect(count()).toBe(10);
  routes.forward(rule, [{ targetGroup: green, weight: 100 }]);
  expect(count()).toBe(100);
  expect(routes.share(rule, [{ targetGroup: blue, weight: 0 }])).toBeUndefined();
});
