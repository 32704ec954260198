import type { PolicySource } from '@/components/workbench/policy/policy-source';
import { askBackground } from '@/lib/messages/channel';
import { dayInChina } from '@/lib/policy/day';

/** The office's policy of this browser: kept by the background, which tells every panel when it changes. */
export const livePolicy: PolicySource = {
  load: () => askBackground('background/load-office', {}),
  change: (office, said) => askBackground('background/change-office', { office, said, at: Date.now() }),
  undo: (at) => askBackground('background/undo-office', { at }),
  today: () => dayInChina(Date.now()),
};
