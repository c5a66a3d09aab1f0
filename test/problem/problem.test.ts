import { isNote, type Problem, toChecked } from '../../lib/problem/problem';

const note: Problem = { code: 'Slow', message: 'slow', severity: 'note' };
const mistake: Problem = { code: 'Wrong', message: 'wrong' };

test('a value of which nothing or only notes are said is good, and keeps the notes', () => {
  expect(toChecked(1, [])).toEqual({ ok: true, value: 1, notes: [] });
  expect(toChecked(1, [note])).toEqual({ ok: true, value: 1, notes: [note] });
});

test('one mistake is enough to refuse a value, and then the notes are not worth the reading', () => {
  expect(toChecked(1, [note, mistake])).toEqual({ ok: false, problems: [mistake] });
});

test('a problem is a mistake unless it says that it is a note', () => {
  expect([note, mistake].map(isNote)).toEqual([true, false]);
});
