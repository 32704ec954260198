import json from './builtin.json';
import type { PortalProfile } from './profile';
import { TEXTS } from './texts';

/** The profile that is shipped. Held to the schema by a test, so that the reader need not carry the validator. */
export const BUILTIN_PROFILE: PortalProfile = { ...(json as PortalProfile), texts: TEXTS };
