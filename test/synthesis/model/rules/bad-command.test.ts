import { found, withActions } from '../../../helpers/definition';

const problems = (keys: string) =>
  found('BadCommand', withActions(`{ compute: a, ${keys} }`)).map((one) => one.split(' · ')[1]);

test('short commands in one line each are good', () => {
  expect(problems('commands: ["date", "export A=1"], exports: [A], artifacts: { out: out }')).toEqual([]);
});

test('CodePipeline takes no more than it says', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `N${index}`).join(', ');
  expect(problems(`commands: [${many(51)}]`)).toEqual(['compute "a" has 51 commands']);
  expect(problems(`commands: [x], exports: [${many(16)}]`)).toEqual(['compute "a" has 16 exports']);
  expect(problems('commands: [x], artifacts: { one: a, two: b }')).toEqual(['compute "a" has 2 artifacts']);
  expect(problems('commands: ["a\\nb"]')).toEqual(['compute "a" has a command of several lines']);
  expect(problems(`commands: ["${'x'.repeat(1001)}"]`)).toEqual(['compute "a" has a command of 1001 characters']);
});
