/**
 * The `--kg-*` tokens with what each is for, and a check of a theme's contrast, for a host's development and tests. No element needs it.
 * @module
 */
export { type ContrastProblem, contrastProblems, tokenColour } from './styles/contrast.js';
export { type TokenName, tokenNames } from './styles/tokens.js';
