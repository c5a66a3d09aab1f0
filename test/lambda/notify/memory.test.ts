import { Memory } from '../../../lambda/notify/memory';

test('what was told is known by its event and its channel', () => {
  const memory = new Memory();
  memory.add('event-1', 'email team');
  expect(memory.has('event-1', 'email team')).toBe(true);
  expect(memory.has('event-1', 'slack hook')).toBe(false);
  expect(memory.has('event-2', 'email team')).toBe(false);
});

test('the oldest is forgotten first', () => {
  const memory = new Memory(2);
  for (const event of ['1', '2', '3']) memory.add(event, 'email team');
  expect(['1', '2', '3'].map((event) => memory.has(event, 'email team'))).toEqual([false, true, true]);
});
