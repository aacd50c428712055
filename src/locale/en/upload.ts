import type { UploadTerms } from '../terms/upload.js';
import { commandEn } from './command.js';

const rows = (count: number, shown: string) => (count === 1 ? '1 row' : `${shown} rows`);
const devices = (count: number, shown: string) => (count === 1 ? '1 device' : `${shown} devices`);

/** English. */
export const uploadEn: UploadTerms = {
  ...commandEn,
  uploadSteps: { choose: 'Choose', columns: 'Columns', check: 'Check', send: 'Send' },
  uploadStepOf: (step, of, name) => `Step ${step} of ${of}: ${name}`,

  chooseTitle: 'Which devices?',
  chooseDrop: 'Drop a file here, or',
  chooseFile: 'Choose a file',
  chooseFormats:
    'CSV or Excel (.xlsx), one device a row: IMEI or serial number, and your approval ID if you have one.',
  choosePaste: 'Or paste from a spreadsheet',
  choosePasteHint: 'One column, or several with their header row.',
  chooseUsePasted: 'Use what I pasted',
  nothingSentYet: 'Nothing is sent until you confirm.',
  readingFile: 'Reading the file…',
  fileErrors: {
    empty: {
      title: 'There is nothing in it',
      next: 'Choose a file with at least one device, or paste a column.',
    },
    'too-large': {
      title: 'This file is too large',
      next: 'Save only the columns with numbers and approval IDs.',
    },
    'too-many-rows': { title: 'These are too many rows', next: 'At most 200,000 at once: split the list.' },
    'old-excel': {
      title: 'This Excel file cannot be read',
      next: 'It is of the old kind (.xls) or has a password. Save it as .xlsx or CSV, without a password.',
    },
    pdf: { title: 'This is a PDF', next: 'Export the list as CSV or Excel instead.' },
    picture: { title: 'This is a picture', next: 'Export the list as CSV or Excel instead.' },
    html: {
      title: 'This is a web page',
      next: 'Some systems name one “Excel”. Open it in a spreadsheet and save it as .xlsx or CSV.',
    },
    zip: { title: 'This archive holds no workbook', next: 'Unpack it, and choose the list in it.' },
    binary: { title: 'This is not a list', next: 'Export it as CSV or Excel, and choose that.' },
    damaged: {
      title: 'This file cannot be read',
      next: 'It may be damaged. Save it again as CSV or .xlsx and choose it again.',
    },
  },
  severalFiles: 'One file at a time, please: the first was taken.',

  columnsTitle: 'Which column is which?',
  columnsFound: (count, columns) => `${count} rows in ${columns === 1 ? 'one column' : `${columns} columns`}`,
  headerField: 'The first row holds the headers',
  columnField: { deviceUid: 'IMEI or serial number', approveId: 'Approval ID' },
  columnName: (letter, header) => header || `Column ${letter}`,
  columnNone: 'None',
  columnHints: {
    deviceUid: 'What Knox Guard knows the phone by.',
    approveId: 'Your own number for the loan or customer, at most 50 characters.',
  },
  sampleTitle: 'First rows',
  checkRows: (count, shown) => `Check ${rows(count, shown)}`,
  chooseOther: 'Choose another file',
  back: 'Back',

  checkTitle: 'Check before anything is sent',
  checkingRows: (done, total) => `Checking: ${done} of ${total} rows`,
  tally: {
    ready: 'Ready',
    warnings: 'Worth a look',
    errors: 'To fix',
    duplicates: 'Twice in the file',
    dropped: 'Left out',
  },
  onlyProblems: 'Only rows with problems',
  nextProblem: 'Next row to fix',
  rowsTable: 'Rows of the file',
  rowNumber: 'Row',
  rowNumberOf: (row) => `Row ${row}`,
  rowProblem: 'What we noticed',
  rowFine: 'Ready',
  cellOf: (field, row) => `${field}, row ${row}`,
  dropRow: (row) => `Leave out row ${row}`,
  dropRowShort: 'Leave out',
  dropAll: (count, shown) => `Leave out ${count === 1 ? 'the row' : `the ${shown} rows`} to fix`,
  undrop: (count, shown) => `Take back ${rows(count, shown)}`,
  downloadProblems: 'Download the rows to fix',
  nothingShown: 'No row has a problem.',
  issues: {
    missing: () => 'The number is missing.',
    exponent: () => 'A spreadsheet has thrown digits away: look the number up in the original.',
    decimals: () => 'This is an amount with decimals, not a number of a phone.',
    several: () => 'Two numbers in one cell: one row for each.',
    characters: () => 'Only letters and digits are possible.',
    'too-long': () => 'Too long for a device number.',
    duplicate: ({ row }) => `The same device as in row ${row ?? ''}: only the first is sent.`,
    'approve-id-too-long': ({ over, limit }) =>
      `The approval ID is ${over ?? ''} too long; at most ${limit ?? ''} characters.`,
    'approve-id-characters': () => 'The approval ID has a character that cannot be seen.',
    'approve-id-repeated': ({ row }) => `The same approval ID as in row ${row ?? ''}.`,
    'check-digit': () => 'The last digit does not fit the others: a digit may be mistyped.',
    'no-check-digit': () => '14 digits: the check digit is missing.',
    'leading-zero': () => '14 digits: a spreadsheet may have taken the zero at the front.',
    'software-version': () => '16 digits: the last two may be a software version.',
    length: () => 'An IMEI has 15 digits.',
    'serial-length': () => 'Serial numbers have 11 characters as a rule.',
    'lower-case': () => 'Serial numbers are in capitals as a rule.',
    rounded: () => 'It ends in zeros: a spreadsheet may have rounded it.',
    known: ({ state }) => `Already in Knox Guard${state ? ` (${state})` : ''}: it would be refused.`,
    'sent-before': () => 'Sent from this page before.',
    'sent-unknown': () => 'Sent from this page before; what became of it is not known yet.',
  },
  knownCheck: 'Look up which are already in Knox Guard',
  knownCheckHint: 'Optional. It runs slowly in the background, so that nobody else is held up.',
  knownChecking: (done, total) => `Looking up: ${done} of ${total} calls`,
  knownStop: 'Stop',
  knownDone: (count, shown) =>
    count === 0 ? 'None of them is in Knox Guard yet.' : `${devices(count, shown)} already in Knox Guard.`,
  knownStopped: (count, shown) => `Stopped. ${devices(count, shown)} already in Knox Guard so far.`,
  knownDrop: (count, shown) => `Leave out ${count === 1 ? 'it' : `these ${shown}`}`,
  notReady: (errors, shown) => `${rows(errors, shown)} still to fix or leave out.`,
  nothingToSend: 'No row is left to send.',

  switchesTitle: 'On enrolment',
  switchesHint:
    'All off unless you turn them on. Knox Guard may ignore a switch without saying so where your account may not use it.',
  switches: {
    autoAccept: {
      label: 'Accept automatically',
      consequence:
        'Each device is approved as it arrives and takes a license seat; nobody looks at it first.',
    },
    autoLock: {
      label: 'Lock automatically',
      consequence:
        'The phone may lock itself under your account’s auto-lock policy: its holder cannot use it while it is locked.',
    },
    applySimControl: {
      label: 'Apply SIM control',
      consequence:
        'From enrolment on the phone works only with the SIM cards that your SIM control policy allows.',
    },
    enableBlockFactoryReset: {
      label: 'Block factory reset',
      consequence: 'From enrolment on the holder cannot reset the phone to factory settings.',
    },
  },
  review: (count, shown) => `Review and upload ${devices(count, shown)}`,

  uploadTitle: (count, shown) => `Upload ${devices(count, shown)}?`,
  uploadConfirm: (count, shown) => `Upload ${devices(count, shown)}`,
  uploadConsequence:
    'Knox Guard will list them as yours. A device that it already has is refused on its own and holds up no other.',
  uploadBatches: (batches, each) =>
    batches === 1 ? 'in one go' : `${batches}, of at most ${each} devices, one after the other`,
  uploadLeftOut: rows,
  factDevices: 'Devices',
  factBatches: 'Batches',
  factSwitches: 'Requested',
  factLeftOut: 'Left out',
  switchesNone: 'No switch is on',
  requested: (names) => `Requested: ${names}`,
  requestedHint:
    'Requested, not confirmed: Knox Guard does not say whether it granted a switch. Look at the devices once they have enrolled.',
  uploadExpired:
    'The question stood open for more than two minutes, so nothing was sent. Review it once more.',

  progressTitle: (done, total) => `${done} of ${total} devices handed to Knox Guard`,
  progressBatch: (batch, of) => `Sending batch ${batch} of ${of}`,
  elapsed: (words) => `${words} so far`,
  remaining: (words) => `about ${words} left`,
  duration: (seconds) =>
    seconds < 60
      ? `${seconds} s`
      : `${Math.floor(seconds / 60)} min ${seconds % 60 ? `${seconds % 60} s` : ''}`.trim(),
  uploadPause: 'Pause',
  uploadResume: 'Resume',
  uploadGiveUp: (count, shown) => `Do not send the remaining ${count === 1 ? 'device' : shown}`,
  uploadAgain: (count, shown) => `Send ${devices(count, shown)} again`,
  uploadWithout: (name) => `Send without “${name}”`,
  uploadPaused: {
    person: 'Paused. Nothing is sent until you resume.',
    'signed-out': 'You are signed out. Sign in to the portal, then resume; nothing was lost.',
    'no-seats': 'Knox Guard has no license seats left.',
    trouble: 'Stopped after a failure. Nothing more is sent until you decide.',
    removed: 'The page was left in between. Nothing more is sent until you resume.',
    asleep: 'This computer slept. Nothing more is sent until you resume.',
  },
  uploadBackingOff: 'Knox Guard asked for a slower pace; going on by itself.',
  keepOpen: 'Keep this page open until everything is sent.',
  batchName: (batch) => `Batch ${batch}`,
  batchRows: devices,
  batchStates: {
    waiting: 'Waiting',
    sending: 'Sending',
    done: 'Handed over',
    rejected: 'Refused',
    'not-sent': 'Not sent',
    unknown: 'Not known yet',
    cancelled: 'Not sent',
    left: 'Left to the portal',
  },
  batchUnknown:
    'The connection was lost after sending. We look for it among the uploads; it is not sent again. If it does not turn up, choose the file again later and look up which devices are in Knox Guard.',
  vendorCounts: (total, valid, invalid) =>
    `Knox Guard counts ${total} in all, ${valid} valid, ${invalid} invalid`,
  uploadNotEnabled: {
    title: 'Uploading is not enabled for your account',
    next: 'Samsung enables it on request: ask your Samsung contact or knoxapi@samsungknox.com. This batch was not taken in, and nothing is lost: keep this page open or download the rows.',
  },
  simPolicyMissing: {
    title: 'There is no SIM control policy yet',
    next: 'Whoever manages Knox Guard can set one in its console. Nothing of this batch was taken in; you can send it without SIM control.',
  },

  resultDone: 'All devices were handed over',
  resultPartly: 'The upload has ended',
  resultNone: 'Nothing was taken in',
  sums: {
    total: 'In all',
    accepted: 'Taken in',
    refused: 'Refused',
    unknown: 'Not known yet',
    notSent: 'Not sent',
  },
  sumsHint: 'Counted row by row; the four make up the total.',
  resultWorking: 'Knox Guard is still working through the rows: more may be refused.',
  reasonsTitle: 'Why rows were refused',
  reasonNone: 'No reason was given',
  downloads: {
    refused: (count, shown) => `Download ${rows(count, shown)} refused`,
    rest: (count, shown) => `Download ${rows(count, shown)} not sent or not known`,
    receipt: () => 'Download a receipt of every row',
  },
  fates: { accepted: 'taken in', refused: 'refused', unknown: 'not known', 'not-sent': 'not sent' },
  csvHeaders: {
    deviceUid: 'deviceUid',
    approveId: 'approveId',
    reason: 'reason',
    outcome: 'outcome',
    batch: 'batch',
    uploadId: 'uploadId',
  },
  uploadNext: 'Next: approve the devices that are Pending.',
  uploadNextUnknown: 'Before sending the same rows again, look up which of them are in Knox Guard.',
  uploadAnother: 'Upload another file',
};
