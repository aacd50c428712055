export declare function failureLine(what: string, error: unknown): string;
