import { DefaultReporter } from 'vitest/node';

export declare class CountReporter extends DefaultReporter {}
