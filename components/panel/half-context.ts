import { createContext } from 'react';

/** Words of forms that are still open, by form, and how they are kept: a reload in the midst of a sentence costs nothing. */
export interface HalfWritten {
  half: Readonly<Record<string, string>>;
  /** Null once the form was confirmed or given up. */
  write(form: string, text: string | null): void;
}

export const HalfContext = createContext<HalfWritten>({ half: {}, write: () => undefined });
