import { tmpdir } from 'node:os';

/** What the function is told. */
export interface ZipSettings {
  /** The bucket whose objects are zipped. */
  readonly bucket: string;
  /** The folder that they lie in, with the slash at its end: `catalogue/`. */
  readonly folder: string;
  /** Where the zip goes. */
  readonly zip: { readonly bucket: string; readonly key: string };
  /** The directory in which it is made. */
  readonly disk: string;
}

/**
 * The settings of the environment variables `BUCKET`, `PREFIX`, `ZIP_BUCKET` and `ZIP_KEY`.
 *
 * @throws when one of them is missing: synthesis writes them, so that is a bug.
 */
export function toSettings(environment: Readonly<Record<string, string | undefined>>): ZipSettings {
  const read = (name: string): string => {
    const value = environment[name];
    if (value === undefined || value === '') throw new Error(`${name} is not set`);
    return value;
  };
  return {
    bucket: read('BUCKET'),
    folder: `${read('PREFIX')}/`,
    zip: { bucket: read('ZIP_BUCKET'), key: read('ZIP_KEY') },
    disk: tmpdir(),
  };
}
