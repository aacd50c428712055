import type {
  CommandTerms,
  CommonTerms,
  DeviceTerms,
  Language,
  ListTerms,
  ReminderWords,
  StateTerms,
} from '../index.js';
import { csvHeaders, hour } from './plural.js';

/** How far these words can be trusted. */
export const review = 'machine-made, not yet reviewed by a native speaker';

/** A word stays the same whatever its count. */
const rows = (_count: number, shown: string) => `${shown} baris`;
const devices = (count: number, shown = String(count)) => `${shown} perangkat`;
const unreadable = (fields: string) => `Tidak dapat dibaca: ${fields}`;

const state: StateTerms = {
  states: {
    Pending: 'Menunggu',
    Rejected: 'Ditolak',
    Activating: 'Sedang diaktifkan',
    Active: 'Aktif',
    Exchanging: 'Sedang ditukar',
    Resetting: 'Sedang direset',
    'Starting Reminder': 'Memulai pengingat',
    'Stopping Reminder': 'Menghentikan pengingat',
    'Reminder On': 'Pengingat aktif',
    Locking: 'Sedang dikunci',
    Locked: 'Terkunci',
    Unlocking: 'Sedang dibuka kuncinya',
    Completing: 'Sedang diselesaikan',
    Completed: 'Selesai',
    Registered: 'Terdaftar',
    Expired: 'Kedaluwarsa',
    'In progress': 'Sedang berjalan',
    Complete: 'Selesai',
    Failed: 'Gagal',
  },
  unknownState: 'Status tidak dikenal',
  stateMissing: 'Tanpa status',
};

const tryLater = 'Tidak ada yang diubah. Coba lagi sebentar lagi.';
const askForAccess = 'Mintalah akses kepada pengelola izin portal atau Knox Guard.';

const common: CommonTerms = {
  ...state,
  columns: {
    deviceUid: 'Perangkat',
    imei: 'IMEI',
    imei2: 'IMEI 2',
    serial: 'Nomor seri',
    objectId: 'ID objek',
    model: 'Model',
    fullModel: 'Model lengkap',
    status: 'Status',
    approveId: 'ID persetujuan',
    approveComment: 'Komentar',
    lastSeen: 'Terakhir terlihat',
    createDate: 'Diunggah',
    modifiedDate: 'Diubah',
    licenseExpiryDate: 'Layanan berakhir',
    relockTimestamp: 'Dikunci lagi',
    agentVersion: 'Versi agen',
    androidVersion: 'Versi Android',
    firmwareVersion: 'Versi firmware',
    waiting: 'Menunggu ponsel',
    isOfflineLocked: 'Terkunci saat offline',
    isDeviceOffline: 'Offline',
    simControlEnabled: 'Kontrol SIM',
    simControlApplied: 'Kontrol SIM diterapkan',
  },
  retry: 'Coba lagi',
  loadingPart: 'Memuat…',
  partNotLoaded: {
    title: 'Bagian halaman ini tidak dapat dimuat',
    next: 'Tidak ada yang dikirim. Periksa koneksi lalu coba lagi; jika tidak membantu, muat ulang halaman.',
  },
  retryIn: (seconds) => `Mencoba lagi dalam ${seconds} dtk`,
  errors: {
    network: { title: 'Server portal tidak dapat dihubungi', next: `Periksa koneksi. ${tryLater}` },
    timeout: { title: 'Jawaban terlalu lama', next: tryLater },
    unauthorized: { title: 'Sesi Anda telah berakhir', next: 'Masuk lagi ke portal, lalu coba lagi.' },
    forbidden: { title: 'Anda tidak diizinkan melihat perangkat ini', next: askForAccess },
    'not-found': {
      title: 'Tidak ada jawaban di alamat ini',
      next: 'Endpoint portal untuk Knox Guard salah atau tidak ada. Beri tahu pengembangnya.',
    },
    'invalid-request': { title: 'Pencarian ini tidak dapat dikirim', next: 'Ubah pencarian atau filternya.' },
    rejected: {
      title: 'Knox Guard menolak permintaan',
      next: 'Tidak ada yang diubah. Meminta hal yang sama lagi tidak akan membantu; jawabannya tertulis di sini.',
    },
    'rate-limited': { title: 'Terlalu banyak permintaan saat ini', next: tryLater },
    unavailable: { title: 'Knox Guard tidak tersedia saat ini', next: tryLater },
    'bad-response': {
      title: 'Jawaban tidak dapat dibaca',
      next: 'Mungkin sesi Anda berakhir, atau server portal bermasalah. Muat ulang halaman, lalu beri tahu pengembangnya.',
    },
    'several-devices': {
      title: 'Beberapa perangkat cocok',
      next: 'Tidak ada yang dikirim. Sebutkan yang dimaksud dengan ID objek atau nomornya.',
    },
    'outcome-unknown': {
      title: 'Belum diketahui apakah ini sudah dijalankan',
      next: 'Lihat status perangkat sebelum melakukan apa pun lagi.',
    },
  },
  vendorSays: (reason) => `Kata Knox Guard: ${reason}`,
  reference: (id) => `Referensi ${id}`,
  noClient: {
    title: 'Tidak terhubung ke Knox Guard',
    next: 'Isi atribut endpoint dengan proxy server Anda, mis. endpoint="/api/knox-guard", atau letakkan elemen ini di dalam <kg-provider>.',
  },
  loading: 'Memuat perangkat…',
  refresh: 'Segarkan',
  asOf: (time) => `per pukul ${time}`,
  staleSince: (time) => `Menampilkan keadaan pada pukul ${time}.`,
  done: 'Selesai',
  reveal: (name) => `Tampilkan ${name} lengkap`,
  hide: (name) => `Sembunyikan ${name}`,
  copy: (name) => `Salin ${name}`,
  copied: 'Disalin',
  copyFailed: 'Halaman ini tidak dapat memakai papan klip. Tampilkan nomornya dan salin secara manual.',
};

const list: ListTerms = {
  ...common,
  rowsRange: (from, to, total) => (total === undefined ? `${from}–${to}` : `${from}–${to} dari ${total}`),
  noRows: 'Tidak ada baris',
  pageSize: 'Baris per halaman',
  firstPage: 'Halaman pertama',
  previousPage: 'Halaman sebelumnya',
  nextPage: 'Halaman berikutnya',
  lastPage: 'Halaman terakhir',
  pager: 'Halaman',
  emptyPastEnd: {
    title: 'Halaman ini melewati akhir daftar',
    next: 'Daftar menjadi lebih pendek sejak Anda membukanya.',
  },
};

