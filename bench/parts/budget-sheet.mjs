// A made-up budget sheet of any size, with everything a real one has: four code levels, departments, last year, notes.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const HEADER =
  '项目编号,预算年度,预算类型,类编码,类,款编码,款,项编码,项,部门,项目名称,支出性质,2025年预算数(万元),2025年执行数(万元),2026年预算草案(万元),依据,绩效目标,备注';
const PLACES = [
  ['201,一般公共服务支出,20103,政府办公厅（室）及相关机构事务,2010302,一般行政管理事务', '党政综合办公室'],
  ['205,教育支出,20502,普通教育,2050202,小学教育', '社会事务管理办公室'],
  ['212,城乡社区支出,21205,城乡社区环境卫生,2120501,城乡社区环境卫生', '生态环保办公室'],
  ['213,农林水支出,21303,水利,2130316,农村水利', '农业农村办公室'],
  ['214,交通运输支出,21401,公路水路运输,2140106,公路养护', '村镇建设办公室'],
];

/** Line `i` of the sheet: the same for the same `i`, so that two sheets can be made to differ where wanted. */
export function sheetLine(i, change = 0) {
  const [codes, department] = PLACES[i % PLACES.length];
  const last = ((i * 7919) % 90_000) + 1_000;
  const amount = last + ((i * 31) % 200) + change;
  const money = (hundredths) =>
    `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
  return `P${String(i).padStart(7, '0')},2026,一般公共预算,${codes},${department}${Math.floor(i / 500)},第${i}号道路维修与设施更新,项目支出,${money(last)},${money(last - 500)},${money(amount)},市级有关文件及上年执行情况,"按期完工率≥98%，
群众满意度≥90%",`;
}

export async function writeSheet(path, lines) {
  const file = createWriteStream(path);
  file.write(`${HEADER}\n`);
  for (let i = 0; i < lines; i += 1) if (!file.write(`${sheetLine(i)}\n`)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}
