import { aPackageOffice, type PackageOffice } from '../../helpers/package-office';

let office: PackageOffice;
beforeAll(async () => {
  office = await aPackageOffice();
});
afterAll(() => office.rehearsal.end());

test('only the token that was given opens a repository', async () => {
  const { repositoryEndpoint: url } = await office.ask(
    'GET',
    '/v1/repository/endpoint?domain=acme&domain-owner=444455556666&repository=releases&format=npm',
  );
  expect(url).toBe(`${office.rehearsal.endpoint.url}/codeartifact/acme-444455556666/npm/releases/`);
  for (const headers of [{}, { authorization: 'Bearer x' }, { authorization: 'Basic YXdzOng=' }]) {
    const refused = await fetch(`${String(url)}cli`, { headers });
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="rehearsal"']);
  }
});

test.each(['acme/npm/releases/cli', 'acme-111122223333/deb/releases/x', 'acme-111122223333/npm/releases/%zz'])(
  'there is nothing at %s',
  async (path) => {
    const { authorizationToken: token } = await office.ask('POST', '/v1/authorization-token?domain=acme');
    const headers = { authorization: `Bearer ${String(token)}` };
    const answer = await fetch(`${office.rehearsal.endpoint.url}/codeartifact/${path}`, { headers });
    expect([answer.status, await answer.json()]).toEqual([
      404,
      { error: `there is nothing at /codeartifact/${path}`, message: `there is nothing at /codeartifact/${path}` },
    ]);
  },
);
