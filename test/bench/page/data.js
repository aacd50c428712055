/** Rows as a lender's portal has them, the same for every contender: eight columns, one of them a state. */
const states = ['Enrolled', 'Locked', 'Blinked', 'Pending', 'Locking', 'Completed'];
const models = ['SM-A156B', 'SM-A556B', 'SM-S921B', 'SM-X110', 'SM-A065F'];

/** Rows `from` … `from + count`; the id in `approveId` is different in every row, and is what is waited for. */
export function makeRows(count, from = 0) {
  return Array.from({ length: count }, (_, offset) => {
    const index = from + offset;
    return {
      objectId: `obj${String(index).padStart(21, '0')}`,
      deviceUid: `35391805${String(1_000_000 + index)}`,
      model: models[index % models.length],
      status: states[index % states.length],
      approveId: `LOAN-${String(index).padStart(6, '0')}`,
      lastSeen: 1_764_000_000_000 - index * 61_000,
      androidVersion: String(12 + (index % 4)),
      agentVersion: `3.${index % 9}.0`,
      createDate: 1_700_000_000_000 + index * 1000,
    };
  });
}

/** The same rows with every tenth in another state, as a poll may find them. */
export function changedRows(rows) {
  return rows.map((row, index) =>
    index % 10 === 0 ? { ...row, status: states[(states.indexOf(row.status) + 1) % states.length] } : row,
  );
}

/** The columns that every contender shows. */
export const fields = [
  'deviceUid',
  'model',
  'status',
  'approveId',
  'lastSeen',
  'androidVersion',
  'agentVersion',
  'createDate',
];

export const titles = {
  deviceUid: 'Device',
  model: 'Model',
  status: 'Status',
  approveId: 'Approval ID',
  lastSeen: 'Last seen',
  androidVersion: 'Android',
  agentVersion: 'Agent',
  createDate: 'Uploaded',
};

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** A value as its cell shows it; the identifier masked, as ours does by default. */
export function textOf(field, value) {
  if (field === 'deviceUid') return `•••• ${value.slice(-4)}`;
  return field === 'lastSeen' || field === 'createDate' ? day.format(value) : value;
}
