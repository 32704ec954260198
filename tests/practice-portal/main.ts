import { parseArgs } from 'node:util';
import { ACCOUNTS, startPortal } from './server.ts';

const { values } = parseArgs({
  options: { port: { type: 'string' }, seed: { type: 'string' }, applicants: { type: 'string' } },
});
const port = Number(values.port ?? 0);
const portal = await startPortal({
  port,
  seed: Number(values.seed ?? 2020),
  applicants: Number(values.applicants ?? 300),
  proofs: true,
}).catch((error: unknown) => {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  console.error(
    `Port ${port} is taken by another program. Name another one with --port, or none: then any free one is used.`,
  );
  process.exit(1);
});
console.log(`practice portal: ${portal.url}/028/client/index.jsp`);
for (const { title, user, password } of ACCOUNTS) console.log(`${title}: ${user} / ${password}`);
console.log('Ctrl-C ends it.');

process.once('SIGINT', () => void portal.stop().then(() => process.exit(0)));
process.once('SIGTERM', () => void portal.stop().then(() => process.exit(0)));
