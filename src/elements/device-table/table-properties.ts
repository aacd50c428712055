import { property } from 'lit/decorators.js';
import type { Enrich } from '../../controllers/enrich-controller.js';
import type { SelectionMode } from '../../controllers/selection-controller.js';
import type { TableTerms } from '../../locale/index.js';
import type { Actions } from '../shared/actions.js';
import { LazyElement } from '../shared/lazy-element.js';
import type { HostColumn } from './columns.js';

/** Height of a row. */
export type Density = 'comfortable' | 'standard' | 'compact';

/** Fields that are shown unless the host says otherwise. */
export const defaultColumns = 'deviceUid model status approveId lastSeen';

/**
 * What a host can set of a device table, as attributes and properties.
 */
export abstract class TableProperties extends LazyElement<TableTerms> {
  /**
   * The page to show, from 0.
   */
  @property({ type: Number })
  page = 0;

  /**
   * Devices a page, 1–1000.
   */
  @property({ type: Number, attribute: 'page-size' })
  pageSize = 25;

  /**
   * What to look for: IMEI, serial number, approval id or object id.
   */
  @property()
  search = '';

  /**
   * States to show, as internal names separated by spaces; all of them when empty.
   */
  @property()
  states = '';

  /**
   * Fields to show, as the vendor's names separated by spaces.
   */
  @property()
  columns = defaultColumns;

  /**
   * The vendor's field to sort by.
   */
  @property({ attribute: 'sort-by' })
  sortBy = '';

  /**
   * Direction of the sort.
   */
  @property({ attribute: 'sort-order' })
  sortOrder: '' | 'ascending' | 'descending' = '';

  /**
   * How many rows may be selected.
   */
  @property()
  selection: SelectionMode = 'none';

  /**
   * Seconds between two looks at the server; 0 is off. Nothing is asked while the page is hidden.
   */
  @property({ type: Number, attribute: 'poll-interval' })
  pollInterval = 0;

  /**
   * Height of a row.
   */
  @property()
  density: Density = 'standard';

  /**
   * Shows devices without their actions.
   */
  @property({ type: Boolean })
  readonly = false;

  /**
   * What is offered for a device: names of ours (`details`, `approve`, `blink`) and the host's own actions, in this order; all of ours when not set.
   */
  @property({ attribute: false })
  actions: Actions | undefined;

  /**
   * Columns of the host's own; `columns` says where they stand, and without it they come last.
   */
  @property({ attribute: false })
  hostColumns: readonly HostColumn[] = [];

  /**
   * Asks the host for what it knows of a page's devices, by row key: one call a page, whose `signal` ends it when the page is left.
   */
  @property({ attribute: false })
  enrich: Enrich | undefined;
}
