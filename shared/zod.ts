import { z } from 'zod';

// Zod probes `new Function` when an object schema is built, which a strict Content-Security-Policy reports as a violation. Schemas are
// built while modules load, so this has to run first: `z` is imported from here, never from 'zod'.
z.config({ jitless: true });

export { z };
