import pc from 'picocolors';
import { renderPath, renderState, toOneLine, toPlain } from '../../../lib/rehearsal/reporters/style';

test('a path is told from where the person stands, one outside of it whole', () => {
  expect(renderPath('/srv/.conveyor/executions', { cwd: '/srv' })).toBe('.conveyor/executions');
  expect(renderPath('/tmp/home', { cwd: '/srv' })).toBe('/tmp/home');
});

test('a text becomes one line without control characters', () => {
  expect(toOneLine(' a\n\tb\u001b[31mred\u001b[0m\u0007 ')).toBe('a bred');
  expect(toPlain('  indented\r')).toBe('  indented ');
});

test('a state is green, red or yellow, where there are colours', () => {
  const states = ['SUCCEEDED', 'FAILED', 'ABANDONED'];
  const plain = states.map((state) => renderState(state, { colors: pc.createColors(false) }));
  expect(plain).toEqual(['succeeded', 'failed   ', 'abandoned']);
  const colored = states.map((state) => renderState(state, { colors: pc.createColors(true) }).slice(2, 4));
  expect(colored).toEqual(['32', '31', '33']);
});
