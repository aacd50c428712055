/** Whether WebKitGTK and its driver are on this machine. */
export declare const hasWebKit: boolean;

/** Starts WebKitGTK under its own driver; paths are below the session's. */
export declare function startWebKit(): Promise<{
  readonly call: (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
}>;
