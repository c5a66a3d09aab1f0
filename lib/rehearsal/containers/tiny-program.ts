/** A processor for which a program can be made. */
interface Processor {
  /** Its number in an ELF header. @see https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html */
  readonly machine: number;
  /** The instructions of `exit(0)`, assembled by hand. */
  readonly exit: string;
}

const PROCESSORS: Readonly<Record<string, Processor>> = {
  // xor edi, edi; mov eax, 60; syscall
  x64: { machine: 62, exit: '31ff b83c000000 0f05' },
  // mov x0, #0; mov x8, #93; svc #0
  arm64: { machine: 183, exit: '000080d2 a80b80d2 010000d4' },
};

const BASE = 0x400000n;
const HEADERS = 64 + 56;

/**
 * The smallest program for Linux that does something: it exits with 0. It needs no library and no other file, so that an
 * image with it alone shows whether a container engine can run what it built, without a network.
 *
 * @param processor as in `process.arch`; undefined comes back for one that is not known
 */
export function tryTinyProgram(processor: string): Buffer | undefined {
  const { machine, exit } = PROCESSORS[processor] ?? {};
  if (machine === undefined || exit === undefined) return undefined;
  const code = Buffer.from(exit.replaceAll(' ', ''), 'hex');
  return Buffer.concat([toHeader(machine), toSegment(BigInt(HEADERS + code.length)), code]);
}

/** An executable of 64 bits, little endian, that begins after its headers. */
function toHeader(machine: number): Buffer {
  const header = Buffer.alloc(64);
  header.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  header.writeUInt16LE(2, 16);
  header.writeUInt16LE(machine, 18);
  header.writeUInt32LE(1, 20);
  header.writeBigUInt64LE(BASE + BigInt(HEADERS), 24);
  header.writeBigUInt64LE(64n, 32);
  header.writeUInt16LE(64, 52);
  header.writeUInt16LE(56, 54);
  header.writeUInt16LE(1, 56);
  return header;
}

/** The one segment: the whole file, to be read and executed. */
function toSegment(size: bigint): Buffer {
  const segment = Buffer.alloc(56);
  segment.writeUInt32LE(1, 0);
  segment.writeUInt32LE(5, 4);
  const numbers = [0n, BASE, BASE, size, size, 0x10000n];
  for (const [index, number] of numbers.entries()) segment.writeBigUInt64LE(number, 8 + 8 * index);
  return segment;
}
