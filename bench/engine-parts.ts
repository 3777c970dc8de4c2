/** What measuring the engine needs of the sources, in one module. */
export { builtInRules, encodeBuiltIn } from '../src/commands/encode-rules.ts';
export { gunzip } from '../src/commands/gunzip.ts';
export { createDetector } from '../src/detect/detector.ts';
export { stems } from '../src/detect/generic/stems.ts';
export { createKernel } from '../src/detect/kernel/kernel.ts';
export { readingFrom } from '../src/detect/sections.ts';
export { compileTable, loadTable } from '../src/detect/table.ts';
