// Drawings that stand for photographs in the demo town, made at seeding: no picture of a real place is shipped.
import sharp from 'sharp';

const lamp = (x: number, lit: boolean) => `
  <rect x="${x}" y="190" width="8" height="330" fill="#3d4450"/><rect x="${x - 34}" y="186" width="76" height="12" rx="6" fill="#3d4450"/>
  <ellipse cx="${x + 4}" cy="206" rx="26" ry="9" fill="${lit ? '#ffe7a3' : '#59606c'}"/>
  ${lit ? `<path d="M${x - 22} 212 L${x - 110} 520 L${x + 118} 520 L${x + 30} 212Z" fill="#ffe7a3" opacity="0.18"/>` : ''}`;

const DRAWINGS = {
  street: `<rect width="960" height="640" fill="#1d2430"/><rect y="520" width="960" height="120" fill="#2b3038"/>
    <path d="M0 300h210v220H0zM230 250h190v270H230zM450 320h220v200H450zM700 270h260v250H700z" fill="#2a3342"/>
    <path d="M40 360h40v50H40zM280 310h40v50h-40zM360 310h30v50h-30zM760 330h40v50h-40z" fill="#c9a86a"/>
    ${lamp(120, true)}${lamp(400, false)}${lamp(640, false)}${lamp(860, true)}`,
  yard: `<rect width="960" height="640" fill="#cfe0e8"/><rect y="150" width="960" height="120" fill="#e6dccb"/>
    <path d="M60 170h60v50H60zM180 170h60v50h-60zM300 170h60v50h-60zM600 170h60v50h-60zM720 170h60v50h-60zM840 170h60v50h-60z" fill="#7f97a5"/>
    <rect y="270" width="960" height="370" fill="#9aa88f"/>
    <ellipse cx="480" cy="470" rx="430" ry="150" fill="#b5543f"/><ellipse cx="480" cy="470" rx="300" ry="90" fill="#6f9a63"/>
    <g fill="none" stroke="#f3e9df" stroke-width="3"><ellipse cx="480" cy="470" rx="400" ry="136"/><ellipse cx="480" cy="470" rx="366" ry="120"/><ellipse cx="480" cy="470" rx="333" ry="105"/></g>`,
  bins: `<rect width="960" height="640" fill="#d9e3e6"/><rect y="430" width="960" height="210" fill="#b9b4aa"/>
    <path d="M120 180h720l40 60H80z" fill="#4d6a5c"/><rect x="110" y="240" width="14" height="240" fill="#4d5a55"/><rect x="836" y="240" width="14" height="240" fill="#4d5a55"/>
    <g fill="#2f7a55"><rect x="180" y="330" width="130" height="150" rx="8"/><rect x="340" y="330" width="130" height="150" rx="8"/></g>
    <g fill="#3b5f95"><rect x="500" y="330" width="130" height="150" rx="8"/></g><g fill="#6b6f75"><rect x="660" y="330" width="130" height="150" rx="8"/></g>
    <g fill="#26302c"><rect x="172" y="312" width="146" height="22" rx="6"/><rect x="332" y="312" width="146" height="22" rx="6"/><rect x="492" y="312" width="146" height="22" rx="6"/><rect x="652" y="312" width="146" height="22" rx="6"/></g>`,
} as const;

/** A JPEG of 960 × 640. */
export const demoPicture = (name: keyof typeof DRAWINGS): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640">${DRAWINGS[name]}</svg>`),
  )
    .jpeg({ quality: 80 })
    .toBuffer();
