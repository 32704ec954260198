import { browser } from 'wxt/browser';
import type { PageReading } from '@/lib/dossier/reading';
import { hasShape, PAGE_ASKS } from '@/lib/messages/ask-shapes';
import { answer, askBackground, type Guard, type Handlers, tellPanel } from '@/lib/messages/channel';
import { createNoting } from '@/lib/messages/noted-clicks';
import type { Answer, ToPage } from '@/lib/messages/protocol';
import { findDecisionForm } from '@/lib/portal/decision-form';
import { findOpinionBoxes } from '@/lib/portal/opinion-boxes';
import { lexiconOf } from '@/lib/portal/profile/lexicon';
import { frontScans } from '@/lib/portal/views/front-scans';
import { watchPage } from '@/lib/portal/watch/watch-page';
import type { PortalProfile } from '@/lib/profile/profile';
import { watchDecisions } from './decision-clicks';
import { createLateMarks } from './late-marks';
import { isAlive } from './lifetime';
import { isOwn } from './own-element';
import { createPanelHost } from './panel-host';
import type { Filler, RowChips, Teaching } from './parts';
import { part } from './put-in';
import { createUnheard } from './unheard';
import { panelMove } from './when-open';

/**
 * Everything that happens on one page of the portal, put together: it is watched and read, the panel opens on an
 * application, the panel's requests are answered, and the reviewer's own decision is reported. It is read by the words of
 * `profile` until the panel gives others.
 * `retire` ends it all and tells the reviewer to load the page again.
 */
