// The whole draw made again from the published list and digits: loaded when somebody asks for it, as it weighs more than the page.
export { verifyDraw as drawAgain } from '@kentan/shared/forums';
