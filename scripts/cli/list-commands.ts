import { COMMANDS, type Command } from "./commands.ts";

/** Where a README has the list: what stands between is replaced. */
const LIST = /(<!-- commands: npm run docs -->\n)[\s\S]*?(<!-- end -->)/;

const HEADS = { chinese: ["命令", "作用"], english: ["Command", "What it does"] };

/**
 * Writes the list of commands into a README.
 *
 * @throws {Error} where it has no place for it.
 */
export function listCommands(readme: string, language: keyof typeof HEADS): string {
  if (!LIST.test(readme)) throw new Error("No place for the commands");
  const at = language === "chinese" ? 0 : 1;
  const rows = Object.entries(COMMANDS).map(([name, { does, operands }]: [string, Command]) => {
    const written =
      operands === undefined ? "" : ` -- ${operands.name[at]}${operands.many ? "…" : ""}`;
    return [`\`npm run ${name}${written}\``, does[at]];
  });
  const table = [HEADS[language], ["---", "---"], ...rows];
  const text = table.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return readme.replace(LIST, (_, start, end) => `${start}${text}\n${end}`);
}
