/** The colours every drawing draws from; one small box of paints keeps fifty pictures one family. */
export const ink = '#2B241C';
export const paper = '#FAF4E8';
export const kraft = '#C9A473';
export const seal = '#C23B2B';
export const porcelain = '#F6F3EA';
export const leafGreen = '#5E7F45';
