import { toGeneratedAppspec } from '../../../lib/synthesis/model/generated-appspec';

test('events come in the order in which they happen, and those without commands not at all', () => {
  expect(toGeneratedAppspec({ destination: '/opt/app/', start: ['a'], stop: ['b'] })).toEqual({
    destination: '/opt/app',
    hooks: [
      { event: 'ApplicationStop', commands: ['b'] },
      { event: 'ApplicationStart', commands: ['a'] },
    ],
  });
});
