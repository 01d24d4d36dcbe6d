import { toChineseNumeral } from "../../src/policy/lexicon/numerals.ts";

const CLAUSES = [
  "公民、法人和其他组织的合法权益受法律保护，任何组织或者个人不得侵犯。",
  "国家机关及其工作人员应当依照法定的权限和程序履行职责，接受社会的监督，对投诉和举报应当及时处理并予以答复。",
  "违反前款规定的，由县级以上人民政府有关主管部门责令改正，给予警告；情节严重的，处一万元以上十万元以下的罚款。",
];

/** A made-up law of so many articles in chapters of forty, with paragraphs and items of all lengths. */
export function longLaw(articles: number): string {
  const lines = ["中华人民共和国长法", "（2020年5月28日第十三届全国人民代表大会第三次会议通过）"];
  for (let article = 1; article <= articles; article++) {
    if (article % 40 === 1) {
      lines.push(`第${toChineseNumeral(Math.ceil(article / 40))}章　一般规定`);
    }
    const clause = CLAUSES[article % 3]!;
    lines.push(`第${toChineseNumeral(article)}条　${clause.repeat(1 + (article % 2))}`);
    if (article % 5 === 0) lines.push(CLAUSES[(article + 1) % 3]!);
    if (article % 7 === 0) {
      lines.push("有下列情形之一的，适用前款规定：");
      lines.push("（一）因不可抗力不能履行的；", "（二）法律规定的其他情形。");
    }
  }
  lines.push(`第${toChineseNumeral(articles + 1)}条　本法自2021年1月1日起施行。`);
  return `${lines.join("\n")}\n`;
}
