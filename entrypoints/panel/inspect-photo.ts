import { wordsOf } from '@/components/common/words-of';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import type { PanelPorts } from './panel-ports';

/**
 * Facts of the photo at this address: fetched by the page with its own session, looked into by `inspect`.
 * Never rejects: what went wrong is the answer, in words for the reviewer.
 */
export async function inspectPhoto(
  ports: Pick<PanelPorts, 'askPage' | 'inspect'>,
  url: string,
): Promise<PhotoFacts | { unread: string }> {
  try {
    const photo = await ports.askPage('page/fetch-photo', { url });
    if (!photo.ok) return { unread: photo.message };
    const { base64, bytes } = photo;
    return await ports.inspect({ url, base64, bytes });
  } catch (error) {
    return { unread: wordsOf(error) };
  }
}
