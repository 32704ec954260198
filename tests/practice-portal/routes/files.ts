import type { Applicant, AttachmentRow } from '../applicants/types.ts';
import { makeFile } from '../files/make.ts';
import { file, html, type Reply } from '../http.ts';
import { makePhoto } from '../photo/make.ts';
import { findApplicant } from '../state.ts';
import type { Route } from './types.ts';

const PHOTO = /^\/028\/upload\/zjz\/([0-9a-f]{32})\.jpg$/;
const ATTACHMENT = /^\/028\/upload\/fj\/([0-9a-f]{32})_(\d+)\.pdf$/;

const photos = new WeakMap<Applicant, Uint8Array>();
const attachments = new WeakMap<AttachmentRow, Uint8Array>();

/** Uploaded files, behind the login like everything else. */
export const fileRoutes: Route[] = [
  {
    method: 'GET',
    path: PHOTO,
    role: 'any',
    handle({ state, url }) {
      const applicant = findApplicant(state, PHOTO.exec(url.pathname)?.[1] ?? '');
      return applicant === null ? missing() : file('image/jpeg', photoOf(applicant));
    },
  },
  {
    method: 'GET',
    path: ATTACHMENT,
    role: 'any',
    handle({ state, url }) {
      const [, id = '', number = ''] = ATTACHMENT.exec(url.pathname) ?? [];
      const applicant = findApplicant(state, id);
      const row = applicant?.attachments[Number(number) - 1];
      if (applicant == null || row === undefined) return missing();
      return file('application/pdf', bytesOf(applicant, row, Number(number)));
    },
  },
];

/** Made at the first request and kept: encoding takes a tenth of a second. */
function photoOf(applicant: Applicant): Uint8Array {
  const known = photos.get(applicant);
  if (known !== undefined) return known;
  const made = makePhoto(applicant.photo, applicant.serial);
  photos.set(applicant, made);
  return made;
}

/** Made at the first request and kept: a scanned page takes a second, within which the portal would answer nothing. */
function bytesOf(applicant: Applicant, row: AttachmentRow, number: number): Uint8Array {
  const known = attachments.get(row);
  if (known !== undefined) return known;
  const made = makeFile(applicant, row, number);
  attachments.set(row, made);
  return made;
}

function missing(): Reply {
  return html('文件不存在！', { status: 404 });
}
