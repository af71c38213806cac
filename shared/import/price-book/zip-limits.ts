import { failure, type Result, success } from '../../result.ts';

/** Why an archive is not unpacked. */
export type ZipProblem = 'not-a-zip' | 'too-large';

/** What a price book of twenty thousand rows comes to, many times over. */
const mostUnpackedBytes = 48 * 1024 * 1024;
const mostEntries = 500;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const sizeElsewhere = 0xffffffff;

/**
 * Looks at what an archive says it unpacks to, before any of it is unpacked. Whoever unpacks holds each entry to the size that is named here, so an
 * entry that names none while it holds something, or names it in the format for archives beyond 4 GB, is refused as well.
 */
export function checkZip(bytes: Uint8Array): Result<null, ZipProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return failure('not-a-zip');
  const entries = view.getUint16(end + 10, true);
  if (entries > mostEntries) return failure('too-large');
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return failure('not-a-zip');
    const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    if (packedSize === sizeElsewhere || size === sizeElsewhere) return failure('too-large');
    const sizeFollows = (view.getUint16(at + 8, true) & 8) !== 0;
    if (packedSize === 0 ? size > 0 || sizeFollows : size === 0) return failure('not-a-zip');
    unpacked += size;
    if (unpacked > mostUnpackedBytes) return failure('too-large');
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return success(null);
}

/** The last mark of the directory's end, where a comment may follow it. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at -= 1)
    if (view.getUint32(at, true) === endOfDirectory) return at;
  return undefined;
}
