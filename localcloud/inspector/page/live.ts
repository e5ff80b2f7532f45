import { createContext } from 'react';

/** Whether the page follows the local cloud or stands still for a closer look. */
export const Live = createContext(true);
