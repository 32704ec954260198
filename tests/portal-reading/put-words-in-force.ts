import { putInForce } from '@/lib/portal/profile/in-force';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';

// In the extension the background sends the words; where there is none, the shipped ones are read by.
putInForce(BUILTIN_PROFILE);
