import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { PolicyDocument, PolicyNode } from "../../src/policy/tree.ts";
