import '@/components/common/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { ErrorBoundary } from '@/components/common/ErrorBoundary';
import { Workbench } from '@/components/workbench/Workbench';
import { builtinPack } from '@/lib/policy/builtin';
import { ruleEntries } from '@/lib/review/catalogue/rule-entries';
import { RULES } from '@/lib/rules';
import { liveLog } from './log-source';

const facts = { version: browser.runtime.getManifest().version, browser: navigator.userAgent };
const pack = builtinPack();
const catalogue = {
  pack: pack.title,
  docNo: pack.docNo,
  version: pack.version,
  rules: ruleEntries(pack, RULES),
};

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary what="工作台" advice="审核记录没有改动。请重新打开本页。" facts={facts}>
        <Workbench source={liveLog} catalogue={catalogue} />
      </ErrorBoundary>
    </StrictMode>,
  );
}
