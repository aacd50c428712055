import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type {
  GetUploadRequest,
  ListUploadsRequest,
  Page,
  PageRow,
  Upload,
  UploadDetails,
  UploadPage,
} from '../api/index.js';
import type { KnoxGuardClient, ReadOptions } from '../client/index.js';
import { type Settling, uploadSettling } from '../domain/settling.js';
import { findUpload } from './find-upload.js';
import { type Answer, QueryController, type QueryState } from './query-controller.js';
import { SettlePoll } from './settle-poll.js';

/** One upload: a page of its devices, and what the list says of it, where it holds it. */
export interface OneUpload {
  readonly page: UploadDetails;
  readonly upload: Upload | undefined;
}

/** The read of what is shown: the list's, or one upload's. */
export interface UploadsRead {
  readonly state: QueryState<ListUploadsRequest | GetUploadRequest, UploadPage | OneUpload>;
  readonly last: Answer<ListUploadsRequest | GetUploadRequest, UploadPage | OneUpload> | undefined;
  refresh(): Promise<void>;
  poll(): Promise<void>;
}

/** What is asked for, and who hears of it. */
export interface UploadsOptions {
  readonly client: () => KnoxGuardClient | undefined;
  /** One upload, or the list when empty. */
  readonly uploadId: () => string;
  readonly page: () => { readonly pageNum: number; readonly pageSize: number };
  /** Seconds between the first looks at what has not settled; 0 is off. */
  readonly interval: () => number;
  /** Once for each upload: of the list's only where its end was seen, of the one shown always. `seen`: whether it was worked on before our eyes. */
  readonly onSettled: (uploadId: string, status: string, upload: Upload | undefined, seen: boolean) => void;
}

/** The list of uploads, or one with its devices, followed until they have settled. */
export class UploadsController implements ReactiveController {
  readonly #options: UploadsOptions;
  readonly #list: QueryController<ListUploadsRequest, UploadPage>;
  readonly #one: QueryController<GetUploadRequest, OneUpload>;
  /** What the list says of uploads that do not change any more, or `undefined` where it does not hold them. */
  readonly #summaries = new Map<string, Upload | undefined>();
  readonly #moving = new Set<string>();
  readonly #settled = new Set<string>();

  constructor(host: ReactiveControllerHost & HTMLElement, options: UploadsOptions) {
    this.#options = options;
    host.addController(this);
    const { client, uploadId, page } = options;
    this.#list = new QueryController<ListUploadsRequest, UploadPage>(host, {
      operation: 'listUploads',
      client: () => (uploadId() ? undefined : client()),
      args: page,
      run: async (to, request, signal, priority) =>
        asPage(await to.listUploads(request, { signal, priority })),
    });
    this.#one = new QueryController<GetUploadRequest, OneUpload>(host, {
      operation: 'getUpload',
      client: () => (uploadId() ? client() : undefined),
      subject: uploadId,
      args: () => ({ uploadId: uploadId(), ...page() }),
      run: (to, request, signal, priority) => this.#readOne(to, request, { signal, priority }),
    });
    new SettlePoll(host, {
      interval: options.interval,
      subject: () => (client() ? uploadId() || 'list' : ''),
      settling: () => this.#settling,
      seen: () => JSON.stringify(this.read.last?.value),
      run: () => this.read.poll(),
      failed: () => this.read.state.name === 'failed',
    });
  }

  /** The read of what is shown. */
  get read(): UploadsRead {
    return this.#options.uploadId() ? this.#one : this.#list;
  }

  /** The rows of the list's page. */
  get uploads(): readonly PageRow<Upload>[] {
    return this.#list.last?.value.rows ?? [];
  }

  /** The shown upload, once it was read. */
  get one(): OneUpload | undefined {
    return this.#one.last?.value;
  }

  /** The shown upload's status: its own answer is newer than the list's. */
  get status(): string | undefined {
    return this.one?.page.status ?? this.one?.upload?.uploadStatus;
  }

  /** Rows in the whole list; one upload's devices have no total. */
  get total(): number | undefined {
    return this.#list.last?.value.totalCount;
  }

  hostUpdated(): void {
    if (this.read.state.name !== 'ready') return;
    const uploadId = this.#options.uploadId();
    if (uploadId) this.#follow(uploadId, this.status, this.one?.upload, true);
    else for (const one of this.#listed) this.#follow(one.uploadId ?? '', one.uploadStatus, one, false);
  }

  /** Keeps what the list says of an upload that is about to be shown by itself. */
  keep(upload: Upload): void {
    if (upload.uploadId && isOver(upload.uploadStatus)) this.#summaries.set(upload.uploadId, upload);
  }

  /** Forgets everything: another client may be another tenant. */
  clear(): void {
    this.#summaries.clear();
    this.#moving.clear();
    this.#settled.clear();
  }

  get #listed(): Upload[] {
    return this.uploads.flatMap((row) => (row.readable ? [row.value] : []));
  }

  get #settling(): Settling {
    const { state, last } = this.read;
    // What nobody lets us see is not asked for again by itself.
    if (state.name === 'failed' && !state.error.retryable && !last) return 'settled';
    if (!last) return 'unclear';
    if (this.#options.uploadId()) return uploadSettling(this.status);
    return this.#listed.some(({ uploadStatus }) => uploadSettling(uploadStatus) === 'moving')
      ? 'moving'
      : 'settled';
  }

  async #readOne(
    client: KnoxGuardClient,
    request: GetUploadRequest,
    options: ReadOptions & { readonly signal: AbortSignal },
  ): Promise<OneUpload> {
    const { uploadId } = request;
    const [answer, upload] = await Promise.all([
      client.getUpload(request, options),
      this.#summaries.has(uploadId)
        ? this.#summaries.get(uploadId)
        : findUpload(client, uploadId, options.signal),
    ]);
    const page = asPage(answer);
    if (isOver(page.status) && (!upload || isOver(upload.uploadStatus)))
      this.#summaries.set(uploadId, upload);
    return { page, upload };
  }

  #follow(uploadId: string, status = '', upload: Upload | undefined, always: boolean): void {
    if (uploadSettling(status) === 'moving') this.#moving.add(uploadId);
    const seen = this.#moving.has(uploadId);
    if (!isOver(status) || !(seen || always) || this.#settled.has(uploadId)) return;
    this.#settled.add(uploadId);
    this.#options.onSettled(uploadId, status, upload, seen);
  }
}

function isOver(status: string | undefined): boolean {
  return uploadSettling(status) === 'settled';
}

/** What a client answered, if it is a page: the client is the host's, and may answer anything. */
function asPage<P extends Page<unknown>>(answer: P): P {
  if (!Array.isArray((Object(answer) as Partial<P>).rows))
    throw new TypeError('The client answered no page.');
  return answer;
}
