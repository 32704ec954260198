import { createContext } from 'react';

/** Whether what nobody sees at first is drawn as well; it follows right after what is seen. */
export const DrawnContext = createContext(true);
