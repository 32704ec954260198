import '@/components/common/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { ErrorBoundary } from '@/components/common/ErrorBoundary';
import { Popup } from '@/components/popup/Popup';
import { download } from '@/components/workbench/download';
import { askBackground } from '@/lib/messages/channel';
import { tellOfUse } from '@/lib/messages/tell-of-use';

const facts = { version: browser.runtime.getManifest().version, browser: navigator.userAgent };

tellOfUse(window);

async function openWorkbench(): Promise<void> {
  await askBackground('background/open-workbench', {});
  window.close();
}

async function openPanel(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return false;
  const { ok } = await askBackground('background/open-panel', { tabId: tab.id });
  if (ok) window.close();
  return ok;
}

async function capture(): Promise<string> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('没有可以保存的页面。');
  const { html } = await askBackground('background/capture', { tabId: tab.id });
  const fileName = `脱敏页面-${new Date().toISOString().slice(0, 16).replace(/[T:]/g, '-')}.html`;
  download({ blob: new Blob([html], { type: 'text/html' }), fileName });
  return fileName;
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary what="状态窗口" advice="审核记录没有改动。" facts={facts}>
        <Popup
          status={() => askBackground('background/status', {})}
          onOpen={openWorkbench}
          onPanel={openPanel}
          onCapture={capture}
          version={facts.version}
        />
      </ErrorBoundary>
    </StrictMode>,
  );
}
