import { tmpdir } from 'node:os';
import { toSettings } from '../../../lambda/zip/settings';

const environment = { BUCKET: 'acme', PREFIX: 'catalogue', ZIP_BUCKET: 'zips', ZIP_KEY: 'catalogue.zip' };

test('the function is told what it zips, the folder with its slash, and where to', () => {
  expect(toSettings(environment)).toEqual({
    bucket: 'acme',
    folder: 'catalogue/',
    zip: { bucket: 'zips', key: 'catalogue.zip' },
    disk: tmpdir(),
  });
});

test.each(Object.keys(environment))('without %s it does nothing', (name) => {
  expect(() => toSettings({ ...environment, [name]: '' })).toThrow(`${name} is not set`);
});
