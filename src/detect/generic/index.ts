/** Hard-coded credentials without a format of their own: candidate, ordered tests with reason codes, score. */
export type { Candidate } from './candidate.ts';
export { candidatesNear } from './candidates.ts';
export { fileFacts, fileFlags } from './facts.ts';
export { shapedBytesMin } from './minified.ts';
export { judge } from './judge.ts';
export { misplaceReason } from './misplaced.ts';
export { createReject } from './reject.ts';
export type { Reject } from './reject.ts';
export { stems } from './stems.ts';
