import { type Bytes, bytesOfHex, hexOf } from '@/lib/cipher/bytes';
import { keyFromPassphrase, openBytes } from '@/lib/cipher/passphrase';
import { decodeText, endText, inflated, isEnd, nextDigest, readFrames, refused } from './frames';
import { type BackupHeader, type BackupLine, parseHeader, parseLine } from './records';

/** A backup file whose header was read. */
export interface OpenBackup {
  header: BackupHeader;
  /** All lines in order, frame by frame, each checked. Ends with a LogError when the file is not whole to its last byte. */
  frames(): AsyncGenerator<BackupLine[]>;
  /** Checksum of the whole file; known once `frames` has ended. */
  digest(): string;
}

/** The header of a file, so that one knows whether to ask for a passphrase. Throws a LogError for any other file. */
export async function readBackupHeader(file: Blob): Promise<BackupHeader> {
  for await (const bytes of readFrames(file)) return parseHeader(decodeText(bytes));
  throw refused('备份文件不完整，可能没有下载完或被截断。');
}

export async function openBackup(file: Blob, passphrase: string | null): Promise<OpenBackup> {
  const header = await readBackupHeader(file);
  const key = await keyFor(header, passphrase);
  let whole = '';
  return { header, digest: () => whole, frames };

  async function* frames(): AsyncGenerator<BackupLine[]> {
    let digest: Bytes = new Uint8Array(0);
    let index = -1;
    let ended = false;
    for await (const bytes of readFrames(file)) {
      if (ended) throw refused('备份文件末尾有多余的内容。');
      if (index >= 0) {
        const open = key === null ? bytes : await openBytes(key, bytes, digest);
        if (open === null) throw refused(index === 0 ? '口令不正确，或文件已损坏。' : '备份文件内容已损坏。');
        ended = isEnd(open);
        if (!ended) {
          yield decodeText(await inflated(open))
            .split('\n')
            .map(parseLine);
        } else if (decodeText(open) !== endText(index, digest)) {
          throw refused('备份文件的校验值不符，内容已损坏或被改动。');
        }
      }
      digest = await nextDigest(digest, bytes);
      index += 1;
    }
    if (!ended) throw refused('备份文件不完整，可能没有下载完或被截断。');
    whole = hexOf(digest);
  }
}

async function keyFor({ passphrase: sealed }: BackupHeader, passphrase: string | null): Promise<CryptoKey | null> {
  if (sealed === null) return null;
  if (passphrase === null) throw refused('此备份已加密，请输入备份时设定的口令。');
  return keyFromPassphrase(passphrase, { salt: bytesOfHex(sealed.salt), iterations: sealed.iterations });
}
