import { z } from 'zod';
import { parseShape } from '../../../lib/aws/yaml/parse-shape';
import { known, problemsOf } from '../../helpers/facts';

const shape = z.object({ size: z.string().regex(/^\d+$/, { error: 'is no number' }), name: z.string() });
const parse = (text: string) => parseShape(text, { shape, noun: 'spec', file: 'spec.yml' });

test('each scalar is the text that stands in the file', () => {
  expect(known(parse('size: 010\nname: yes'))).toEqual({ size: '010', name: 'yes' });
});

test('problems come in the order of the file, with their places', () => {
  const found = problemsOf(parse('other: 1\nsize: big\n'));
  expect(found.map(({ code, message, place }) => [code, message, place?.line, place?.column])).toEqual([
    ['Missing', 'name is missing', 1, 1],
    ['WrongType', 'size is no number', 2, 7],
  ]);
});

test('what only the document shows is told beside', () => {
  const look = () => [{ code: 'Odd', path: ['name'], message: 'is odd', hint: 'choose another' }];
  expect(problemsOf(parseShape('size: 1\nname: a\n', { shape, noun: 'spec', file: 'spec.yml', look }))).toEqual([
    { code: 'Odd', message: 'name is odd', hint: 'choose another', place: expect.objectContaining({ line: 2 }) },
  ]);
});
