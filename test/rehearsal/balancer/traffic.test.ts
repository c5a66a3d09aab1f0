import { Traffic } from '../../../lib/rehearsal/balancer/traffic';

const sample = (at: number) => ({ at, loadBalancer: 'arn', status: 200, by: 'target', ms: 1 }) as const;

test('requests are told since a moment, that moment included', () => {
  const traffic = new Traffic();
  for (const at of [1, 2, 3]) traffic.add(sample(at));
  expect(traffic.since(2).map(({ at }) => at)).toEqual([2, 3]);
});

test('of very many the latest are kept', () => {
  const traffic = new Traffic();
  for (let at = 1; at <= 100_001; at += 1) traffic.add(sample(at));
  const kept = traffic.since(0);
  expect([kept.length, kept[0]?.at, kept.at(-1)?.at]).toEqual([50_000, 50_002, 100_001]);
});
