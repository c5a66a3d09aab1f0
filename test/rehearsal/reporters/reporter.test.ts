import { toEvent } from '../../../lib/rehearsal/event';
import { toReporter } from '../../../lib/rehearsal/reporters/reporter';

test('every reporter hears everything, in the order given, and is closed', () => {
  const heard: string[] = [];
  const listener = (name: string) => ({
    report: ({ seq }: { readonly seq: number }) => void heard.push(`${name} ${seq}`),
    close: () => void heard.push(`${name} closed`),
  });
  const reporter = toReporter([listener('a'), { report: () => undefined }, listener('b')]);
  const place = { seq: 1, time: new Date(), pipeline: 'storefront', execution: '5f1a' };
  reporter.report(toEvent({ type: 'warning', text: 'hot' }, place));
  reporter.close?.();
  expect(heard).toEqual(['a 1', 'b 1', 'a closed', 'b closed']);
});