const device: DeviceTerms = {
  ...common,
  actions: 'Tindakan',
  closeDialog: 'Tutup',
  actionNames: { details: 'Detail', approve: 'Setujui', blink: 'Atur pengingat' },
  obstacles: {
    state: (now) => `Tidak dapat dilakukan dalam status “${now}”`,
    'unknown-state': () => 'Tidak dapat dilakukan dalam status yang tidak dikenal versi ini',
    'not-exact': () => 'Pengenal mungkin rusak; periksa di konsol vendor',
    readonly: () => 'Tampilan ini hanya untuk dibaca',
  },
  deviceCount: (count) => `${count} perangkat`,
  waitingFor: (what) => `Menunggu ponsel: ${what}`,
  waitingMore: (modified, seen) =>
    `Sudah diminta, dan belum dikonfirmasi ponsel.${modified === undefined ? '' : ` Knox Guard terakhir mengubah catatan ini ${modified}.`} ${seen === undefined ? 'Ponsel belum terlihat.' : `Ponsel terakhir terlihat ${seen}.`}`,
  pairs: {
    simControl: 'kontrol SIM',
    FactoryResetBlock: 'blokir reset pabrik',
    OfflineLock: 'kunci saat offline',
    FunctionRestrictions: 'pembatasan fungsi',
    WallpaperRestrictions: 'pembatasan wallpaper',
    RelockReminder: 'pengingat penguncian kembali',
    AppBlock: 'daftar blokir aplikasi',
    EnrollmentNotice: 'pemberitahuan pendaftaran',
    ForceAutoDownload: 'unduhan otomatis',
  },
  limits: {
    Accepted: (since) =>
      `Sedang diaktifkan${since === undefined ? '' : `, paling lambat sejak ${since}`}. Ponsel hanya aktif dengan sendirinya dalam 7 hari sejak pertama kali dinyalakan; setelah itu penggunanya membuka guard.samsungknox.com atau meresetnya.`,
    Completing: (since, until) =>
      `Sedang diselesaikan${since === undefined ? '' : `, paling lambat sejak ${since}`}. Dapat dibatalkan selama dua hari${until === undefined ? '' : `: paling lambat sampai sekitar ${until}`}, di konsol vendor.`,
  },
};

const command: CommandTerms = {
  ...common,
  cancel: 'Batal',
  checking: 'Membaca perangkat sekali lagi…',
  device: 'Perangkat',
  approvalId: 'ID persetujuan',
  presentState: 'Status sekarang',
  notListed: 'Knox Guard tidak mencantumkan perangkat ini untuk Anda. Permintaan ini mungkin ditolak.',
  changed: (field, before, now) =>
    `${field} berubah sejak Anda membuka ini: sebelumnya ${before}, sekarang ${now}.`,
  nothingThere: 'kosong',
  undo: 'Urungkan',
  sendingIn: (seconds) => `Dikirim dalam ${seconds} dtk`,
  held: 'Ditahan selama Anda di sini',
  sending: 'Mengirim…',
  notSent: 'Tidak ada yang dikirim.',
  rejectedTitle: 'Knox Guard menolak',
  stateInvalid: (now) =>
    `Perangkat sekarang dalam status “${now}”, dan ini tidak dapat dilakukan dalam status itu.`,
  remedies: {
    4000000: 'Salah satu nilai tidak diterima. Periksa, lalu kirim lagi.',
    4000310: 'Perangkat dalam status yang tidak memungkinkan ini. Statusnya sudah dibaca ulang.',
    4000316: 'Terlalu banyak perangkat sekaligus. Pilih lebih sedikit.',
    4001806: 'Perangkat sudah memiliki lisensi.',
    4001807: 'Kuota lisensi sudah habis. Pengelola lisensi Knox Guard dapat menambahnya.',
    4001809:
      'Tidak ada kuota lisensi tersisa. Pengelola lisensi Knox Guard dapat menambahnya; lalu setujui lagi.',
    4010000: 'Koneksi portal ke Knox Guard tidak diterima. Beri tahu pengembangnya.',
    4040300: 'Knox Guard tidak mengenal perangkat ini. Periksa nomornya; mungkin belum diunggah.',
    4120000:
      'Knox Guard belum memiliki kebijakan kontrol SIM. Pengelolanya harus membuatnya terlebih dahulu.',
  },
  unknown: {
    title: 'Belum diketahui apakah ini sudah dijalankan',
    next: 'Koneksi terputus setelah pengiriman. Kami sedang melihat perangkatnya; tidak ada yang dikirim lagi.',
  },
  unknownFound: {
    title: 'Sudah dijalankan',
    next: 'Jawabannya hilang di jalan, tetapi perangkat menunjukkannya.',
  },
  looking: 'Melihat…',
  lookFailed: 'Status perangkat tidak dapat dibaca barusan, jadi mungkin sudah berubah.',
  lookedAt: (time) => `Terakhir dilihat pukul ${time}; belum terlihat.`,
  checkAgain: 'Periksa lagi',
  startAnew: 'Tutup',
  waitingFor: (goal) => `Menunggu ponsel melaporkan “${goal}”`,
  waitingHint: 'Ponsel menjawab saat online lagi. Anda boleh meninggalkan halaman ini.',
  reached: (goal) => `Ponsel melaporkan “${goal}”`,
  objectId: 'ID objek',
  startOver: 'Selesai',
  dismiss: 'Abaikan',
  problems: {
    missing: () => 'Ini harus diisi.',
    'wrong-type': () => 'Jenis nilai ini tidak sesuai.',
    'wrong-format': () => 'Ada karakter yang tidak diizinkan.',
    'too-short': () => 'Ini harus diisi.',
    'too-long': (limit) => `Paling banyak ${limit} karakter.`,
    'too-small': (limit) => `Paling sedikit ${limit}.`,
    'too-large': (limit) => `Paling banyak ${limit}.`,
  },
  problemSummary: (count) => `${count} isian perlu diperbaiki.`,
  optional: 'opsional',
  charactersLeft: (left) => `Tersisa ${left} karakter`,
};

const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const units = { seconds: 'detik', minutes: 'menit', hours: 'jam' } as const;

const reminder: ReminderWords = {
  days,
  daysShort: ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'],
  hour,
  dayAndHour: (day, at) => `${days[day] ?? ''} ${hour(at)}`,
  duration: ({ value, unit }) => `${value} ${units[unit]}`,
  every: ({ value, unit }) => (value === 1 ? `Setiap ${units[unit]}` : `Setiap ${value} ${units[unit]}`),
  always: (every) => `${every}, siang dan malam`,
  neverDaily: (every, from, to) => `${every}, tidak pernah antara ${from} dan ${to}`,
  neverWeekly: (every, from, to) => `${every}, tidak pernah dari ${from} sampai ${to}`,
  unclear: (every, at) => `${every}, tetapi waktu tenang mulai dan berakhir pada ${at}`,
  noSchedule: 'Tentukan seberapa sering pengingat muncul lagi.',
  outlook: 'Yang akan terjadi',
  week: 'Satu minggu di ponsel',
  shown: 'Ditampilkan',
  quiet: 'Tenang',
  cell: (at, isQuiet) => `${at}, ${isQuiet ? 'tenang' : 'ditampilkan'}`,
  dayInWords: (day, quiet) => {
    if (quiet.length === 0) return `${day}: ditampilkan sepanjang hari`;
    if (quiet.some(([from, to]) => to - from === 24)) return `${day}: tenang sepanjang hari`;
    return `${day}: tenang ${quiet.map(([from, to]) => `${hour(from)}–${hour(to)}`).join(' dan ')}`;
  },
  markHint:
    'Seret melewati jam-jam yang harus tenang, atau tekan jam pertama lalu jam terakhir. Dengan papan ketik: Enter, tombol panah, Enter.',
  perDay: (count, shown) =>
    count === 1 ? 'Sekali sehari' : `${Number.isInteger(count) ? '' : 'Sekitar '}${shown} kali sehari`,
  perWeek: (count, shown) =>
    count === 1 ? 'sekali seminggu' : `${Number.isInteger(count) ? '' : 'sekitar '}${shown} kali seminggu`,
  next: 'Waktu berikutnya, jika diatur sekarang',
  nextHint: 'Dihitung menurut jam komputer ini, seolah-olah ponsel berada di zona waktu yang sama.',
  noNext: 'Tidak ada dalam satu tahun.',
  localTime: 'Jam dan waktu mengikuti waktu setempat ponsel.',
  phone: 'Yang dilihat pelanggan',
  phoneHint: 'Kata-katanya persis; setiap ponsel punya tampilannya sendiri.',
  noMessage: 'Pesan Anda',
  noContact: 'Telepon atau email',
  call: 'Telepon',
  write: 'Tulis',
};

