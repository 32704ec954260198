/** Body of the portal's answer when the session is over, also with status 200. */
export const REFUSED =
  /非法请求|登录(?:已)?(?:超时|过期|失效)|会话(?:已)?(?:超时|过期|失效)|请(?:先|重新)?登[录陆]|未登[录陆]|session (?:expired|timeout)/i;
