import { lexiconOf } from '@/lib/portal/profile/lexicon';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';

/** The words that the extension ships, which a portal nobody has taught anything is read by. */
export const SHIPPED = lexiconOf(BUILTIN_PROFILE);