/** Indonesian. */
export const language: Language = {
  state,
  reminder,
  account: {
    ...common,
    errors: {
      ...common.errors,
      forbidden: { title: 'Anda tidak diizinkan memakai Knox Guard di sini', next: askForAccess },
      'invalid-request': {
        title: 'Server portal tidak menerima pertanyaan ini',
        next: 'Endpoint-nya untuk Knox Guard mungkin versi lain. Beri tahu pengembangnya.',
      },
    },
    loading: 'Memeriksa koneksi ke Knox Guard…',
    staleSince: (time) => `Yang ditampilkan adalah keadaan pada pukul ${time}.`,
    accountLabel: 'Akun Knox Guard',
    connectionWorks: 'Koneksi ke Knox Guard berfungsi',
    connectionWorked: 'Koneksi ke Knox Guard tidak berfungsi saat ini',
    accountFields: {
      companyName: 'Perusahaan',
      name: 'Pengguna',
      country: 'Negara',
      environment: 'Lingkungan',
      region: 'Wilayah',
    },
    environments: { production: 'Produksi', development: 'Pengembangan', custom: 'Khusus' },
    regions: { eu: 'Eropa', us: 'Amerika Serikat', custom: 'Khusus' },
    notTold: 'Tidak diberitahukan',
    tokenRefused: {
      title: 'Knox Guard tidak menerima akses portal',
      next: 'Kunci atau pengenal klien portal ditolak atau sudah kedaluwarsa. Masuk lagi tidak membantu: beri tahu pengembang portal.',
    },
  },
  table: {
    ...list,
    ...device,
    tableLabel: 'Perangkat',
    search: 'Cari perangkat',
    searchPlaceholder: 'IMEI, nomor seri, atau ID persetujuan',
    clearSearch: 'Hapus pencarian',
    filterByState: 'Status',
    filterLabel: 'Filter menurut Status',
    filterCount: (count) => `Filter menurut Status, ${count} dipilih`,
    removeFilter: (label) => `Hapus filter: ${label}`,
    clearFilters: 'Hapus filter',
    notWhatWasAsked: 'Ini bukan perangkat dari pencarian, filter, atau halaman yang dipilih sekarang.',
    loaded: (range) => `Perangkat ${range}`,
    select: 'Pilih',
    selectRow: (name) => `Pilih ${name}`,
    selectPage: 'Pilih semua di halaman ini',
    selectedCount: (count) => `${count} dipilih`,
    selectAllMatching: (total) =>
      total === undefined ? 'Pilih semua yang cocok' : `Pilih semua ${total} yang cocok`,
    allSelected: (count, except) =>
      `${count === undefined ? 'Semua yang cocok dipilih' : except > 0 ? `${count} yang cocok dipilih` : `Semua ${count} yang cocok dipilih`}${except > 0 ? `, ${except} dikecualikan` : ''}`,
    selectionGivenUp: 'Daftarnya kini berbeda: “semua yang cocok” tidak lagi dipilih.',
    bulkAction: (action, count) => (count === undefined ? `${action} (semua)…` : `${action} (${count})…`),
    bulkSome: (action, allowed, count) => `${action} (${allowed} dari ${count})…`,
    bulkNone: (action) => `${action}: tidak dapat dilakukan untuk satu pun perangkat yang dipilih`,
    tooManyForBulk: (limit) =>
      `Lebih dari ${limit} perangkat. Persempit daftar dengan pencarian atau status, dan lakukan bertahap.`,
    clearSelection: 'Hapus pilihan',
    rowActions: (name) => `Tindakan untuk ${name}`,
    unreadableRow: 'Baris ini tidak dapat dibaca. Perangkatnya ada di konsol vendor.',
    damagedRow: unreadable,
    jobs: {
      find: (done, total) => `Mencari ${done}${total === undefined ? '' : ` dari ${total}`}…`,
      collect: (done, total) =>
        `Membaca perangkat mana yang cocok: ${done}${total === undefined ? '' : ` dari ${total}`}…`,
      export: (done, total) =>
        `Membaca perangkat untuk file: ${done}${total === undefined ? '' : ` dari ${total}`}…`,
    },
    cancelJob: 'Batal',
    jobFailed: 'Tidak semua perangkat dapat dibaca, jadi tidak ada yang dilakukan. Coba lagi.',
    foundCount: (found, asked) => `${found} dari ${asked} ditemukan.`,
    notFound: 'Tidak ditemukan:',
    copyMissing: 'Salin yang tidak ditemukan',
    searchesCut: (limit) => `Hanya ${limit} pertama yang dicari.`,
    counted: (label, count) => `${label}, ${count} perangkat`,
    view: 'Tampilan',
    columnsTitle: 'Kolom',
    moveUp: (column) => `Naikkan ${column}`,
    moveDown: (column) => `Turunkan ${column}`,
    moved: (column, place, of) => `${column} adalah kolom ${place} dari ${of}`,
    resetColumns: 'Kolom biasa',
    densityTitle: 'Tinggi baris',
    densities: { comfortable: 'Longgar', standard: 'Standar', compact: 'Rapat' },
    exactTimes: 'Waktu persis',
    sortTitle: 'Urutkan menurut',
    sortNone: 'Urutan Knox Guard',
    sortAscending: (column) => `${column}, menaik`,
    sortDescending: (column) => `${column}, menurun`,
    sortedWithinPage: (column) => `Diurutkan menurut ${column} hanya di halaman ini`,
    exportTitle: 'Ekspor',
    exportPage: (count) => `Halaman ini (${count})`,
    exportSelection: (count) => `Pilihan (${count})`,
    exportAll: (total) => (total === undefined ? 'Semua yang cocok' : `Semua ${total} yang cocok`),
    exported: (count) => `${count} perangkat diekspor`,
    enriching: 'Memuat…',
    enrichFailed: 'Tidak tersedia',
    whatIsKnown: (name) => `Yang diketahui tentang ${name}`,
    emptyNone: {
      title: 'Belum ada perangkat',
      next: 'Perangkat muncul di sini setelah diunggah ke Knox Guard.',
    },
    emptyNoMatch: {
      title: 'Tidak ada perangkat yang cocok',
      next: 'Periksa nomornya, atau hapus pencarian dan filter.',
    },
  },
  card: {
    ...device,
    loading: 'Membaca perangkat…',
    cardLabel: 'Perangkat',
    noDevice: {
      title: 'Tidak ada perangkat yang disebutkan',
      next: 'Isi object-id, device-uid, atau approve-id dengan perangkat yang akan ditampilkan.',
    },
    deviceNotListed: {
      title: 'Knox Guard tidak mencantumkan perangkat ini',
      next: 'Periksa pengenalnya. Perangkat tercantum setelah diunggah, dan tidak lagi setelah dihapus.',
    },
    namesDiffer: {
      title: 'Pengenal tidak menunjuk satu perangkat yang sama',
      next: 'Tidak ada yang dapat dilakukan di sini: object-id, device-uid, dan approve-id harus milik perangkat yang sama.',
    },
    damaged: unreadable,
    awaits: (goal) => `Belum tercapai: menunggu “${goal}”.`,
    offline: 'Ponsel sedang offline: yang ditampilkan adalah hal terakhir yang diketahui Knox Guard.',
    offlineLocked: 'Ponsel mengunci dirinya sendiri karena terlalu lama offline.',
    neverSeen: 'Belum terlihat',
    askedTitle: 'Diminta dan dikonfirmasi',
    pairStands: {
      on: 'Aktif',
      off: 'Nonaktif',
      coming: 'Diminta, menunggu ponsel',
      going: 'Akan dinonaktifkan, masih aktif',
      asked: 'Diminta; jawaban ponsel tidak diberitahukan',
      'not-told': 'Tidak diberitahukan',
    },
    visitTitle: 'Sejak halaman ini dibuka',
    visitEmpty: 'Tidak ada yang dilakukan di sini, dan statusnya tidak berubah.',
    visitSteps: {
      confirmed: (action) => `${action}: dikonfirmasi`,
      done: (action) => `${action}: diterima Knox Guard`,
      rejected: (action) => `${action}: ditolak Knox Guard, tidak ada yang berubah`,
      'not-sent': (action) => `${action}: tidak dikirim`,
      unknown: (action) => `${action}: belum diketahui apakah sudah dijalankan`,
      cancelled: (action) => `${action}: ditarik kembali, tidak dikirim`,
      left: (action) => `${action}: diserahkan ke portal`,
    },
    visitActions: { approve: 'Persetujuan', blink: 'Pengingat', upload: 'Unggahan' },
    visitState: (before, after) => `${after}, sebelumnya ${before}`,
    allFields: (count) => `Semua ${count} kolom data yang dikirim Knox Guard`,
    otherFields: 'Kolom data lain, dengan nama dari vendor',
    yes: 'Ya',
    no: 'Tidak',
    nothingThere: 'Kosong',
  },
  approve: {
    ...command,
    deviceNumber: 'IMEI atau nomor seri',
    deviceNumberHint: 'Tekan *#06# di ponsel untuk melihat IMEI-nya. Spasi dan tanda hubung boleh tetap ada.',
    approvalIdHint: 'Nomor Anda sendiri untuk pinjaman atau pelanggan ini. Harus unik.',
    comment: 'Komentar',
    commentHint: 'Disimpan bersama perangkat di Knox Guard. Pelanggan tidak melihatnya.',
    numberChanges: {
      spaces: 'Spasi dihapus.',
      dashes: 'Tanda hubung dihapus.',
      quotes: 'Tanda kutip dihapus.',
      separators: 'Pemisah di antara digit dihapus.',
      digits: 'Digit ditulis ulang sebagai 0–9.',
      invisible: 'Karakter tak terlihat dihapus.',
      label: 'Label di depan nomor dihapus.',
    },
    trimmed: 'Spasi di awal dan akhir dihapus.',
    numberProblems: {
      missing: 'Masukkan IMEI atau nomor seri.',
      exponent:
        'Lembar kerja telah memendekkan nomor ini, dan digit terakhirnya hilang. Ambil dari ponsel atau kotaknya: tekan *#06#.',
      decimals:
        'Nomor ini memiliki desimal, jadi sebuah program telah mengubahnya. Ambil dari ponsel atau kotaknya.',
      several: 'Ini beberapa nomor. Sisakan satu.',
      characters: 'Nomor hanya boleh berisi huruf A–Z dan digit.',
      'too-long': 'Ini lebih panjang dari IMEI atau nomor seri mana pun.',
    },
    numberHints: {
      'check-digit': 'Digit pemeriksa tidak cocok: salah satu digit mungkin salah.',
      'no-check-digit': 'IMEI memiliki 15 digit; ini hanya 14. Digit terakhir mungkin hilang.',
      'leading-zero': 'Mungkin ada nol yang hilang di depan: lembar kerja menghapusnya.',
      'software-version': '16 digit: mungkin IMEI dengan versi perangkat lunaknya. IMEI memiliki 15.',
      length: 'IMEI memiliki 15 digit. Periksa nomornya.',
      'serial-length': 'Nomor seri Samsung memiliki 11 karakter. Periksa nomornya.',
      'lower-case': 'Nomor seri ditulis dengan huruf besar. Periksa nomornya.',
      rounded: 'Berakhir dengan banyak nol: lembar kerja mungkin telah membulatkannya.',
    },
    tooLong: (over, limit) => `Kelebihan ${over} karakter; paling banyak ${limit}.`,
    approveCount: (used, limit) => `${used} dari ${limit}`,
    precheck: 'Mencari perangkat…',
    precheckFailed: 'Perangkat tidak dapat dicari. Akan dicari lagi sebelum apa pun dikirim.',
    precheckPending: 'Dapat disetujui.',
    precheckMissing:
      'Tidak ada di antara perangkat yang dicantumkan Knox Guard untuk Anda. Periksa nomornya; mungkin belum diunggah.',
    notPending: (now) =>
      `Perangkat ini sekarang dalam status “${now}”. Hanya perangkat berstatus “Menunggu” yang dapat disetujui.`,
    unknownStateHint: (now) =>
      `Perangkat ini dalam status “${now}”, yang tidak dikenal versi ini. Gunakan konsol vendor.`,
    approvalIdTaken: (other, now) =>
      `Perangkat lain memiliki ID persetujuan ini: ${other}, ${now}. Knox Guard mungkin menolaknya.`,
    approvalIdRepeated: 'Perangkat lain dalam daftar ini memiliki ID persetujuan yang sama.',
    approvalIdStays: (id) => `tetap ${id}`,
    approve: 'Setujui',
    approveReview: 'Setujui perangkat',
    approveTitle: 'Setujui perangkat ini?',
    approveConfirm: 'Setujui perangkat',
    approveConsequence:
      'Ini memakai satu kuota lisensi, yang tidak dapat dipindahkan ke perangkat lain. Ponsel pelanggan mengaktifkan Knox Guard saat online lagi.',
    approvedTitle: 'Disetujui',
    approveAnother: 'Setujui yang lain',
    bulkTitle: (count) => `Setujui ${devices(count)}`,
    bulkIntro: 'Masing-masing disetujui tersendiri, satu per satu.',
    bulkSkipped: (count) => `${count} dilewati`,
    bulkNothing: {
      title: 'Tidak satu pun perangkat yang dipilih dapat disetujui',
      next: 'Hanya perangkat berstatus “Menunggu” yang dapat disetujui. Pilih yang lain di tabel.',
    },
    bulkReview: (count) => `Setujui ${devices(count)}`,
    bulkConfirmTitle: (count) => `Setujui ${devices(count)}?`,
    bulkConfirm: (count) => `Setujui ${devices(count)}`,
    bulkConsequence: (count) =>
      count === 1
        ? 'Ini memakai satu kuota lisensi, yang tidak dapat dipindahkan ke perangkat lain.'
        : `Ini memakai ${count} kuota lisensi, yang tidak dapat dipindahkan ke perangkat lain. Anda dapat menjeda kapan saja; yang sudah disetujui tetap disetujui.`,
    bulkExpired:
      'Ini terbuka lebih dari dua menit. Tidak ada yang dikirim. Periksa daftarnya dan konfirmasi lagi.',
    bulkComment: 'Komentar untuk semua',
    bulkProgress: (done, total, failed, unknown, left) =>
      [
        `${done} dari ${total} disetujui`,
        failed > 0 ? `${failed} gagal` : '',
        unknown > 0 ? `${unknown} belum diketahui` : '',
        left > 0 ? `${left} tidak dikirim` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    bulkRemaining: (minutes) =>
      minutes < 1 ? 'Tersisa kurang dari satu menit' : `Tersisa sekitar ${minutes} menit`,
    bulkFinished: 'Selesai',
    bulkStates: {
      waiting: 'Dalam antrean',
      sending: 'Menyetujui…',
      done: 'Disetujui',
      rejected: 'Ditolak',
      'not-sent': 'Tidak dikirim',
      unknown: 'Belum diketahui',
      found: 'Disetujui (terlihat di perangkat)',
      cancelled: 'Dibatalkan, tidak dikirim',
      left: 'Diserahkan ke halaman ini',
    },
    bulkPaused: {
      person: 'Dijeda. Tidak ada yang dikirim sampai Anda melanjutkan.',
      'signed-out': 'Dijeda: sesi Anda berakhir. Masuk lagi, lalu lanjutkan.',
      'no-seats':
        'Dijeda: tidak ada kuota lisensi tersisa. Pengelola lisensi Knox Guard dapat menambahnya; lalu lanjutkan.',
      trouble:
        'Dijeda: Knox Guard tidak dapat dihubungi beberapa kali berturut-turut. Lanjutkan saat sudah menjawab lagi.',
      asleep: 'Dijeda, karena komputer ini sempat dalam mode tidur. Periksa daftarnya, lalu lanjutkan.',
      removed: 'Dijeda, karena daftar ini sempat hilang dari halaman. Lanjutkan untuk meneruskan.',
    },
    bulkBackingOff: 'Knox Guard meminta lebih pelan. Menunggu sebentar…',
    bulkPause: 'Jeda',
    bulkResume: 'Lanjutkan',
    bulkCancelRemaining: (count) => `Batalkan ${count} yang tersisa`,
    bulkRetry: (count) => `Coba lagi ${count} yang gagal`,
    bulkUnknownHint: 'Kami memeriksanya sendiri dan tidak mengirim apa pun dua kali.',
  },
  reminderEditor: {
    ...command,
    ...reminder,
    readingDevice: 'Membaca perangkat…',
    noDevice: {
      title: 'Tidak ada perangkat',
      next: 'Isi salah satu dari object-id, device-uid, dan approve-id untuk menyebutkan ponsel mana yang dimaksud.',
    },
    reminderObstacle: (now) =>
      `Perangkat dalam status “${now}”. Pengingat dapat diatur dalam status “Aktif” atau “Pengingat aktif”.`,
    interval: 'Seberapa sering',
    intervalHint: 'Dari 3 detik sampai 24 jam.',
    unit: 'Satuan',
    units,
    commonChoices: 'Pilihan umum',
    quietTime: 'Waktu tenang',
    quietKinds: {
      none: 'Tidak ada',
      daily: 'Jam yang sama setiap hari',
      weekly: 'Satu rentang dalam seminggu',
    },
    from: 'Dari',
    to: 'Sampai',
    fromDay: 'Dari hari',
    fromHour: 'Dari jam',
    toDay: 'Sampai hari',
    toHour: 'Sampai jam',
    bothQuiet:
      'Ini memiliki jam untuk setiap hari sekaligus satu rentang dalam seminggu, yang saling bertentangan. Ini dibaca sebagai rentang dalam seminggu.',
    message: 'Pesan',
    template: 'Templat',
    chooseTemplate: 'Pilih templat…',
    backToTyped: 'Kembali ke kata-kata saya',
    placeholderHint: (names) => `Diisi otomatis: ${names}`,
    contact: 'Cara pelanggan menghubungi Anda',
    contactHint: 'Nomor telepon, alamat email, atau keduanya.',
    tel: 'Telepon',
    telHint: 'Digit dan # + *',
    email: 'Email',
    setReminder: 'Atur pengingat',
    confirmReminder: 'Atur pengingat ini?',
    reminderWhat: 'Ponsel pelanggan akan menampilkan ini berulang-ulang, sampai pengingat dihentikan:',
    reminderStop:
      'Pengingat dihentikan di konsol Knox Guard milik Samsung: Devices, lalu Stop blinking reminder. Halaman ini tidak dapat menghentikannya.',
    reminderSent: 'Pengingat terkirim',
    reminderReplaced:
      'Pengingat sudah aktif sebelumnya. Knox Guard tidak melaporkan kapan ponsel memakai yang baru.',
    reminderProblems: {
      'interval.missing': () => 'Tentukan seberapa sering, mis. 3 jam.',
      'interval.wrong-type': () => 'Hasilnya bukan detik bulat. Tulis angka, mis. 3.',
      'interval.too-small': (limit) => `Paling sedikit ${limit} detik.`,
      'interval.too-large': (limit) => `Paling banyak ${limit / 3600} jam.`,
      'quiet.empty-span': () =>
        'Mulai dan berakhir pada waktu yang sama. Pilih akhir lain, atau “Tidak ada”.',
      'message.too-short': () => 'Tulis yang harus dibaca pelanggan.',
      'message.wrong-format': () => 'Tulis yang harus dibaca pelanggan.',
      'message.too-long': (limit) => `Lebih panjang dari ${limit} karakter yang ditampilkan ponsel.`,
      'tel.wrong-format': () => 'Nomor telepon hanya dengan digit dan # + *.',
      'tel.contact-missing': () => 'Berikan nomor telepon atau alamat email, agar pelanggan dapat menjawab.',
      'email.wrong-format': () => 'Alamat email, mis. help@lender.example',
      'device.identifier-ambiguous': () =>
        'Lebih dari satu pengenal diberikan, dan mungkin menunjuk ponsel yang berbeda. Tidak ada yang dapat dikirim; berikan salah satunya saja.',
    },
    unresolvedNames: (names) => `Tidak diketahui pengganti untuk ${names}. Tulis langsung, atau hapus.`,
    reminderWarnings: {
      'too-frequent':
        'Lebih sering dari setiap 5 menit: ponsel hampir tidak dapat dipakai di antara dua pengingat. Apakah satuannya benar?',
      'often-at-night':
        'Lebih dari sekali per jam, juga di malam hari saat orang tidur. Waktu tenang menjaga agar pesan tidak menjadi gangguan.',
      'interval-outlasts-window':
        'Lebih lama dari waktu di antara dua waktu tenang: pada beberapa hari tidak akan ditampilkan sama sekali.',
      'nearly-whole-week':
        'Ini berakhir pada hari mulainya, pada jam yang lebih awal: seluruh minggu kecuali beberapa jam itu tenang.',
      'rarely-shown': 'Ditampilkan kurang dari 24 jam seminggu; pelanggan mungkin tidak pernah melihatnya.',
      'blocked-code':
        'Knox Guard memblokir nomor yang diawali kode ini; pelanggan tidak akan dapat meneleponnya.',
    },
  },
  upload: {
    ...command,
    uploadSteps: { choose: 'Pilih', columns: 'Kolom', check: 'Periksa', send: 'Kirim' },
    uploadStepOf: (step, of, name) => `Langkah ${step} dari ${of}: ${name}`,
    chooseTitle: 'Perangkat yang mana?',
    chooseDrop: 'Letakkan file di sini, atau',
    chooseFile: 'Pilih file',
    chooseFormats:
      'CSV atau Excel (.xlsx), satu perangkat per baris: IMEI atau nomor seri, dan ID persetujuan Anda jika ada.',
    choosePaste: 'Atau tempel dari lembar kerja',
    choosePasteHint: 'Satu kolom, atau beberapa dengan baris judulnya.',
    chooseUsePasted: 'Pakai yang saya tempel',
    nothingSentYet: 'Tidak ada yang dikirim sampai Anda mengonfirmasi.',
    readingFile: 'Membaca file…',
    fileErrors: {
      empty: {
        title: 'Tidak ada isinya',
        next: 'Pilih file dengan setidaknya satu perangkat, atau tempel satu kolom.',
      },
      'too-large': {
        title: 'File ini terlalu besar',
        next: 'Simpan hanya kolom dengan nomor dan ID persetujuan.',
      },
      'too-many-rows': {
        title: 'Barisnya terlalu banyak',
        next: 'Paling banyak 200.000 sekaligus: bagi daftarnya.',
      },
      'old-excel': {
        title: 'File Excel ini tidak dapat dibaca',
        next: 'Jenisnya lama (.xls) atau memakai kata sandi. Simpan sebagai .xlsx atau CSV, tanpa kata sandi.',
      },
      pdf: { title: 'Ini PDF', next: 'Ekspor daftarnya sebagai CSV atau Excel.' },
      picture: { title: 'Ini gambar', next: 'Ekspor daftarnya sebagai CSV atau Excel.' },
      html: {
        title: 'Ini halaman web',
        next: 'Beberapa sistem menamainya “Excel”. Buka di lembar kerja dan simpan sebagai .xlsx atau CSV.',
      },
      zip: {
        title: 'Arsip ini tidak berisi buku kerja',
        next: 'Ekstrak arsipnya, dan pilih daftar di dalamnya.',
      },
      binary: { title: 'Ini bukan daftar', next: 'Ekspor sebagai CSV atau Excel, dan pilih file itu.' },
      damaged: {
        title: 'File ini tidak dapat dibaca',
        next: 'Mungkin rusak. Simpan lagi sebagai CSV atau .xlsx, lalu pilih lagi.',
      },
    },
    severalFiles: 'Satu file saja setiap kali: yang pertama diambil.',
    columnsTitle: 'Kolom mana berisi apa?',
    columnsFound: (count, columns) => `${count} baris dalam ${columns === 1 ? 'satu' : columns} kolom`,
    headerField: 'Baris pertama berisi judul kolom',
    columnField: { deviceUid: 'IMEI atau nomor seri', approveId: 'ID persetujuan' },
    columnName: (letter, header) => header || `Kolom ${letter}`,
    columnNone: 'Tidak ada',
    columnHints: {
      deviceUid: 'Yang dipakai Knox Guard untuk mengenali ponsel.',
      approveId: 'Nomor Anda sendiri untuk pinjaman atau pelanggan, paling banyak 50 karakter.',
    },
    sampleTitle: 'Baris-baris pertama',
    checkRows: (count, shown) => `Periksa ${rows(count, shown)}`,
    chooseOther: 'Pilih file lain',
    back: 'Kembali',
    checkTitle: 'Periksa sebelum apa pun dikirim',
    checkingRows: (done, total) => `Memeriksa: ${done} dari ${total} baris`,
    tally: {
      ready: 'Siap',
      warnings: 'Perlu dilihat',
      errors: 'Perlu diperbaiki',
      duplicates: 'Dua kali dalam file',
      dropped: 'Tidak disertakan',
    },
    onlyProblems: 'Hanya baris bermasalah',
    nextProblem: 'Baris berikutnya yang perlu diperbaiki',
    rowsTable: 'Baris dalam file',
    rowNumber: 'Baris',
    rowNumberOf: (row) => `Baris ${row}`,
    rowProblem: 'Yang kami perhatikan',
    rowFine: 'Siap',
    cellOf: (field, row) => `${field}, baris ${row}`,
    dropRow: (row) => `Jangan sertakan baris ${row}`,
    dropRowShort: 'Jangan sertakan',
    dropAll: (count, shown) =>
      count === 1
        ? 'Jangan sertakan baris yang perlu diperbaiki'
        : `Jangan sertakan ${shown} baris yang perlu diperbaiki`,
    undrop: (count, shown) => `Sertakan lagi ${rows(count, shown)}`,
    downloadProblems: 'Unduh baris yang perlu diperbaiki',
    nothingShown: 'Tidak ada baris yang bermasalah.',
    issues: {
      missing: () => 'Nomornya tidak ada.',
      exponent: () => 'Lembar kerja telah membuang digit: cari nomornya di dokumen asli.',
      decimals: () => 'Ini jumlah dengan desimal, bukan nomor ponsel.',
      several: () => 'Dua nomor dalam satu sel: satu baris untuk masing-masing.',
      characters: () => 'Hanya huruf dan digit yang diperbolehkan.',
      'too-long': () => 'Terlalu panjang untuk nomor perangkat.',
      duplicate: ({ row }) => `Perangkat yang sama dengan baris ${row ?? ''}: hanya yang pertama dikirim.`,
      'approve-id-too-long': ({ over, limit }) =>
        `ID persetujuan kelebihan ${over ?? ''} karakter; paling banyak ${limit ?? ''}.`,
      'approve-id-characters': () => 'ID persetujuan memiliki karakter yang tidak terlihat.',
      'approve-id-repeated': ({ row }) => `ID persetujuan yang sama dengan baris ${row ?? ''}.`,
      'check-digit': () => 'Digit terakhir tidak cocok dengan yang lain: mungkin ada salah ketik.',
      'no-check-digit': () => '14 digit: digit pemeriksa tidak ada.',
      'leading-zero': () => '14 digit: lembar kerja mungkin telah menghapus nol di depan.',
      'software-version': () => '16 digit: dua yang terakhir mungkin versi perangkat lunak.',
      length: () => 'IMEI memiliki 15 digit.',
      'serial-length': () => 'Nomor seri biasanya memiliki 11 karakter.',
      'lower-case': () => 'Nomor seri biasanya memakai huruf besar.',
      rounded: () => 'Berakhir dengan nol: lembar kerja mungkin telah membulatkannya.',
      known: ({ state: now }) => `Sudah ada di Knox Guard${now ? ` (${now})` : ''}: akan ditolak.`,
      'sent-before': () => 'Sudah dikirim dari halaman ini.',
      'sent-unknown': () => 'Sudah dikirim dari halaman ini; hasilnya belum diketahui.',
    },
    knownCheck: 'Cari mana yang sudah ada di Knox Guard',
    knownCheckHint: 'Opsional. Berjalan pelan di latar belakang, agar tidak menghambat orang lain.',
    knownChecking: (done, total) => `Mencari: ${done} dari ${total} permintaan`,
    knownStop: 'Hentikan',
    knownDone: (count, shown) =>
      count === 0 ? 'Belum ada satu pun di Knox Guard.' : `${devices(count, shown)} sudah ada di Knox Guard.`,
    knownStopped: (count, shown) =>
      `Dihentikan. Sejauh ini ${devices(count, shown)} sudah ada di Knox Guard.`,
    knownDrop: (count, shown) => (count === 1 ? 'Jangan sertakan' : `Jangan sertakan ${shown} ini`),
    notReady: (errors, shown) => `${rows(errors, shown)} masih perlu diperbaiki atau tidak disertakan.`,
    nothingToSend: 'Tidak ada baris tersisa untuk dikirim.',
    switchesTitle: 'Saat pendaftaran',
    switchesHint:
      'Semua nonaktif kecuali yang Anda aktifkan. Knox Guard mungkin mengabaikan opsi tanpa memberi tahu jika akun Anda tidak boleh memakainya.',
    switches: {
      autoAccept: {
        label: 'Terima otomatis',
        consequence:
          'Setiap perangkat disetujui begitu tiba dan memakai satu kuota lisensi; tidak ada yang melihatnya lebih dulu.',
      },
      autoLock: {
        label: 'Kunci otomatis',
        consequence:
          'Ponsel dapat mengunci dirinya menurut kebijakan kunci otomatis akun Anda: pemegangnya tidak dapat memakainya selama terkunci.',
      },
      applySimControl: {
        label: 'Terapkan kontrol SIM',
        consequence:
          'Sejak pendaftaran, ponsel hanya berfungsi dengan kartu SIM yang diizinkan kebijakan kontrol SIM Anda.',
      },
      enableBlockFactoryReset: {
        label: 'Blokir reset pabrik',
        consequence: 'Sejak pendaftaran, pemegang tidak dapat mereset ponsel ke setelan pabrik.',
      },
    },
    review: (count, shown) => `Tinjau dan unggah ${devices(count, shown)}`,
    uploadTitle: (count, shown) => `Unggah ${devices(count, shown)}?`,
    uploadConfirm: (count, shown) => `Unggah ${devices(count, shown)}`,
    uploadConsequence:
      'Knox Guard akan mencantumkannya sebagai milik Anda. Perangkat yang sudah ada ditolak tersendiri dan tidak menghambat yang lain.',
    uploadBatches: (batches, each) =>
      batches === 1
        ? 'sekaligus'
        : `${batches}, masing-masing paling banyak ${each} perangkat, satu per satu`,
    uploadLeftOut: rows,
    factDevices: 'Perangkat',
    factBatches: 'Kelompok',
    factSwitches: 'Diminta',
    factLeftOut: 'Tidak disertakan',
    switchesNone: 'Tidak ada opsi yang aktif',
    requested: (names) => `Diminta: ${names}`,
    requestedHint:
      'Diminta, belum dikonfirmasi: Knox Guard tidak memberi tahu apakah opsi dikabulkan. Lihat perangkatnya setelah terdaftar.',
    uploadExpired:
      'Pertanyaan ini terbuka lebih dari dua menit, jadi tidak ada yang dikirim. Tinjau sekali lagi.',
    progressTitle: (done, total) => `${done} dari ${total} perangkat diserahkan ke Knox Guard`,
    progressBatch: (batch, of) => `Mengirim kelompok ${batch} dari ${of}`,
    elapsed: (words) => `${words} sejauh ini`,
    remaining: (words) => `tersisa sekitar ${words}`,
    duration: (seconds) =>
      seconds < 60
        ? `${seconds} dtk`
        : `${Math.floor(seconds / 60)} mnt ${seconds % 60 ? `${seconds % 60} dtk` : ''}`.trim(),
    uploadPause: 'Jeda',
    uploadResume: 'Lanjutkan',
    uploadGiveUp: (count, shown) =>
      count === 1 ? 'Jangan kirim perangkat yang tersisa' : `Jangan kirim ${shown} yang tersisa`,
    uploadAgain: (count, shown) => `Kirim lagi ${devices(count, shown)}`,
    uploadWithout: (name) => `Kirim tanpa “${name}”`,
    uploadPaused: {
      person: 'Dijeda. Tidak ada yang dikirim sampai Anda melanjutkan.',
      'signed-out': 'Sesi Anda berakhir. Masuk lagi ke portal, lalu lanjutkan; tidak ada yang hilang.',
      'no-seats': 'Knox Guard tidak punya kuota lisensi tersisa.',
      trouble: 'Berhenti setelah kegagalan. Tidak ada lagi yang dikirim sampai Anda memutuskan.',
      removed: 'Halaman sempat ditinggalkan. Tidak ada lagi yang dikirim sampai Anda melanjutkan.',
      asleep: 'Komputer ini sempat dalam mode tidur. Tidak ada lagi yang dikirim sampai Anda melanjutkan.',
    },
    uploadBackingOff: 'Knox Guard meminta lebih pelan; pengiriman berlanjut dengan sendirinya.',
    keepOpen: 'Biarkan halaman ini terbuka sampai semuanya dikirim.',
    batchName: (batch) => `Kelompok ${batch}`,
    batchRows: devices,
    batchStates: {
      waiting: 'Dalam antrean',
      sending: 'Mengirim',
      done: 'Diserahkan',
      rejected: 'Ditolak',
      'not-sent': 'Tidak dikirim',
      unknown: 'Belum diketahui',
      cancelled: 'Tidak dikirim',
      left: 'Diserahkan ke portal',
    },
    batchUnknown:
      'Koneksi terputus setelah pengiriman. Kami mencarinya di antara unggahan; tidak dikirim lagi. Jika tidak muncul, pilih lagi file ini nanti dan cari perangkat mana yang ada di Knox Guard.',
    vendorCounts: (total, valid, invalid) =>
      `Knox Guard menghitung ${total} seluruhnya, ${valid} valid, ${invalid} tidak valid`,
    uploadNotEnabled: {
      title: 'Unggahan belum diaktifkan untuk akun Anda',
      next: 'Samsung mengaktifkannya atas permintaan: hubungi kontak Samsung Anda atau knoxapi@samsungknox.com. Kelompok ini tidak diterima, dan tidak ada yang hilang: biarkan halaman ini terbuka atau unduh barisnya.',
    },
    simPolicyMissing: {
      title: 'Belum ada kebijakan kontrol SIM',
      next: 'Pengelola Knox Guard dapat membuatnya di konsolnya. Tidak ada dari kelompok ini yang diterima; Anda dapat mengirimnya tanpa kontrol SIM.',
    },
    resultDone: 'Semua perangkat sudah diserahkan',
    resultPartly: 'Unggahan telah berakhir',
    resultNone: 'Tidak ada yang diterima',
    sums: {
      total: 'Seluruhnya',
      accepted: 'Diterima',
      refused: 'Ditolak',
      unknown: 'Belum diketahui',
      notSent: 'Tidak dikirim',
    },
    sumsHint: 'Dihitung baris demi baris; jumlah keempatnya sama dengan seluruhnya.',
    resultWorking: 'Knox Guard masih memproses baris-barisnya: mungkin ada lagi yang ditolak.',
    reasonsTitle: 'Mengapa baris ditolak',
    reasonNone: 'Tidak ada alasan yang diberikan',
    downloads: {
      refused: (count, shown) => `Unduh ${rows(count, shown)} yang ditolak`,
      rest: (count, shown) => `Unduh ${rows(count, shown)} yang tidak dikirim atau belum diketahui`,
      receipt: () => 'Unduh tanda terima setiap baris',
    },
    fates: {
      accepted: 'diterima',
      refused: 'ditolak',
      unknown: 'tidak diketahui',
      'not-sent': 'tidak dikirim',
    },
    csvHeaders,
    uploadNext: 'Berikutnya: setujui perangkat berstatus “Menunggu”.',
    uploadNextUnknown: 'Sebelum mengirim baris yang sama lagi, cari mana yang ada di Knox Guard.',
    uploadAnother: 'Unggah file lain',
  },
  uploads: {
    ...list,
    errors: {
      ...list.errors,
      forbidden: {
        title: 'Anda tidak diizinkan melihat unggahan',
        next: 'Mintalah akses kepada pengelola izin portal.',
      },
      'invalid-request': {
        title: 'Ini tidak mungkin ID unggahan',
        next: 'Buka unggahan dari daftar unggahan.',
      },
    },
    loading: 'Memuat unggahan…',
    uploadsLabel: 'Unggahan',
    uploadDevicesLabel: 'Perangkat dalam unggahan ini',
    uploadColumns: {
      uploadDate: 'Diunggah',
      uploadStatus: 'Status',
      totalDeviceCount: 'Perangkat',
      validDeviceCount: 'Valid',
      invalidDeviceCount: 'Tidak valid',
      uploadId: 'ID unggahan',
    },
    deviceColumns: {
      deviceUid: 'Perangkat',
      approveId: 'ID persetujuan',
      result: 'Hasil',
      reason: 'Alasan',
    },
    notGiven: '—',
    uploadMethod: (method) => `lewat ${method}`,
    uploadedBy: (name) => `oleh ${name}`,
    openUpload: (when) => `Unggahan ${when}`,
    backToUploads: 'Semua unggahan',
    uploadReasons: {
      'device already exists': 'Sudah ada di Knox Guard.',
      'invalid imei': 'Bukan IMEI: ada digit yang salah.',
      'invalid device id': 'Bukan IMEI dan bukan nomor seri.',
      'approveid already exists': 'Perangkat lain memiliki ID persetujuan ini.',
    },
    notThisPage: 'Ini bukan baris dari halaman yang dipilih sekarang.',
    uploadProgress: 'Kemajuan',
    stillLooking:
      'Knox Guard sedang memprosesnya. Halaman ini mengikuti dengan sendirinya; Anda boleh meninggalkannya.',
    uploadSettled: (status) => `Unggahan selesai diproses: ${status}`,
    uploadsLoaded: (range) => `Baris ${range}`,
    unreadableUpload: 'Baris ini tidak dapat dibaca. Datanya ada di konsol vendor.',
    damagedUpload: unreadable,
    emptyUploads: {
      title: 'Belum ada unggahan',
      next: 'Unggahan dari semua saluran muncul di sini: portal ini, konsol vendor, dan reseller.',
    },
    emptyUpload: {
      title: 'Unggahan ini tidak mencantumkan perangkat',
      next: 'Knox Guard mungkin masih membacanya. Segarkan sebentar lagi.',
    },
    noMoreDevices: { title: 'Itu semuanya', next: 'Unggahan ini tidak memiliki perangkat lagi.' },
    uploadNotFound: {
      title: 'Knox Guard tidak memiliki unggahan ini',
      next: 'ID-nya mungkin dari akun lain, atau unggahannya tidak lagi disimpan. Buka dari daftar unggahan.',
    },
    uploadsNotEnabled: {
      title: 'Unggahan belum diaktifkan untuk perusahaan Anda',
      next: 'Samsung mengaktifkannya atas permintaan, untuk setiap akun. Hubungi kontak Samsung Anda, atau tulis ke knoxapi@samsungknox.com.',
    },
  },
  transaction: {
    ...list,
    ...command,
    errors: {
      ...common.errors,
      forbidden: { title: 'Anda tidak diizinkan melihat transaksi ini', next: askForAccess },
      'invalid-request': {
        title: 'Ini tidak mungkin ID transaksi',
        next: 'ID hanya berisi huruf dan digit. Salin lagi dari tempat perintah dikirim.',
      },
    },
    loading: 'Memuat transaksi…',
    noTransaction: {
      title: 'Tidak ada transaksi yang dipilih',
      next: 'Isi atribut transaction-id dengan referensi perintah, mis. dari kg-approved.',
    },
    transactionProgress: (success, count, fail, failed) =>
      `${success} dari ${count} berhasil${fail > 0 ? ` · ${failed} gagal` : ''}`,
    transactionCounts: (success, failed) => `${success} berhasil · ${failed} gagal`,
    transactionRunning: 'Sedang berjalan',
    transactionDone: 'Selesai',
    transactionDoneWithFailures: (failed) => `${failed} gagal`,
    transactionUnclear:
      'Knox Guard tidak memberi tahu berapa banyak perangkatnya, jadi tidak ada yang tahu apakah sudah selesai.',
    failuresLabel: (failed) => `Kegagalan: ${failed}`,
    failureColumns: { requestedId: 'Perangkat', reason: 'Alasan' },
    someFailures: (listed, failed) => `Knox Guard menyebutkan ${listed} dari ${failed} yang gagal.`,
    noReason: 'Knox Guard tidak memberi alasan.',
    unreadableFailure: 'Entri ini tidak dapat dibaca.',
    damagedFailure: unreadable,
    transactionId: 'ID transaksi',
    notFoundYet: (until) => ({
      title: 'Knox Guard belum mencantumkan transaksi ini',
      next: `Catatan dapat muncul beberapa menit setelah perintahnya. Kami terus mencari sampai pukul ${until}. Belum tercantum tidak berarti tidak ada yang dijalankan.`,
    }),
    notFoundAtAll: {
      title: 'Knox Guard tidak memiliki catatan transaksi ini',
      next: 'Mungkin tidak lagi disimpan, atau ID-nya milik akun lain. Status perangkat menunjukkan apakah sudah dijalankan.',
    },
    noLongerKept: (at) =>
      `Knox Guard tidak lagi menyimpan catatan ini. Demikianlah keadaannya pada pukul ${at}.`,
  },
};
