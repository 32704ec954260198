import * as z from 'zod';

// The extension's CSP forbids `new Function`; zod probes for it unless told not to, and the probe alone raises a violation.
z.config({ jitless: true });

export { z };
