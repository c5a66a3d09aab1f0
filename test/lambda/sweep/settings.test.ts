import { toSettings } from '../../../lambda/sweep/settings';

const environment = { PIPELINE: 'shop', STACK_PREFIX: 'environment-shop-preview-', LIVES_MINUTES: '240' };

test('the function is told its pipeline, its stacks and how long they live', () => {
  expect(toSettings(environment)).toEqual({
    pipeline: 'shop',
    prefix: 'environment-shop-preview-',
    livesMinutes: 240,
  });
});

// Without a prefix every stack would be one of an execution.
test.each([
  [{ ...environment, STACK_PREFIX: '' }, 'STACK_PREFIX is not set'],
  [{ ...environment, PIPELINE: undefined }, 'PIPELINE is not set'],
  [{ ...environment, LIVES_MINUTES: '0' }, 'LIVES_MINUTES is no number of minutes'],
  [{ ...environment, LIVES_MINUTES: '1.5' }, 'LIVES_MINUTES is no number of minutes'],
  [{ ...environment, LIVES_MINUTES: '4h' }, 'LIVES_MINUTES is no number of minutes'],
])('%j is refused', (told, message) => {
  expect(() => toSettings(told)).toThrow(message);
});
