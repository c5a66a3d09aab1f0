import type { PackageFormat } from './package-store';

/**
 * A package's name as it is kept: `@acme/cli` of npm, `com.acme/hello` of Maven, and without a namespace, and in the one
 * spelling that its format compares, of the others.
 *
 * @see https://docs.aws.amazon.com/codeartifact/latest/ug/packages-overview.html#package-name-normalization
 */
export function toPackageId(format: PackageFormat, namespace: string, name: string): string {
  switch (format) {
    case 'npm':
      return namespace === '' ? name : `@${namespace}/${name}`;
    case 'maven':
      return `${namespace}/${name}`;
    case 'pypi':
      return name.toLowerCase().replace(/[-_.]+/g, '-');
    case 'nuget':
      return name.toLowerCase();
  }
}

/** A version as it is kept: that of NuGet without what says nothing, `1.2.0` for `1.2.0.0+7`. */
export function toVersionId(format: PackageFormat, version: string): string {
  if (format !== 'nuget') return version;
  return version
    .replace(/\+.*$/, '')
    .replace(/^(\d+\.\d+\.\d+)\.0+(?=-|$)/, '$1')
    .toLowerCase();
}
