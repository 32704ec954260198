import type { Review } from '@/lib/review/types';

/** Contract of the panel's root: id of the pack that judged, `several` when more than one covers the applicant, else `none`. */
export function packAttribute(review: Pick<Review, 'pack' | 'uncovered'> | null): string {
  if (review === null) return 'none';
  return review.pack?.id ?? (review.uncovered?.is === 'several' ? 'several' : 'none');
}

/** By which notice the applicant is judged, for the head of the panel and of the draft; '' while nothing is reviewed. */
export function noticeWords(review: Pick<Review, 'pack' | 'uncovered'> | null): string {
  if (review === null) return '';
  if (review.pack !== null) return review.pack.title;
  switch (review.uncovered?.is) {
    case 'several':
      return '有几份政策包适用，未按任何通知核对';
    case 'unread':
      return '未读到申报计划，未按任何通知核对';
    case 'ask':
      return '尚未选择政策包，未按任何通知核对';
    case 'broken':
      return '政策包未能使用，未按任何通知核对';
    default:
      return '没有适用的政策包，未按任何通知核对';
  }
}
