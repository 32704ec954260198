import { useMemo, useState } from 'react';
import type { FilesAddress } from '../route';
import styles from './Files.module.css';
import type { FilesSource } from './files-source';
import { rememberingWords } from './recognised-words';
import { useReview } from './use-review';
import { Viewer } from './Viewer';

interface Props {
  source: FilesSource;
  address: FilesAddress;
  inSight: boolean;
}

/** The attachments of the review that is open in a tab, to be looked at. */
export function FilesPage({ source, address, inSight }: Props) {
  // The tab bar names no review: the last one stays.
  const [of, setOf] = useState(address.of);
  if (address.of !== null && address.of !== of) setOf(address.of);
  if (of === null) return <p className={styles.nothing}>{NO_REVIEW}</p>;
  return <OfTab key={of} source={source} tab={of} address={address} inSight={inSight} />;
}

const NO_REVIEW = '请在审核页面的面板上点“查看附件”，或点核对结果旁的“看附件第几页”。';

function OfTab({
  source: asked,
  tab,
  address,
  inSight,
}: Omit<Props, 'address'> & { tab: number; address: FilesAddress }) {
  const source = useMemo(() => rememberingWords(asked), [asked]);
  const { followed, ask } = useReview(source, tab);
  if (followed.is === 'gone') {
    return (
      <p className={styles.nothing} role="status">
        这次审核已结束或页面已关闭，附件不再保留。请重新打开申报页面查看。
      </p>
    );
  }
  if (followed.is === 'waiting') {
    return (
      <p className={styles.nothing} role="status">
        正在取附件列表…
      </p>
    );
  }
  const { review } = followed;
  if (review.files.length === 0) return <p className={styles.nothing}>这份申报没有附件。</p>;
  return (
    <Viewer
      key={review.applicant}
      source={source}
      tab={tab}
      review={review}
      ask={ask}
      address={address}
      inSight={inSight}
    />
  );
}
