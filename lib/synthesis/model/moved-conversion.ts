import type { Path } from '../definition/path';
import { Conversion, type Remark } from './conversion';

/** A conversion of something that is written elsewhere than it seems: what is made and said goes to another, with its true place. */
export class MovedConversion extends Conversion {
  constructor(
    private readonly inner: Conversion,
    private readonly toWritten: (path: Path) => Path,
  ) {
    super();
  }

  override made<T extends object>(piece: T, path: Path): T {
    return this.inner.made(piece, this.toWritten(path));
  }

  override pathOf(piece: object): Path {
    return this.inner.pathOf(piece);
  }

  override remark(remark: Remark): void {
    this.inner.remark({ ...remark, path: this.toWritten(remark.path) });
  }
}
