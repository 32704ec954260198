import '@/components/common/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { ErrorBoundary } from '@/components/common/ErrorBoundary';
import { Workbench } from '@/components/workbench/Workbench';
import { tellOfUse } from '@/lib/messages/tell-of-use';
import { SOURCES } from './sources';

const facts = { version: browser.runtime.getManifest().version, browser: navigator.userAgent };

const root = document.getElementById('root');
tellOfUse(window);
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary what="工作台" advice="审核记录没有改动。请重新打开本页。" facts={facts}>
        <Workbench sources={SOURCES} />
      </ErrorBoundary>
    </StrictMode>,
  );
}
