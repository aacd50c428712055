/** Arguments for Chromium; `--no-sandbox` only where it refuses to start with a sandbox. */
export declare const chromeArgs: string[];
/** The path of a Chromium that runs here, unpacked from an npm package where none is installed. */
export declare function chromePath(): Promise<string>;
