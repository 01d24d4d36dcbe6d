import { COMMANDS, type Command, type CommandName, OPTIONS, type OptionName } from "./commands.ts";

/** What a command does, how it is written and which options it has: the answer to `--help`. */
export function describeUsage(name: CommandName): string {
  const { does, options, operands }: Command = COMMANDS[name];
  const operand = operands === undefined ? null : `<${operands.name.join(" ")}>`;
  const line = operand === null ? "" : ` ${operand}${operands?.many ? "…" : ""}`;
  return [
    does.join(" "),
    `用法 Usage: npm run ${name} --${line} [选项 options]`,
    ...(operands === undefined ? [] : [`  ${operand} ${operands.help.join(" ")}`]),
    ...options.map(describeOption),
  ].join("\n");
}

function describeOption(name: OptionName): string {
  const option = OPTIONS[name];
  const preset = "default" in option && option.default !== false ? `（${option.default}）` : "";
  return `  --${name.padEnd(8)} ${option.help.join(" ")}${preset}`;
}
