// Apart from the draw itself, so that a page that only tells the number does not load the mathematics.

/** A panel's number as it is read aloud: three digits. */
export const panelNumber = (number: number): string => String(number).padStart(3, '0');
