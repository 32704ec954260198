import '@/components/common/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { ErrorBoundary } from '@/components/common/ErrorBoundary';
import { tellOfUse } from '@/lib/messages/tell-of-use';
import { PanelPage } from './PanelPage';

const root = document.getElementById('root');
tellOfUse(window);
if (root) start(root).catch((error: unknown) => console.error(error));

async function start(element: HTMLElement): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  const facts = { version: browser.runtime.getManifest().version, browser: navigator.userAgent };
  createRoot(element).render(
    <StrictMode>
      <ErrorBoundary what="审核面板" advice="已保存的草稿仍在。请重新打开面板或刷新本页。" facts={facts}>
        {tab?.id === undefined ? <p>请在平台的审核页面中使用本面板。</p> : <PanelPage tabId={tab.id} />}
      </ErrorBoundary>
    </StrictMode>,
  );
}
