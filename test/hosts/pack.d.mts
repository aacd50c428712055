/** The folder of the hosts, with a slash at its end. */
export declare const hosts: string;
/** The hosts by the names of their folders. */
export declare function hostNames(): string[];
/** Packs what `npm run build` has made to where the hosts' package.json files expect it. */
export declare function pack(): void;
