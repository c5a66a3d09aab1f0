import { parseProcfile } from '../../../lib/rehearsal/beanstalk/procfile';

test('each line is a process, and comments count for nothing', () => {
  expect(parseProcfile('# first\nweb: bin/server --port $PORT\n\nqueue_process: bin/queue\r\n')).toEqual([
    { name: 'web', command: 'bin/server --port $PORT' },
    { name: 'queue_process', command: 'bin/queue' },
  ]);
});

test('a line of another form is said', () => {
  expect(parseProcfile('web: bin/server\nworker bin/queue\n')).toEqual({
    problem: 'the line "worker bin/queue" of its Procfile is not of the form "name: command"',
  });
});
