import { fitExponent } from "./fit-exponent.ts";
import { megabytes, printTable, seconds } from "./print-table.ts";
import type { OwnResult } from "./run-own.ts";
import type { PeerResult } from "./run-peer.ts";
import type { Weight } from "./weigh-pages.ts";

/** Our full builds, and their phases. */
export function printOwn(results: OwnResult[]): string {
  const rows = results.map(({ size, builds: [{ failure, ...full }], bytes, files }) => [
    String(size),
    seconds(full.seconds),
    (size / full.seconds).toFixed(1),
    megabytes(full.peak),
    megabytes(bytes),
    String(files),
    failure ??
      full.phases
        .map((phase) => `${phase.name} ${phase.seconds} s ${megabytes(phase.memory)} MB`)
        .join(", "),
  ]);
  const head = ["N", "s", "documents/s", "peak MB", "output MB", "files", "phases"];
  return printTable([head, ...rows]);
}

/** What a change costs. */
export function printRebuilds(results: OwnResult[]): string {
  const rows = results.flatMap(({ size, builds: [, ...rebuilds] }) =>
    rebuilds.map(({ name, failure, ...build }) => [
      String(size),
      name,
      seconds(build.seconds),
      megabytes(build.peak),
      failure ?? build.phases.map((phase) => `${phase.name} ${phase.seconds} s`).join(", "),
    ]),
  );
  return printTable([["N", "rebuild", "s", "peak MB", "phases"], ...rows]);
}

/** Time against N, from the whole build and from each phase of it. */
export function printGrowth(results: OwnResult[]): string {
  const finished = results.filter(({ builds: [full] }) => full.failure === null);
  const phases = finished[0]?.builds[0].phases.map(({ name }) => name) ?? [];
  const rows = ["whole build", ...phases].map((name) => {
    const points = finished.flatMap(({ size, builds: [full] }) => {
      const time =
        name === "whole build"
          ? full.seconds
          : full.phases.find((phase) => phase.name === name)?.seconds;
      return time ? [{ size, seconds: time }] : [];
    });
    const exponent = (least: number) =>
      fitExponent(points.filter(({ size }) => size >= least))?.toFixed(2) ?? "–";
    return [name, exponent(100), exponent(1000)];
  });
  return printTable([["seconds ∝ N^b", "b, N ≥ 100", "b, N ≥ 1,000"], ...rows]);
}

/** Peers on the same documents. */
export function printPeers(results: PeerResult[], own: OwnResult[]): string {
  const rows = results.map((result) => {
    const [full] = own.find(({ size }) => size === result.size)?.builds ?? [];
    const render = full?.phases.find(({ name }) => name === "render");
    const [name, time] =
      result.peer.against === "render"
        ? ["render", render?.seconds]
        : ["whole build", full?.seconds];
    const ratio = (theirs: number | null, ours: number | null | undefined) =>
      result.failure === null && theirs && ours ? `${(theirs / ours).toFixed(2)} ×` : "–";
    return [
      result.peer.name,
      String(result.size),
      seconds(result.seconds),
      (result.size / result.seconds).toFixed(1),
      megabytes(result.peak),
      megabytes(result.bytes),
      String(result.files),
      name!,
      ratio(result.seconds, time),
      ratio(result.peak, full?.peak),
      result.failure ?? "",
    ];
  });
  const head = ["peer", "N", "s", "documents/s", "peak MB", "output MB", "files"];
  const ratios = ["compared with our", "its time to ours", "its peak to our build's", "failure"];
  return printTable([[...head, ...ratios], ...rows]);
}

/** Worst and median page. */
export function printWeights(weights: Weight[]): string {
  const named: Array<[string, Weight | undefined]> = [
    ["heaviest for its text", weights[0]],
    ["median", weights[weights.length >> 1]],
  ];
  const rows = named.flatMap(([name, weight]) =>
    weight === undefined
      ? []
      : [
          [
            name,
            weight.slug,
            (weight.text / 1000).toFixed(1),
            (weight.html / 1000).toFixed(1),
            `${weight.share.toFixed(2)}${weight.share > 1 ? " ✗" : ""}`,
          ],
        ],
  );
  const head = ["page", "document", "text kB", "HTML kB", "of 1.6 × text + 30 kB"];
  return printTable([head, ...rows]);
}
