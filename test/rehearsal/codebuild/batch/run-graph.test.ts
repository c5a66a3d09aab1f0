import { type GraphNode, runGraph } from '../../../../lib/rehearsal/codebuild/batch/run-graph';

/** `b: a` waits for a, `b?` is one whose failure is ignored, `b!` fails. */
function nodesOf(text: string): readonly (GraphNode & { readonly fails: boolean })[] {
  return text.split(', ').map((each) => {
    const [name = '', waits = ''] = each.split(': ');
    return {
      identifier: name.replace(/[?!]/g, ''),
      dependsOn: waits.split(' ').filter(Boolean),
      ignoreFailure: name.includes('?'),
      fails: name.includes('!'),
    };
  });
}

/** What happened, in order; each node ends when the test's own turn comes to it: the last one begun first. */
async function order(text: string, mostParallel = 9, goesOn: (soFar: readonly string[]) => boolean = () => true) {
  const events: string[] = [];
  const open: (() => void)[] = [];
  const running = runGraph(nodesOf(text), {
    run: (node) => {
      events.push(`+${node.identifier}`);
      return new Promise<boolean>((resolve) => {
        open.push(() => {
          events.push(`-${node.identifier}`);
          resolve(!node.fails);
        });
      });
    },
    hasSucceeded: (result) => result,
    mostParallel,
    goesOn: () => goesOn(events),
  });
  const results = running.then((map) => [...map.keys()].join(' '));
  for (let turn = 0; turn < 100; turn++) {
    await new Promise(setImmediate);
    open.pop()?.();
  }
  return `${events.join(' ')} | ${await results}`;
}

it('begins what waits for nothing at once, and the rest when all that it waits for has ended', async () => {
  expect(await order('d: b c, b: a, c: a, a')).toBe('+a -a +b +c -c -b +d -d | a c b d');
});

it('runs no more side by side than it may, the first ones first', async () => {
  expect(await order('a, b, c', 2)).toBe('+a +b -b +c -c -a | b c a');
});

it('never begins what waits for a failure, and goes on with the rest', async () => {
  expect(await order('a!, b: a, c: b, d, e: d')).toBe('+a +d -d +e -e -a | d e a');
});

it('takes an ignored failure for a success', async () => {
  expect(await order('a?!, b: a')).toBe('+a -a +b -b | a b');
});

it('begins nothing more once it may not go on', async () => {
  expect(await order('a!, b, c: b', 9, (soFar) => !soFar.includes('-b'))).toBe('+a +b -b -a | b a');
});

it('waits for the others when one throws', async () => {
  const ended: string[] = [];
  const running = runGraph(nodesOf('a, b'), {
    run: async ({ identifier }) => {
      if (identifier === 'a') throw new Error('no space');
      await new Promise(setImmediate);
      ended.push(identifier);
    },
    hasSucceeded: () => true,
    mostParallel: 2,
    goesOn: () => true,
  });
  await expect(running).rejects.toThrow('no space');
  expect(ended).toEqual(['b']);
});