export function startOnPage(doc: Document, profile: PortalProfile): { retire(): void } {
  let lexicon = lexiconOf(profile);
  let lastReading: PageReading | null = null;
  /** Where the row leads whose chip was clicked last. */
  let chosenRow: string | null = null;
  let retired = false;
  let greeted = '';
  let noting: ReturnType<typeof createNoting> | null = null;
  /** Opened by the reviewer: it stays, whatever page this is. */
  let byHand = false;
  let greeting: Promise<Answer<'background/hello'>> = Promise.resolve({
    wasReviewing: false,
    folded: false,
    notebook: null,
  });

  const page = {
    read: () => watch.readNow(),
    boxes: () => findOpinionBoxes(doc, lexicon),
    decision: () => findDecisionForm(doc, lexicon),
    scans: () => frontScans(doc, lexicon),
    lexicon: () => lexicon,
    lastReading: () => lastReading,
    filler: () => filler,
  };
  const panel = createPanelHost(doc, () => browser.runtime.getURL('/panel.html'), isAlive);
  const unheard = createUnheard((reading) => tellPanel('panel/reading-changed', { reading }));
  const marks = createLateMarks(async () => {
    const { startMarks } = await part('marks');
    return () => startMarks(doc, isAlive, page.lexicon, (rule) => void tellPanel('panel/mark-activated', { rule }));
  });
  let filler: Filler | null = null;
  const filling = async () => {
    const { createFiller } = await part('fill');
    filler ??= createFiller(page);
    return filler;
  };
  const teachPart = () => part('teach');
  const listPart = () => part('list');
  let taught: Teaching | null = null;
  const teaching = async () => {
    const { createTeaching } = await teachPart();
    taught ??= createTeaching(doc, isAlive, page.lexicon, {
      picked: (picked) => void tellPanel('panel/picked', { picked }),
      ended: () => void tellPanel('panel/teaching-ended', {}),
    });
    return taught;
  };
  const rowChosen = (url: string) => {
    chosenRow = url;
    byHand = true;
    onReading(watch.readNow())
      .then(() => {
        panel.fold(false);
        return tellPanel('panel/row-chosen', { url });
      })
      .catch(warn);
  };
  let chips: RowChips | null = null;
  const isShown = (reading: PageReading) => !retired && reading === lastReading;
  const drawChips = async (reading: PageReading) => {
    if (reading.kind !== 'list') return chips?.clear();
    const { createRowChips } = await listPart();
    if (!isShown(reading)) return;
    chips ??= createRowChips({
      doc,
      stillOurs: isAlive,
      lexicon: page.lexicon,
      standings: async (ask) => (await askBackground('background/standings', ask)).standings,
      isShown,
      onClick: rowChosen,
    });
    await chips.draw(reading);
  };
  const decisions = watchDecisions(doc, page, (click) => {
    // A message to a sleeping worker, or to a panel that goes away with its page, is lost when the page goes on.
    noting?.then((note) => note(click)).catch(warn);
    askBackground('background/decision-clicked', { click }).catch(warn);
  });
  const greet = ({ kind, url }: PageReading) => {
    if (greeted === `${kind} ${url}`) return greeting;
    greeted = `${kind} ${url}`;
    const before = greeting;
    greeting = askBackground('background/hello', { kind, url }).catch(() => before);
    return greeting;
  };

  const onReading = async (reading: PageReading) => {
    lastReading = reading;
    unheard.keep(reading);
    decisions.scan();
    drawChips(reading).catch(warn);
    if (reading.kind === 'review') filling().catch(warn);
    if (!byHand && panelMove(reading, true) === 'stay') return;
    const { wasReviewing, folded, notebook } = await greet(reading);
    if (notebook !== null) noting ??= createNoting(notebook);
    if (reading !== lastReading) return;
    if (!byHand && panelMove(reading, wasReviewing) !== 'open') {
      taught?.stop();
      marks.set([]).catch(warn);
      panel.close();
      return;
    }
    if (panel.isOpen()) return unheard.tell();
    panel.open(folded);
    marks.enable(!folded);
  };
  const watch = watchPage({
    doc,
    lexicon: page.lexicon,
    isOwn,
    onReading: (reading) => void onReading(reading).catch(warn),
  });

  // Another tab may have found or decided something meanwhile.
  const onReturn = () => {
    if (doc.visibilityState === 'visible' && lastReading?.kind === 'list') drawChips(lastReading).catch(warn);
  };
  doc.addEventListener('visibilitychange', onReturn);

  const handlers: Handlers<keyof ToPage> = {
    'page/read': async () => {
      await unheard.tell();
      lastReading = watch.readNow();
      return lastReading;
    },
    'page/show': async ({ rule, places }) => ({ found: await marks.show(rule, places) }),
    'page/marks': async (ask) => ({ drawn: await marks.set(ask.marks) }),
    'page/preview-fill': async ({ verdict, quiet }) => {
      const { answer: preview, boxes } = (await filling()).preview(verdict);
      if (!quiet) await marks.point(boxes);
      return preview;
    },
    'page/fill': async (request) => (await filling()).fill(request),
    'page/undo-fill': async () => (await filling()).undo(),
    'page/teach': async ({ what }) => {
      (await teaching()).act(what);
      return { ok: true };
    },
    'page/propose': async ({ field }) => ({ proposals: (await teaching()).propose(field) }),
    'page/try-change': async ({ change }) => (await teaching()).trial(change),
    'page/count-matches': async ({ changes }) => ({ matches: (await teachPart()).countMatches(doc, lexicon, changes) }),
    'page/use-profile': (ask) => {
      lexicon = lexiconOf(ask.profile);
      lastReading = watch.readNow();
      onReading(lastReading).catch(warn);
      return { ok: true };
    },
    'page/open-panel': async () => {
      byHand = true;
      await onReading(watch.readNow());
      panel.fold(false);
      return { ok: true };
    },
    'page/fetch-photo': async ({ url }) => (await part('photo')).fetchPhoto(url, doc.location),
    'page/read-list': async () => {
      const { readApplicantList } = await listPart();
      return { list: readApplicantList(doc, lexicon, watch.readNow()) };
    },
    'page/chosen-row': () => ({ url: chosenRow }),
    'page/fetch-page': async ({ url, forms, files }) => {
      const learnFiles = files ? (await part('files')).learnFiles : null;
      return (await listPart()).fetchPage(url, forms, doc.location, lexicon, learnFiles);
    },
    'page/list-files': async () => (await part('files')).listFiles(doc, lexicon),
    'page/fetch-file': async (ask) => (await part('files')).fetchFile(doc, lexicon, ask),
    'page/file-part': async ({ url, at }) => (await part('files')).partOf(url, at),
    'page/drop-file': async ({ url }) => {
      (await part('files')).dropFile(url);
      return { ok: true };
    },
    'page/fold': ({ folded }) => {
      panel.fold(folded);
      marks.enable(!folded);
      return askBackground('background/fold', { folded });
    },
  };
  answer(handlers, onlyFromOurPages);

  return {
    retire() {
      retired = true;
      watch.stop();
      decisions.stop();
      marks.stop();
      doc.removeEventListener('visibilitychange', onReturn);
      chips?.stop();
      taught?.stop();
      panel.retire();
    },
  };
}

/** Messages come from pages of this extension alone, not from other extensions or content scripts, and in their own shape. */
const onlyFromOurPages: Guard = ({ name, ask }, { id, url }) =>
  id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('/')) === true
    ? hasShape(PAGE_ASKS[name as keyof ToPage] ?? {}, ask) || '请求内容的格式不正确'
    : '来源不明的请求';

function warn(error: unknown): void {
  console.warn('zcps-review', error);
}
