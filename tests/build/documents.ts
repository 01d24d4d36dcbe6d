/** Small official documents that cite each other by title, number and clause. */

const LAW = (articles: number) => `某省水资源管理条例
（2020年3月1日某省第十三届人民代表大会常务委员会第二十次会议通过）
第一条　为了加强水资源管理，制定本条例。
第二条　本条例所称水资源，是指地表水和地下水。
${Array.from({ length: articles }, (_, at) => `第${"三四五六七八九十"[at]}条　取水单位应当遵守本条例第一条的规定，并向县级人民政府提出申请。`).join("\n")}
`;

const NOTICE = (
  number: number,
  cited: string,
  clause: string,
) => `某省人民政府关于加强第${number}项工作的通知
某政发〔2021〕${number}号
各市人民政府：
根据《${cited}》${clause}，现将有关事项通知如下：
一、总体要求
（一）提高认识。按照《某省水资源管理条例》第三条的规定，依法管理。
（二）明确分工。各市要落实某政发〔2021〕${(number % 5) + 1}号文件。
二、组织实施
本通知自印发之日起施行。
某省人民政府
2021年${(number % 12) + 1}月5日
`;

const notice = (number: number) => `某省人民政府关于加强第${number}项工作的通知`;

/** What a file can hold: each another document, or another edition of the same. */
export const TEXTS = [
  LAW(2),
  LAW(5),
  NOTICE(1, "某省水资源管理条例", "第四条"),
  NOTICE(2, "某省水资源管理条例", "第七条"),
  NOTICE(3, notice(1), "第二部分"),
  NOTICE(4, notice(2), ""),
  NOTICE(5, "某省没有收录的办法", "第三条"),
  NOTICE(5, notice(4), "第一部分第（二）项"),
  // Cannot be published.
  "",
];
