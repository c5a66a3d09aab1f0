import { Conversion } from '../../../../lib/synthesis/model/conversion';
import { shiftMinutesOf, toStrategy } from '../../../../lib/synthesis/model/targets/strategy';

const convert = (document: Parameters<typeof toStrategy>[0]) => toStrategy(document, [], new Conversion());

test('each strategy has what is good for most', () => {
  expect(convert({ rolling: {} })).toEqual({ kind: 'rolling', minimumHealthyPercent: 100 });
  expect(convert({ blueGreen: {} })).toEqual({ kind: 'blueGreen', bakeMinutes: 5 });
  expect(convert({ linear: {} })).toEqual({ kind: 'linear', stepPercent: 10, everyMinutes: 3, bakeMinutes: 5 });
  expect(convert({ canary: {} })).toEqual({ kind: 'canary', percent: 10, everyMinutes: 10, bakeMinutes: 5 });
});

test('the last step of a linear one has nothing to wait for but its bake', () => {
  expect(shiftMinutesOf(convert({ rolling: {} }))).toBe(0);
  expect(shiftMinutesOf(convert({ blueGreen: { bake: '10m' } }))).toBe(10);
  expect(shiftMinutesOf(convert({ linear: { step: 10, every: '2m', bake: '3m' } }))).toBe(21);
  expect(shiftMinutesOf(convert({ linear: { step: 30, every: '2m', bake: '3m' } }))).toBe(9);
  expect(shiftMinutesOf(convert({ canary: { every: '10m', bake: '3m' } }))).toBe(13);
});
