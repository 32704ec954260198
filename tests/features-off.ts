/** What Playwright switches off in Chromium by itself; of two lists only the last counts, so ours has to hold its own. */
const BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * The switch with which every Chromium of the tests starts. After each page that is opened it would make one more process
 * ready for the page after; where pages are opened side by side, an eighth of all work was starting and ending those.
 */
export const FEATURES_OFF = `--disable-features=${[...BY_PLAYWRIGHT, 'SpareRendererForSitePerProcess'].join(',')}`;
