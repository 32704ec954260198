import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { inGbk } from '../portal-reading/gbk.ts';
import { makeRoll } from '../practice-portal/applicants/roll.ts';
import type { Truth } from '../practice-portal/applicants/truth.ts';
import type { Applicant } from '../practice-portal/applicants/types.ts';
import { makeCertificate } from '../practice-portal/certificate.ts';
import { makePhoto } from '../practice-portal/photo/make.ts';
import { createRandom } from '../practice-portal/random.ts';
import { type Combination, combinationOf, keyOf } from './axes.ts';
import { bundleOf } from './bundles.ts';
import type { Served } from './drawn/shell.ts';
import { type Page, pageOf, type Shown } from './page.ts';

/** Applicants of whom one is reviewed on each portal; the ones behind it in the roll stand in the list as well. */
const PEOPLE = 360;
const SEED = 7;
const BESIDE = 4;

/** Everything known of one portal: where it starts, who is reviewed there, and what its pages show. */
export interface Portal {
  address: string;
  combination: Combination;
  applicant: Applicant;
  truth: Truth;
  shown: Shown;
}

/** A server on loopback for every portal of the space. */
export interface Space {
  port: number;
  /** The portal of a combination; `turn` says which applicant is reviewed there. */
  portal(combination: Combination, turn: number): Portal;
  stop(): Promise<void>;
}

/** Starts the server; the portals are made when they are asked for. */
export async function serveSpace(host: string): Promise<Space> {
  const { applicants, truth } = makeRoll(SEED, PEOPLE);
  const photos = new Map<string, Uint8Array>();
  const server = createServer(await makeCertificate(), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${host}`);
    answer(url)
      .then(({ status, type, body, delay = 0, policy }) => {
        setTimeout(() => {
          response.writeHead(status, {
            'content-type': type,
            'cache-control':
              type.startsWith('text/html') || type.startsWith('application/json') ? 'no-store' : 'max-age=600',
            ...(policy ? { 'content-security-policy': policy } : {}),
          });
          response.end(body);
        }, delay);
      })
      .catch((error: unknown) => {
        response.writeHead(500, { 'content-type': 'text/plain' });
        response.end(String(error));
      });
  });

  interface Answer {
    status: number;
    type: string;
    body: string | Uint8Array;
    delay?: number;
    policy?: string;
  }

  async function answer(url: URL): Promise<Answer> {
    const [, , space, first = '', second = '', third = ''] = url.pathname.split('/');
    if (space !== 'space') return { status: 404, type: 'text/plain', body: '' };
    if (first === 'photo') return { status: 200, type: 'image/jpeg', body: photoOf(second.replace('.jpg', '')) };
    if (first === 'lib') {
      const bundle = await bundleOf(second as Combination['library']);
      return third.endsWith('.js')
        ? { status: 200, type: 'text/javascript; charset=utf-8', body: bundle.script }
        : { status: 200, type: 'text/css; charset=utf-8', body: bundle.style };
    }
    const combination = combinationOf(first);
    const turn = Number(second);
    const json = (value: unknown, delay = 0): Answer => ({
      status: 200,
      type: 'application/json; charset=utf-8',
      body: JSON.stringify(value),
      delay,
    });
    const asked = applicants.find(({ id }) => id === url.searchParams.get('id'));
    switch (third) {
      case 'list':
      case 'view':
      case 'nest':
        return documentOf(combination, turn, third, asked === undefined ? null : pageOf(asked, combination).page);
      case 'data':
        return json(asked === undefined ? null : pageOf(asked, combination).page);
      case 'poll':
        return json({ at: Date.now() });
      case 'piece':
        return json({ ok: true }, delayOf(first, turn, url.search));
      case 'rows':
        return json(rowsOf(asked ?? personOf(turn), combination, url.searchParams), delayOf(first, turn, url.search));
      default:
        return { status: 404, type: 'text/plain', body: '' };
    }
  }

  function documentOf(combination: Combination, turn: number, kind: Served['document'], page: Page | null): Answer {
    const { library, environment } = combination;
    const around = othersOf(turn);
    const columns = ['序号', '姓名', '工作单位', '申报职称', '申报专业', '状态'];
    const rows = around.map((one, i) => [
      String(i + 1),
      one.name,
      one.unit.name,
      one.application.title,
      one.application.field,
      '待审查',
    ]);
    const served: Served = {
      combination,
      base: `/028/space/${keyOf(combination)}/${turn}`,
      document: kind,
      list: { columns, rows, ids: around.map(({ id }) => id) },
      page,
    };
    const quirks = environment === 'quirks-gbk';
    const html = `${quirks ? '' : '<!DOCTYPE html>'}<html><head><meta charset="${quirks ? 'gbk' : 'utf-8'}"><title>职称申报资格审查</title>
<link rel="stylesheet" href="/028/space/lib/${library}/space.css"></head><body>
<script type="application/json" id="served">${JSON.stringify(served).replaceAll('<', '\\u003c')}</script>
<script src="/028/space/lib/${library}/space.js"></script></body></html>`;
    return {
      status: 200,
      type: `text/html; charset=${quirks ? 'GBK' : 'utf-8'}`,
      body: quirks ? inGbk(html) : html,
      ...(environment === 'strict-csp'
        ? { policy: "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:" }
        : {}),
    };
  }

  function personOf(turn: number): Applicant {
    const person = applicants[turn % applicants.length];
    if (person === undefined) throw new Error('no applicants');
    return person;
  }

  /** The list of a portal: the one to review stands second. */
  function othersOf(turn: number): Applicant[] {
    const behind = Array.from({ length: BESIDE }, (_, i) => personOf(turn + 180 + i));
    return [...behind.slice(0, 1), personOf(turn), ...behind.slice(1)];
  }

  function photoOf(id: string): Uint8Array {
    const person = applicants.find((one) => one.id === id);
    const photo = photos.get(id) ?? (person ? makePhoto(person.photo, person.serial) : new Uint8Array());
    photos.set(id, photo);
    return photo;
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    portal(combination, turn) {
      const applicant = personOf(turn);
      const known = truth.find((one) => one.applicant === applicant.id);
      if (known === undefined) throw new Error(`no truth about ${applicant.name}`);
      return {
        address: `https://${host}/028/space/${keyOf(combination)}/${turn}/list`,
        combination,
        applicant,
        truth: known,
        shown: pageOf(applicant, combination).shown,
      };
    },
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** How long the answer to a question takes; the same question takes as long every time. */
function delayOf(...about: (string | number)[]): number {
  const seed = [...about.join('|')].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
  return createRandom(seed).int(40, 700);
}

function rowsOf(
  applicant: Applicant,
  combination: Combination,
  asked: URLSearchParams,
): { rows: string[][]; total: number } {
  const tables = pageOf(applicant, combination).page.tabs.flatMap(({ sections }) =>
    sections.flatMap(({ table }) => table ?? []),
  );
  const rows = tables.find(({ id }) => id === asked.get('of'))?.rows ?? [];
  const [page, limit] = [Number(asked.get('page') ?? 1), Number(asked.get('limit') ?? 3)];
  return { rows: rows.slice((page - 1) * limit, page * limit), total: rows.length };
}
