// What the congress resolves when it approves the final accounts: the three columns' totals of every book (BL 75, 77–80).
import { type Bilingual, formatFen } from '../../../kernel/index.js';
import { BOOK_NAMES } from '../../budgets/index.js';
import type { BookResult, ThreeColumns } from './three-columns.js';

const wan = (amount: bigint): string => formatFen(amount, '万元', 2);

const columns = ({ adopted, authorised, final }: ThreeColumns): Bilingual => ({
  zh: `预算数 ${wan(adopted)} 万元，调整预算数 ${wan(authorised)} 万元，决算数 ${wan(final)} 万元`,
  en: `budgeted ${wan(adopted)}, adjusted ${wan(authorised)}, final ${wan(final)} (10,000 yuan)`,
});

const bookParagraph = ({ book, revenue, expenditure, surplus }: BookResult): Bilingual => {
  const name = BOOK_NAMES[book];
  const [got, spent] = [columns(revenue), columns(expenditure)];
  const left = wan(surplus.final);
  return {
    zh: `${name.zh}收入：${got.zh}；支出：${spent.zh}；结转结余 ${left} 万元。`,
    en: `${name.en}: revenue ${got.en}; spending ${spent.en}; carried over ${left} (10,000 yuan).`,
  };
};

/** Paragraphs of the summary that goes to the deputies, and of the resolution. */
export const accountsParagraphs = (books: readonly BookResult[]): Bilingual[] => books.map(bookParagraph);

export const accountsTitle = (place: Bilingual, year: number): Bilingual => ({
  zh: `${place.zh} ${year} 年决算`,
  en: `Final accounts of ${place.en} for ${year}`,
});

/** Title and what was resolved; where it was adopted and how the vote went is written around it. */
export function accountsResolution(
  place: Bilingual,
  year: number,
  books: readonly BookResult[],
): { title: Bilingual; paragraphs: Bilingual[] } {
  const accounts = accountsTitle(place, year);
  return {
    title: { zh: `关于批准${accounts.zh}的决议`, en: `Resolution approving the ${lower(accounts.en)}` },
    paragraphs: [
      {
        zh: `会议审查了镇人民政府提出的 ${year} 年决算，决定批准。决算按预算数、调整预算数、决算数列出如下。`,
        en: `The congress has examined the final accounts for ${year} drawn up by the government and approves them. Budgeted, adjusted and final figures are as follows.`,
      },
      ...accountsParagraphs(books),
    ],
  };
}

const lower = (text: string): string => text[0].toLowerCase() + text.slice(1);
