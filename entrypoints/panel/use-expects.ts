import { useEffect, useState } from 'react';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import type { PortalProfile } from '@/lib/profile/profile';
import type { PanelPorts } from './panel-ports';

/** What pages of this tab's portal should show, by the profile it is read with; asked again for another address. */
export function useExpects(ports: Pick<PanelPorts, 'askBackground'>, url: string | null): PortalProfile['expects'] {
  const [expects, setExpects] = useState(BUILTIN_PROFILE.expects);
  useEffect(() => {
    let here = true;
    if (url !== null)
      ports
        .askBackground('background/profile', {})
        .then(({ profile }) => here && setExpects(profile.expects))
        .catch((error: unknown) => console.warn(error));
    return () => {
      here = false;
    };
  }, [ports, url]);
  return expects;
}
