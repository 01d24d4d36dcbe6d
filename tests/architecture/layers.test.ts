import { readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { filesBelow } from "../../src/build/kept/files-below.ts";
import { breaches, LAYERS, layerOf } from "./layers.ts";

const imports = await readImports();

test("no file imports what its layer may not", () => {
  expect(imports.size).toBeGreaterThan(400);
  expect(breaches(imports)).toEqual([]);
});

test.each(LAYERS.map((layer) => [layer.folder, layer] as const))(
  "a probe in %s is noticed",
  (folder, layer) => {
    const probe = `${folder}/probe.ts`;
    const above = LAYERS.filter((other) => {
      const mayBeImported = layer.may.some((name) => `${other.folder}/`.startsWith(`${name}/`));
      return other !== layer && !mayBeImported;
    });
    expect(above.length).toBeGreaterThan(0);
    for (const other of above) {
      const target = `${other.folder}/probed.ts`;
      expect(breaches(new Map([[probe, [target]]]))).toEqual([`${probe} → ${target}`]);
    }
    for (const name of layer.may) {
      // `src/policy` stands for all that is in it.
      const inside = LAYERS.find(({ folder: other }) => `${other}/`.startsWith(`${name}/`))!.folder;
      expect(breaches(new Map([[probe, [`${inside}/probed.ts`]]]))).toEqual([]);
    }
    expect(breaches(new Map([[probe, ["node:fs"]]]))).toEqual(
      layer.machine ? [] : [`${probe} → node:fs`],
    );
    expect(breaches(new Map([[probe, ["tests/support/fast-check.ts"]]]))).toHaveLength(1);
  },
);

test("every layer lists only layers that stand below it, but for frames and their parts", () => {
  for (const [at, { folder, may }] of LAYERS.entries()) {
    const above = may.filter((name) => LAYERS.findIndex((other) => other.folder === name) < at);
    // `src/build` and the like stand for all that is in them.
    expect(above.filter((name) => layerOf(`${name}/x`)?.folder === name)).toEqual(
      folder === "src/layouts" ? ["src/components"] : [],
    );
  }
});

test("what the law allows is used", () => {
  const used = new Set(
    [...imports].flatMap(([file, targets]) =>
      targets.map((target) => `${layerOf(file)?.folder} → ${layerOf(target)?.folder}`),
    ),
  );
  const unused = LAYERS.flatMap(({ folder, may }) =>
    may
      .filter((name) => ![...used].some((arrow) => arrow.startsWith(`${folder} → ${name}`)))
      .map((name) => `${folder} → ${name}`),
  );
  expect(unused).toEqual([]);
});

test("docs/architecture.md draws the layers as they are", async () => {
  const file = "docs/architecture.md";
  const text = readFileSync(file, "utf8");
  const drawn = text.replace(
    /(<!-- layers -->\n)[\s\S]*?(<!-- \/layers -->)/,
    `$1\n${draw()}\n\n$2`,
  );
  // After a change of the law: `npx vitest run tests/architecture -u`.
  await expect(drawn).toMatchFileSnapshot(`../../${file}`);
});

function draw(): string {
  const arrows = new Map<string, Set<string>>();
  for (const [file, targets] of imports) {
    const from = layerOf(file)?.folder;
    for (const target of targets) {
      const to = layerOf(target)?.folder;
      if (from === undefined || to === undefined || to === from) continue;
      arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    }
  }
  const rows = LAYERS.map(({ folder, is }) => {
    const below = LAYERS.filter(({ folder: other }) => arrows.get(folder)?.has(other));
    const names = below.map((other) => shortOf(other.folder)).join(", ");
    return `| \`${folder}/\` | ${is} | ${names || "nothing of ours"} |`;
  });
  return ["| folder | what it is | imports |", "| --- | --- | --- |", ...rows].join("\n");
}

/** `policy/lexicon` for `src/policy/lexicon`. */
function shortOf(folder: string): string {
  return folder.replace(/^src\//, "");
}

/** What each file of the program imports: types too, files that threads load, and scripts of components. */
async function readImports(): Promise<Map<string, string[]>> {
  const files = (
    await Promise.all(
      ["src", "scripts"].map(async (top) =>
        (await filesBelow(top)).map((path) => `${top}/${path}`),
      ),
    )
  ).flat();
  const code = files.filter((file) => /\.(?:ts|astro)$/.test(file) && !/\.test\.ts$/.test(file));
  return new Map(code.map((file) => [file, importsOf(file)]));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const scripts = file.endsWith(".astro") ? scriptsOf(text) : [text];
  const names = scripts.flatMap((script) => [
    ...ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName),
    ...[...script.matchAll(/new URL\("(\.[^"]+\.ts)", import\.meta\.url\)/g)].map(
      ([, path]) => path!,
    ),
  ]);
  return names.map((name) =>
    name.startsWith(".") ? posix.normalize(join(dirname(file), name)) : name,
  );
}

function scriptsOf(component: string): string[] {
  const [, front = ""] = /^---\n([\s\S]*?)\n---/.exec(component) ?? [];
  const inside = [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text]) => text!,
  );
  return [front, ...inside];
}
