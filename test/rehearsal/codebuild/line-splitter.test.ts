import { LineSplitter } from '../../../lib/rehearsal/codebuild/line-splitter';

function split(...chunks: readonly Buffer[]): readonly string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return lines;
}

it('splits at each kind of line end, keeps empty lines, and the last without an end', () => {
  expect(split(Buffer.from('a\r\n\nb\nc'))).toEqual(['a', '', 'b', 'c']);
  expect(split(Buffer.from('10%\r100%\n'))).toEqual(['10%\r100%']);
  expect(split()).toEqual([]);
});

it('keeps characters whole that come in parts', () => {
  const bytes = Buffer.from('값 €\n');
  expect(split(...Array.from(bytes, (byte) => Buffer.from([byte])))).toEqual(['값 €']);
});

it('does not stumble over bytes that are no text', () => {
  expect(split(Buffer.from([0x00, 0xff, 0xfe, 0x0a, 0x41]))).toEqual(['\0\ufffd\ufffd', 'A']);
});

it('loses nothing of a line without an end in sight', () => {
  const lines = split(...Array.from({ length: 30 }, (_, index) => Buffer.alloc(100_000, 65 + index)));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toHaveLength(3_000_000);
});
