import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { probeJenkins } from '../../../lib/rehearsal/jenkins/probe-jenkins';
import { aJenkins, type TestJenkins } from '../../helpers/jenkins';

let open: TestJenkins;
let closed: TestJenkins;
beforeAll(async () => {
  open = await aJenkins({});
  closed = await aJenkins({}, 'mina:hush');
});
afterAll(() => {
  open.close();
  closed.close();
});

test('a Jenkins that answers can be used', async () => {
  expect(await probeJenkins('Acme', open.url)).toEqual({ url: open.url });
  expect(await probeJenkins('Acme', closed.url, 'mina:hush')).toEqual({ url: closed.url });
});

test('a login that is missing or wrong is said, and not repeated', async () => {
  const remedy = 'give --secret jenkins:Acme=USER:TOKEN';
  expect(await probeJenkins('Acme', closed.url)).toMatchObject({
    obstacle: { why: `${closed.url} asks for a login`, remedy },
  });
  expect(await probeJenkins('Acme', closed.url, 'mina:wrong')).toMatchObject({
    obstacle: { why: `${closed.url} refuses the login of jenkins:Acme`, remedy },
  });
});

test('a login goes nowhere in clear', async () => {
  expect(await probeJenkins('Acme', 'http://ci.acme.example', 'mina:hush')).toMatchObject({
    obstacle: { why: 'the login would go to http://ci.acme.example in clear' },
  });
});

test('what does not answer, or is no Jenkins, is said', async () => {
  const other = createServer((_, response) => void response.end('hello'));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  expect(await probeJenkins('Acme', url)).toMatchObject({
    obstacle: { why: `what answers at ${url} is no Jenkins`, remedy: 'give --server Acme=URL' },
  });
  other.close();
  other.closeAllConnections();
  expect((await probeJenkins('Acme', url)).obstacle?.why).toBe(`${url} cannot be reached: ECONNREFUSED`);
});
