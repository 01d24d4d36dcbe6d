import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseOptions } from "../../scripts/cli/options.ts";

const read = (name: string) => parse(readFileSync(`docs/examples/${name}`, "utf8"));

/** What a shell makes of a command line: its words. */
function words(command: string, env: Record<string, string> = {}): string[] {
  const script = `for word in ${command.trim()}; do printf '%s\\n' "$word"; done`;
  return execFileSync("sh", ["-c", script], { env, encoding: "utf8" }).trim().split("\n");
}

/** Options of the build in a job's command line. */
function optionsOf(command: string, env: Record<string, string> = {}) {
  const [npm, run, build, separator, ...argv] = words(command, env);
  expect([npm, run, build, separator]).toEqual(["npm", "run", "build", "--"]);
  return parseOptions("build", argv);
}

const all = Array.from({ length: 8 }, (_, at) => ({ number: at + 1, of: 8 }));
const buildOf = (lines: string[]) => lines.find((line) => line.startsWith("npm run build"))!;

describe("the example for", () => {
  it("GitLab makes each of its shares once, and joins them", () => {
    const { build, pages } = read("gitlab-ci.yml");
    const jobs = all.map(({ number }) => {
      const env = { CI_NODE_INDEX: `${number}`, CI_NODE_TOTAL: `${build.parallel}` };
      return {
        ...optionsOf(buildOf(build.script), env),
        kept: words(build.artifacts.paths[0], env),
      };
    });
    expect(jobs.map(({ shard }) => shard)).toEqual(all);
    expect(jobs.every(({ out, kept }) => kept[0] === out)).toBe(true);
    expect(pages.script).toContain("npm run merge -- share-* --out public");
  });

  it("GitHub makes each of its shares once, and joins them", () => {
    const { build, publish } = read("github-actions.yml").jobs;
    const command = buildOf(build.steps.flatMap(({ run }: { run?: string }) => run ?? []));
    const jobs = build.strategy.matrix.shard.map((shard: number) =>
      optionsOf(command.replace(/\$\{\{ matrix\.shard \}\}/g, `${shard}`)),
    );
    expect(jobs.map(({ shard }: { shard: unknown }) => shard)).toEqual(all);
    expect(publish.needs).toBe("build");
    expect(JSON.stringify(publish.steps)).toContain("npm run merge -- shares/* --out public");
  });

  it("Kubernetes makes each of its shares once, each into a folder of its own", () => {
    const { completions, template } = read("kubernetes-job.yaml").spec;
    const command = template.spec.containers[0].args[0];
    const jobs = Array.from({ length: completions }, (_, index) =>
      optionsOf(command, { JOB_COMPLETION_INDEX: `${index}` }),
    );
    expect(jobs.map(({ shard }) => shard)).toEqual(all);
    expect(new Set(jobs.map(({ out }) => out)).size).toBe(completions);
  });
});
