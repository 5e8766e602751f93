/** The folder table of docs/architecture.md as rules: each folder may import only what its row names. */
const own = (folder) => `^src/${folder}/`;

/** folder -> folders it may import, besides itself and text/ (which all but engine/ may import). */
const mayImport = {
  engine: [],
  text: [],
  report: [],
  model: ["engine", "report"],
  tools: ["engine", "model", "report"],
  functions: ["engine", "model"],
  xlsx: [],
  workbook: ["model", "report", "xlsx"],
  taskpane: ["tools", "model", "report", "workbook", "worker", "functions"],
  commands: ["taskpane", "tools", "workbook"],
  worker: ["tools", "model", "report"],
  batch: ["tools", "model", "report", "workbook"],
  workbench: ["xlsx"],
};

const folderRules = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import ${allowed.join(", ") || "no other folder of ours"}`,
  severity: "error",
  from: { path: own(folder) },
  to: {
    path: "^src/",
    pathNot: [folder, ...(folder === "engine" ? [] : ["text"]), ...allowed].map(own),
  },
}));

/** folder -> packages of the registry it may import. Folders that are not listed may import none. */
const packages = {
  engine: ["@stdlib/", "highs"],
  text: [],
  report: [],
  model: ["zod"],
  tools: ["zod", "@marcbachmann/cel-js"],
  functions: [],
  xlsx: ["fflate"],
  workbook: ["papaparse", "zod"],
  batch: ["zod"],
};

const packageRules = Object.entries(packages).map(([folder, allowed]) => ({
  name: `${folder}-packages`,
  comment: `src/${folder} may import ${allowed.join(", ") || "no package"}`,
  severity: "error",
  from: { path: own(folder) },
  to: {
    dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer"],
    ...(allowed.length ? { pathNot: allowed.map((name) => `node_modules/${name}`) } : {}),
  },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    ...packageRules,
    {
      name: "no-circular",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-test-in-src",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "batch-knows-files-only",
      severity: "error",
      from: { path: own("batch") },
      to: { path: "^src/workbook/excel/" },
    },
    {
      name: "node-only-in-batch-and-servers",
      comment: "Everything but batch/ and the workbench's servers runs in a browser",
      severity: "error",
      from: { path: "^src/", pathNot: [own("batch"), own("workbench/serve")] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "servers-only-served",
      comment: "A page may not import what runs in Node",
      severity: "error",
      from: { path: "^src/", pathNot: own("workbench/serve") },
      to: { path: own("workbench/serve") },
    },
    {
      name: "not-to-unresolvable",
      severity: "error",
      from: { path: "^(src|test)/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
