import type {
  CommandTerms,
  CommonTerms,
  DeviceTerms,
  Language,
  ListTerms,
  ReminderWords,
  StateTerms,
} from '../index.js';
import { csvHeaders, hour, pluralOf } from './plural.js';

/** How far these words can be trusted. */
export const review = 'machine-made, not yet reviewed by a native speaker';

const plural = pluralOf('ar');

/** Rows and devices after another noun, as in "upload two devices"; the dual has this form there. */
const rows = (count: number, shown: string) =>
  plural(count, {
    one: 'صف واحد',
    two: 'صفين',
    few: `${shown} صفوف`,
    many: `${shown} صفًا`,
    other: `${shown} صف`,
  });
const devices = (count: number, shown = String(count)) =>
  plural(count, {
    one: 'جهاز واحد',
    two: 'جهازين',
    few: `${shown} أجهزة`,
    many: `${shown} جهازًا`,
    other: `${shown} جهاز`,
  });

/** The same where they stand alone or are the subject. */
const rowsAlone = (count: number, shown: string) =>
  plural(count, {
    zero: 'لا صفوف',
    one: 'صف واحد',
    two: 'صفان',
    few: `${shown} صفوف`,
    many: `${shown} صفًا`,
    other: `${shown} صف`,
  });
const devicesAlone = (count: number, shown: string) =>
  plural(count, {
    zero: 'لا أجهزة',
    one: 'جهاز واحد',
    two: 'جهازان',
    few: `${shown} أجهزة`,
    many: `${shown} جهازًا`,
    other: `${shown} جهاز`,
  });
const characters = (count: number) =>
  plural(count, {
    one: 'حرف واحد',
    two: 'حرفين',
    few: `${count} أحرف`,
    many: `${count} حرفًا`,
    other: `${count} حرف`,
  });
const failedDevices = (count: number, shown: string) =>
  plural(count, {
    zero: 'لم يفشل أي جهاز',
    one: 'فشل جهاز واحد',
    two: 'فشل جهازان',
    few: `فشلت ${shown} أجهزة`,
    many: `فشل ${shown} جهازًا`,
    other: `فشل ${shown} جهاز`,
  });
const unreadable = (fields: string) => `تعذّرت قراءة: ${fields}`;

/** The code that shows an IMEI. It starts and ends with signs of no direction, which would change places among Arabic words. */
const imeiCode = '\u200e*#06#\u200e';

const state: StateTerms = {
  states: {
    Pending: 'بانتظار الاعتماد',
    Rejected: 'مرفوض',
    Activating: 'قيد التفعيل',
    Active: 'نشط',
    Exchanging: 'قيد الاستبدال',
    Resetting: 'قيد إعادة الضبط',
    'Starting Reminder': 'قيد بدء التذكير',
    'Stopping Reminder': 'قيد إيقاف التذكير',
    'Reminder On': 'التذكير مفعّل',
    Locking: 'قيد القفل',
    Locked: 'مقفل',
    Unlocking: 'قيد فتح القفل',
    Completing: 'قيد الإنهاء',
    Completed: 'منتهٍ',
    Registered: 'مسجّلة',
    Expired: 'انتهت صلاحيتها',
    'In progress': 'قيد التنفيذ',
    Complete: 'مكتملة',
    Failed: 'فاشلة',
  },
  unknownState: 'حالة غير معروفة',
  stateMissing: 'لم تُذكر الحالة',
};

const tryLater = 'لم يتغيّر شيء. أعد المحاولة بعد قليل.';
const askForAccess = 'اطلب صلاحية الوصول ممن يدير أذونات البوابة أو أذونات Knox Guard.';

const common: CommonTerms = {
  ...state,
  columns: {
    deviceUid: 'الجهاز',
    imei: 'IMEI',
    imei2: 'IMEI 2',
    serial: 'الرقم التسلسلي',
    objectId: 'معرّف الكائن',
    model: 'الطراز',
    fullModel: 'الطراز الكامل',
    status: 'الحالة',
    approveId: 'معرّف الاعتماد',
    approveComment: 'التعليق',
    lastSeen: 'آخر ظهور',
    createDate: 'تاريخ الرفع',
    modifiedDate: 'آخر تعديل',
    licenseExpiryDate: 'نهاية الخدمة',
    relockTimestamp: 'موعد إعادة القفل',
    agentVersion: 'إصدار الوكيل',
    androidVersion: 'إصدار Android',
    firmwareVersion: 'إصدار البرنامج الثابت',
    waiting: 'بانتظار الهاتف',
    isOfflineLocked: 'مقفل دون اتصال',
    isDeviceOffline: 'غير متصل',
    simControlEnabled: 'التحكم في SIM',
    simControlApplied: 'التحكم في SIM مطبّق',
  },
  retry: 'إعادة المحاولة',
  loadingPart: 'جارٍ التحميل…',
  partNotLoaded: {
    title: 'تعذّر تحميل هذا الجزء من الصفحة',
    next: 'لم يُرسل شيء. تحقّق من الاتصال ثم أعد المحاولة؛ وإن لم يُجدِ ذلك فأعد تحميل الصفحة.',
  },
  retryIn: (seconds) => `إعادة المحاولة خلال ${seconds} ث`,
  errors: {
    network: { title: 'تعذّر الوصول إلى خادم البوابة', next: `تحقق من الاتصال. ${tryLater}` },
    timeout: { title: 'تأخّر الرد أكثر من اللازم', next: tryLater },
    unauthorized: { title: 'انتهت جلستك', next: 'سجّل الدخول إلى البوابة من جديد ثم أعد المحاولة.' },
    forbidden: { title: 'لا يُسمح لك برؤية هذه الأجهزة', next: askForAccess },
    'not-found': {
      title: 'لا يوجد رد من هذا العنوان',
      next: 'قيمة endpoint التي تستخدمها البوابة للوصول إلى Knox Guard خاطئة أو غير موجودة. أخبر مطوّريها.',
    },
    'invalid-request': { title: 'لا يمكن إرسال هذا البحث', next: 'غيّر البحث أو عوامل التصفية.' },
    rejected: {
      title: 'رفض Knox Guard الطلب',
      next: 'لم يتغيّر شيء. تكرار الطلب نفسه لن يفيد؛ تجد هنا ما ورد في الرد.',
    },
    'rate-limited': { title: 'الطلبات كثيرة جدًا في هذه اللحظة', next: tryLater },
    unavailable: { title: 'خدمة Knox Guard غير متاحة في هذه اللحظة', next: tryLater },
    'bad-response': {
      title: 'تعذّرت قراءة الرد',
      next: 'ربما انتهت جلستك أو حدث خلل في خادم البوابة. أعد تحميل الصفحة، ثم أخبر المطوّرين.',
    },
    'several-devices': {
      title: 'تطابق ذلك عدة أجهزة',
      next: 'لم يُرسَل شيء. حدّد الجهاز المقصود بمعرّف الكائن أو برقمه.',
    },
    'outcome-unknown': {
      title: 'لا نعرف بعد هل نُفّذ الطلب',
      next: 'اطّلع على حالة الجهاز قبل أن تفعل أي شيء من جديد.',
    },
  },
  vendorSays: (reason) => `رد Knox Guard: ${reason}`,
  reference: (id) => `المرجع ${id}`,
  noClient: {
    title: 'لا يوجد اتصال بخدمة Knox Guard',
    next: 'ضع في السمة endpoint عنوان الوكيل في خادمك، مثل endpoint="/api/knox-guard"\u200e، أو ضع هذا العنصر داخل <kg-provider>.',
  },
  loading: 'جارٍ تحميل الأجهزة…',
  refresh: 'تحديث',
  asOf: (time) => `في ${time}`,
  staleSince: (time) => `المعروض هو ما كان صحيحًا في ${time}.`,
  done: 'تم',
  reveal: (name) => `إظهار ${name} كاملًا`,
  hide: (name) => `إخفاء ${name}`,
  copy: (name) => `نسخ ${name}`,
  copied: 'تم النسخ',
  copyFailed: 'لا يُسمح لهذه الصفحة باستخدام الحافظة. أظهر الرقم وانسخه يدويًا.',
};

const list: ListTerms = {
  ...common,
  rowsRange: (from, to, total) => (total === undefined ? `${from}–${to}` : `${from}–${to} من ${total}`),
  noRows: 'لا صفوف',
  pageSize: 'الصفوف في كل صفحة',
  firstPage: 'الصفحة الأولى',
  previousPage: 'الصفحة السابقة',
  nextPage: 'الصفحة التالية',
  lastPage: 'الصفحة الأخيرة',
  pager: 'الصفحات',
  emptyPastEnd: {
    title: 'هذه الصفحة بعد نهاية القائمة',
    next: 'أصبحت القائمة أقصر منذ أن فتحتها.',
  },
};

const device: DeviceTerms = {
  ...common,
  actions: 'الإجراءات',
  closeDialog: 'إغلاق',
  actionNames: { details: 'التفاصيل', approve: 'اعتماد', blink: 'ضبط تذكير' },
  obstacles: {
    state: (now) => `غير ممكن في الحالة «${now}»`,
    'unknown-state': () => 'غير ممكن في حالة لا يعرفها هذا الإصدار',
    'not-exact': () => 'قد يكون المعرّف تالفًا؛ تحقق منه في وحدة تحكم المزوّد',
    readonly: () => 'هذا العرض للقراءة فقط',
  },
  deviceCount: (count) => `عدد الأجهزة: ${count}`,
  waitingFor: (what) => `بانتظار الهاتف: ${what}`,
  waitingMore: (modified, seen) =>
    `طُلب ذلك ولم يؤكده الهاتف.${modified === undefined ? '' : ` آخر تغيير لهذا السجل في Knox Guard: ${modified}.`} ${seen === undefined ? 'لم يظهر الهاتف بعد.' : `آخر ظهور للهاتف: ${seen}.`}`,
  pairs: {
    simControl: 'التحكم في SIM',
    FactoryResetBlock: 'منع إعادة ضبط المصنع',
    OfflineLock: 'القفل دون اتصال',
    FunctionRestrictions: 'قيود الوظائف',
    WallpaperRestrictions: 'قيود خلفية الشاشة',
    RelockReminder: 'تذكير إعادة القفل',
    AppBlock: 'قائمة التطبيقات المحظورة',
    EnrollmentNotice: 'إشعار التسجيل',
    ForceAutoDownload: 'التنزيل التلقائي',
  },
  limits: {
    Accepted: (since) =>
      `قيد التفعيل${since === undefined ? '' : ` منذ ${since} على الأقل`}. لا يتفعّل الهاتف تلقائيًا إلا خلال 7 أيام من تشغيله أول مرة؛ بعد ذلك يفتح مستخدمه guard.samsungknox.com أو يعيد ضبطه.`,
    Completing: (since, until) =>
      `قيد الإنهاء${since === undefined ? '' : ` منذ ${since} على الأقل`}. يمكن إلغاء ذلك خلال يومين${until === undefined ? '' : `، أي حتى ${until} تقريبًا على الأكثر`}، في وحدة تحكم المزوّد.`,
  },
};

const command: CommandTerms = {
  ...common,
  cancel: 'إلغاء',
  checking: 'جارٍ قراءة الجهاز مرة أخرى…',
  device: 'الجهاز',
  approvalId: 'معرّف الاعتماد',
  presentState: 'الحالة الآن',
  notListed: 'هذا الجهاز ليس في قائمتك لدى Knox Guard. قد يُرفض الطلب.',
  changed: (field, before, now) => `تغيّر ${field} منذ أن فتحت هذا: كان ${before}، وهو الآن ${now}.`,
  nothingThere: 'فارغ',
  undo: 'تراجع',
  sendingIn: (seconds) => `الإرسال خلال ${seconds} ث`,
  held: 'متوقف ما دمت هنا',
  sending: 'جارٍ الإرسال…',
  notSent: 'لم يُرسَل شيء.',
  rejectedTitle: 'رفض Knox Guard الطلب',
  stateInvalid: (now) => `الجهاز الآن في الحالة «${now}»، وهذا غير ممكن في تلك الحالة.`,
  remedies: {
    4000000: 'إحدى القيم غير مقبولة. تحقق منها ثم أرسل من جديد.',
    4000310: 'الجهاز في حالة لا يمكن فيها ذلك. قُرئت حالته من جديد.',
    4000316: 'الأجهزة كثيرة جدًا في المرة الواحدة. اختر عددًا أقل.',
    4001806: 'لدى الجهاز ترخيص بالفعل.',
    4001807: 'لم تبقَ مقاعد في الترخيص. يمكن لمن يدير تراخيص Knox Guard أن يضيف مقاعد.',
    4001809: 'لم تبقَ مقاعد ترخيص. يمكن لمن يدير تراخيص Knox Guard أن يضيف مقاعد؛ ثم أعد الاعتماد.',
    4010000: 'اتصال البوابة بخدمة Knox Guard غير مقبول. أخبر مطوّريها.',
    4040300: 'لا يعرف Knox Guard هذا الجهاز. تحقق من الرقم؛ ربما لم يُرفع بعد.',
    4120000: 'ليست في Knox Guard سياسة للتحكم في SIM بعد. على من يديره أن ينشئ واحدة أولًا.',
  },
  unknown: {
    title: 'لا نعرف بعد هل نُفّذ الطلب',
    next: 'انقطع الاتصال بعد الإرسال. نطّلع على الجهاز الآن؛ ولا يُرسَل شيء من جديد.',
  },
  unknownFound: {
    title: 'نُفّذ الطلب',
    next: 'ضاع الرد في الطريق، لكن ذلك ظاهر على الجهاز.',
  },
  looking: 'جارٍ الاطلاع…',
  lookFailed: 'تعذّرت قراءة حالة الجهاز في هذه اللحظة، لذا ربما تغيّرت.',
  lookedAt: (time) => `آخر اطلاع في ${time}؛ لا يظهر ذلك بعد.`,
  checkAgain: 'التحقق من جديد',
  startAnew: 'إغلاق',
  waitingFor: (goal) => `بانتظار أن يبلّغ الهاتف بالحالة «${goal}»`,
  waitingHint: 'يرد الهاتف عندما يتصل بالإنترنت في المرة القادمة. يمكنك مغادرة هذه الصفحة.',
  reached: (goal) => `أبلغ الهاتف بالحالة «${goal}»`,
  objectId: 'معرّف الكائن',
  startOver: 'تم',
  dismiss: 'تجاهل',
  problems: {
    missing: () => 'هذا مطلوب.',
    'wrong-type': () => 'هذه القيمة ليست من النوع الصحيح.',
    'wrong-format': () => 'فيه حرف غير مسموح به.',
    'too-short': () => 'هذا مطلوب.',
    'too-long': (limit) => `بحد أقصى ${characters(limit)}.`,
    'too-small': (limit) => `${limit} على الأقل.`,
    'too-large': (limit) => `${limit} على الأكثر.`,
  },
  problemSummary: (count) =>
    plural(count, {
      zero: 'لا حقول تحتاج إلى تصحيح.',
      one: 'حقل واحد يحتاج إلى تصحيح.',
      two: 'حقلان يحتاجان إلى تصحيح.',
      few: `${count} حقول تحتاج إلى تصحيح.`,
      many: `${count} حقلًا يحتاج إلى تصحيح.`,
      other: `${count} حقل يحتاج إلى تصحيح.`,
    }),
  optional: 'اختياري',
  charactersLeft: (left) =>
    plural(left, {
      zero: 'لم يبقَ أي حرف',
      one: 'بقي حرف واحد',
      two: 'بقي حرفان',
      few: `بقيت ${left} أحرف`,
      many: `بقي ${left} حرفًا`,
      other: `بقي ${left} حرف`,
    }),
};

const days = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
const units = { seconds: 'ثوانٍ', minutes: 'دقائق', hours: 'ساعات' } as const;
/** One, two standing alone, two after another word, three to ten. */
const unitForms = {
  seconds: { one: 'ثانية', alone: 'ثانيتان', two: 'ثانيتين', few: 'ثوانٍ' },
  minutes: { one: 'دقيقة', alone: 'دقيقتان', two: 'دقيقتين', few: 'دقائق' },
  hours: { one: 'ساعة', alone: 'ساعتان', two: 'ساعتين', few: 'ساعات' },
} as const;
/** A time after another word. */
const lasting = (value: number, unit: keyof typeof unitForms) => {
  const { one, two, few } = unitForms[unit];
  return plural(value, { one, two, few: `${value} ${few}`, other: `${value} ${one}` });
};
const times = (count: number, shown: string) =>
  plural(count, {
    zero: 'ولا مرة',
    one: 'مرة واحدة',
    two: 'مرتين',
    few: `${shown} مرات`,
    other: `${shown} مرة`,
  });

const reminder: ReminderWords = {
  days,
  daysShort: ['أحد', 'اثنين', 'ثلاثاء', 'أربعاء', 'خميس', 'جمعة', 'سبت'],
  hour,
  dayAndHour: (day, at) => `${days[day] ?? ''} ${hour(at)}`,
  duration: ({ value, unit }) => (value === 2 ? unitForms[unit].alone : lasting(value, unit)),
  every: ({ value, unit }) => `كل ${lasting(value, unit)}`,
  always: (every) => `${every}، ليلًا ونهارًا`,
  neverDaily: (every, from, to) => `${every}، ولا يظهر أبدًا بين ${from} و ${to}`,
  neverWeekly: (every, from, to) => `${every}، ولا يظهر أبدًا من ${from} إلى ${to}`,
  unclear: (every, at) => `${every}، لكن وقت الهدوء يبدأ وينتهي في ${at}`,
  noSchedule: 'حدّد كم مرة يعود التذكير.',
  outlook: 'ما الذي سيحدث',
  week: 'الأسبوع على الهاتف',
  shown: 'يظهر',
  quiet: 'هدوء',
  cell: (at, isQuiet) => `${at}، ${isQuiet ? 'هدوء' : 'يظهر'}`,
  dayInWords: (day, quiet) => {
    if (quiet.length === 0) return `${day}: يظهر طوال اليوم`;
    if (quiet.some(([from, to]) => to - from === 24)) return `${day}: هدوء طوال اليوم`;
    return `${day}: هدوء ${quiet.map(([from, to]) => `من ${hour(from)} إلى ${hour(to)}`).join(' و')}`;
  },
  markHint:
    'اسحب فوق الساعات التي يجب أن تكون هادئة، أو اضغط على الأولى ثم على الأخيرة. بلوحة المفاتيح: Enter، ثم مفاتيح الأسهم، ثم Enter.',
  perDay: (count, shown) => `${Number.isInteger(count) ? '' : 'نحو '}${times(count, shown)} في اليوم`,
  perWeek: (count, shown) => `${Number.isInteger(count) ? '' : 'نحو '}${times(count, shown)} في الأسبوع`,
  next: 'المرات القادمة إذا ضُبط الآن',
  nextHint: 'حسب ساعة هذا الحاسوب، كأن الهاتف في المنطقة الزمنية نفسها.',
  noNext: 'لا شيء خلال سنة.',
  localTime: 'الساعات والأوقات هي بالتوقيت المحلي للهاتف.',
  phone: 'ما يراه العميل',
  phoneHint: 'الكلمات هي نفسها تمامًا؛ ويختلف المظهر من هاتف إلى آخر.',
  noMessage: 'رسالتك',
  noContact: 'الهاتف أو البريد الإلكتروني',
  call: 'اتصال',
  write: 'مراسلة',
};

/** Arabic. */
export const language: Language = {
  state,
  reminder,
  account: {
    ...common,
    errors: {
      ...common.errors,
      forbidden: { title: 'لا يُسمح لك باستخدام Knox Guard هنا', next: askForAccess },
      'invalid-request': {
        title: 'لا يقبل خادم البوابة هذا الاستعلام',
        next: 'ربما كانت نقطة endpoint الخاصة به من إصدار آخر. أخبر مطوّريها.',
      },
    },
    loading: 'جارٍ التحقق من الاتصال بخدمة Knox Guard…',
    staleSince: (time) => `المعروض كان صحيحًا في ${time}.`,
    accountLabel: 'حساب Knox Guard',
    connectionWorks: 'الاتصال بخدمة Knox Guard يعمل',
    connectionWorked: 'الاتصال بخدمة Knox Guard لا يعمل في هذه اللحظة',
    accountFields: {
      companyName: 'الشركة',
      name: 'المستخدم',
      country: 'البلد',
      environment: 'البيئة',
      region: 'المنطقة',
    },
    environments: { production: 'الإنتاج', development: 'التطوير', custom: 'مخصّصة' },
    regions: { eu: 'أوروبا', us: 'الولايات المتحدة', custom: 'مخصّصة' },
    notTold: 'لم يُذكر',
    tokenRefused: {
      title: 'لا يقبل Knox Guard وصول البوابة',
      next: 'مفتاح البوابة أو معرّف العميل البرمجي الخاص بها مرفوض أو انتهت صلاحيته. تسجيل الدخول من جديد لا يفيد: أخبر مطوّري البوابة.',
    },
  },
  table: {
    ...list,
    ...device,
    tableLabel: 'الأجهزة',
    search: 'البحث عن أجهزة',
    searchPlaceholder: 'IMEI أو الرقم التسلسلي أو معرّف الاعتماد',
    clearSearch: 'مسح البحث',
    filterByState: 'الحالة',
    filterLabel: 'تصفية حسب الحالة',
    filterCount: (count) =>
      `تصفية حسب الحالة، ${plural(count, {
        zero: 'لم تُختر أي حالة',
        one: 'اختيرت حالة واحدة',
        two: 'اختيرت حالتان',
        few: `اختيرت ${count} حالات`,
        other: `اختيرت ${count} حالة`,
      })}`,
    removeFilter: (label) => `إزالة عامل التصفية: ${label}`,
    clearFilters: 'إزالة عوامل التصفية',
    notWhatWasAsked: 'هذه ليست أجهزة البحث أو التصفية أو الصفحة المختارة الآن.',
    loaded: (range) => `الأجهزة ${range}`,
    select: 'تحديد',
    selectRow: (name) => `تحديد ${name}`,
    selectPage: 'تحديد كل ما في هذه الصفحة',
    selectedCount: (count) =>
      plural(count, {
        zero: 'لم يُحدَّد أي جهاز',
        one: 'حُدّد جهاز واحد',
        two: 'حُدّد جهازان',
        few: `حُدّدت ${count} أجهزة`,
        many: `حُدّد ${count} جهازًا`,
        other: `حُدّد ${count} جهاز`,
      }),
    selectAllMatching: (total) =>
      total === undefined ? 'تحديد كل الأجهزة المطابقة' : `تحديد كل الأجهزة المطابقة (${total})`,
    allSelected: (count, except) =>
      `${count === undefined ? 'حُدّدت كل الأجهزة المطابقة' : `الأجهزة المطابقة المحددة: ${count}`}${except > 0 ? `، واستُبعد منها ${except}` : ''}`,
    selectionGivenUp: 'تغيّرت القائمة: لم تعد «كل الأجهزة المطابقة» محددة.',
    bulkAction: (action, count) => (count === undefined ? `${action}: الكل…` : `${action}: ${count}…`),
    bulkSome: (action, allowed, count) => `${action}: ${allowed} من ${count}…`,
    bulkNone: (action) => `${action}: غير ممكن لأي من الأجهزة المحددة`,
    tooManyForBulk: (limit) =>
      `عدد الأجهزة أكثر من ${limit}. قلّص القائمة بالبحث أو الحالة، ونفّذ ذلك على أجزاء.`,
    clearSelection: 'إلغاء التحديد',
    rowActions: (name) => `إجراءات ${name}`,
    unreadableRow: 'تعذّرت قراءة هذا الصف. جهازه موجود في وحدة تحكم المزوّد.',
    damagedRow: unreadable,
    jobs: {
      find: (done, total) => `جارٍ البحث: ${done}${total === undefined ? '' : ` من ${total}`}…`,
      collect: (done, total) =>
        `جارٍ قراءة الأجهزة المطابقة: ${done}${total === undefined ? '' : ` من ${total}`}…`,
      export: (done, total) =>
        `جارٍ قراءة الأجهزة للملف: ${done}${total === undefined ? '' : ` من ${total}`}…`,
    },
    cancelJob: 'إلغاء',
    jobFailed: 'تعذّرت قراءة كل الأجهزة، لذا لم يُنفَّذ شيء. أعد المحاولة.',
    foundCount: (found, asked) => `عُثر على ${found} من ${asked}.`,
    notFound: 'لم يُعثر على:',
    copyMissing: 'نسخ ما لم يُعثر عليه',
    searchesCut: (limit) => `اقتصر البحث على أول ${limit}.`,
    counted: (label, count) => `${label}، عدد الأجهزة: ${count}`,
    view: 'العرض',
    columnsTitle: 'الأعمدة',
    moveUp: (column) => `نقل ${column} إلى أعلى`,
    moveDown: (column) => `نقل ${column} إلى أسفل`,
    moved: (column, place, of) => `${column} هو العمود ${place} من ${of}`,
    resetColumns: 'الأعمدة المعتادة',
    densityTitle: 'ارتفاع الصفوف',
    densities: { comfortable: 'مريح', standard: 'عادي', compact: 'مضغوط' },
    exactTimes: 'الأوقات الدقيقة',
    sortTitle: 'الترتيب حسب',
    sortNone: 'ترتيب Knox Guard',
    sortAscending: (column) => `${column}، تصاعديًا`,
    sortDescending: (column) => `${column}، تنازليًا`,
    sortedWithinPage: (column) => `مرتّبة حسب ${column} داخل هذه الصفحة فقط`,
    exportTitle: 'تصدير',
    exportPage: (count) => `هذه الصفحة (${count})`,
    exportSelection: (count) => `المحدد (${count})`,
    exportAll: (total) => (total === undefined ? 'كل الأجهزة المطابقة' : `كل الأجهزة المطابقة (${total})`),
    exported: (count) => `الأجهزة المصدّرة: ${count}`,
    enriching: 'جارٍ التحميل…',
    enrichFailed: 'غير متاح',
    whatIsKnown: (name) => `المعروف عن ${name}`,
    emptyNone: {
      title: 'لا أجهزة بعد',
      next: 'تظهر الأجهزة هنا بعد رفعها إلى Knox Guard.',
    },
    emptyNoMatch: {
      title: 'لا يوجد جهاز مطابق',
      next: 'تحقق من الرقم، أو امسح البحث وعوامل التصفية.',
    },
  },
  card: {
    ...device,
    loading: 'جارٍ قراءة الجهاز…',
    cardLabel: 'الجهاز',
    noDevice: {
      title: 'لم يُحدَّد أي جهاز',
      next: 'ضع في object-id أو device-uid أو approve-id الجهاز المراد عرضه.',
    },
    deviceNotListed: {
      title: 'لا يوجد هذا الجهاز في قائمة Knox Guard',
      next: 'تحقق من المعرّف. يظهر الجهاز في القائمة بعد رفعه، ويختفي منها بعد حذفه.',
    },
    namesDiffer: {
      title: 'المعرّفات ليست لجهاز واحد',
      next: 'لا يمكن فعل شيء هنا: يجب أن تكون object-id و device-uid و approve-id للجهاز نفسه.',
    },
    damaged: unreadable,
    awaits: (goal) => `لم يحدث بعد: بانتظار «${goal}».`,
    offline: 'الهاتف غير متصل: المعروض هو آخر ما يعرفه Knox Guard.',
    offlineLocked: 'قفل الهاتف نفسه لأنه بقي دون اتصال مدة طويلة.',
    neverSeen: 'لم يظهر بعد',
    askedTitle: 'المطلوب والمؤكَّد',
    pairStands: {
      on: 'مفعّل',
      off: 'معطّل',
      coming: 'طُلب، بانتظار الهاتف',
      going: 'سيُعطَّل، وما زال مفعّلًا',
      asked: 'طُلب؛ ولم يُذكر ما لدى الهاتف',
      'not-told': 'لم يُذكر',
    },
    visitTitle: 'منذ فتح هذه الصفحة',
    visitEmpty: 'لم يُنفَّذ شيء هنا، ولم تتغيّر حالته.',
    visitSteps: {
      confirmed: (action) => `${action}: تم التأكيد`,
      done: (action) => `${action}: قبله Knox Guard`,
      rejected: (action) => `${action}: رفضه Knox Guard، ولم يتغيّر شيء`,
      'not-sent': (action) => `${action}: لم يُرسَل`,
      unknown: (action) => `${action}: لا يُعرف بعد هل نُفّذ`,
      cancelled: (action) => `${action}: سُحب ولم يُرسَل`,
      left: (action) => `${action}: سُلّم إلى البوابة`,
    },
    visitActions: { approve: 'الاعتماد', blink: 'التذكير', upload: 'الرفع' },
    visitState: (before, after) => `${after}، وكانت ${before}`,
    allFields: (count) => `كل الحقول التي أرسلها Knox Guard (${count})`,
    otherFields: 'حقول أخرى بأسمائها لدى المزوّد',
    yes: 'نعم',
    no: 'لا',
    nothingThere: 'فارغ',
  },
  approve: {
    ...command,
    deviceNumber: 'IMEI أو الرقم التسلسلي',
    deviceNumberHint: `اطلب ${imeiCode} على الهاتف لمعرفة رقم IMEI. يمكن ترك المسافات والشرطات.`,
    approvalIdHint: 'رقمك الخاص لهذا القرض أو العميل. يجب ألا يتكرر.',
    comment: 'التعليق',
    commentHint: 'يُحفظ مع الجهاز في Knox Guard. لا يراه العميل.',
    numberChanges: {
      spaces: 'أُزيلت المسافات.',
      dashes: 'أُزيلت الشرطات.',
      quotes: 'أُزيلت علامات الاقتباس.',
      separators: 'أُزيلت الفواصل بين الأرقام.',
      digits: 'أُعيدت كتابة الأرقام بالصيغة من 0 إلى 9.',
      invisible: 'أُزيلت الأحرف غير المرئية.',
      label: 'أُزيلت التسمية التي قبل الرقم.',
    },
    trimmed: 'أُزيلت المسافات من الطرفين.',
    numberProblems: {
      missing: 'أدخل رقم IMEI أو الرقم التسلسلي.',
      exponent: `اختصر جدول بيانات هذا الرقم وضاعت خاناته الأخيرة. خذ الرقم من الهاتف أو العلبة: اطلب ${imeiCode}.`,
      decimals: 'في هذا الرقم كسور عشرية، أي أن برنامجًا غيّره. خذ الرقم من الهاتف أو العلبة.',
      several: 'هذه عدة أرقام. أبقِ واحدًا.',
      characters: 'لا يجوز في الرقم إلا الحروف A–Z والأرقام.',
      'too-long': 'هذا أطول من أي رقم IMEI أو رقم تسلسلي.',
    },
    numberHints: {
      'check-digit': 'رقم التحقق غير مطابق: ربما كان أحد الأرقام خاطئًا.',
      'no-check-digit': 'يتكوّن IMEI من 15 رقمًا، وهنا 14. ربما ينقص الأخير.',
      'leading-zero': 'ربما ينقص صفر في البداية: جداول البيانات تحذفه.',
      'software-version': '16 رقمًا: قد يكون IMEI مع إصدار برنامجه. يتكوّن IMEI من 15 رقمًا.',
      length: 'يتكوّن IMEI من 15 رقمًا. تحقق من الرقم.',
      'serial-length': 'يتكوّن الرقم التسلسلي لدى Samsung من 11 خانة. تحقق من الرقم.',
      'lower-case': 'تُكتب الأرقام التسلسلية بحروف كبيرة. تحقق من الرقم.',
      rounded: 'ينتهي بأصفار كثيرة: ربما قرّبه جدول بيانات.',
    },
    tooLong: (over, limit) => `أطول من الحد بمقدار ${characters(over)}؛ والحد الأقصى ${limit}.`,
    approveCount: (used, limit) => `${used} من ${limit}`,
    precheck: 'جارٍ البحث عن الجهاز…',
    precheckFailed: 'تعذّر البحث عن الجهاز. سيُبحث عنه من جديد قبل إرسال أي شيء.',
    precheckPending: 'يمكن اعتماده.',
    precheckMissing: 'ليس ضمن الأجهزة التي يعرضها Knox Guard لك. تحقق من الرقم؛ ربما لم يُرفع بعد.',
    notPending: (now) =>
      `هذا الجهاز الآن في الحالة «${now}». لا يمكن اعتماد إلا جهاز حالته «بانتظار الاعتماد».`,
    unknownStateHint: (now) =>
      `هذا الجهاز في الحالة «${now}» التي لا يعرفها هذا الإصدار. استخدم وحدة تحكم المزوّد.`,
    approvalIdTaken: (other, now) => `لجهاز آخر معرّف الاعتماد نفسه: ${other}، ${now}. قد يرفضه Knox Guard.`,
    approvalIdRepeated: 'لجهاز آخر في هذه القائمة معرّف الاعتماد نفسه.',
    approvalIdStays: (id) => `يبقى ${id}`,
    approve: 'اعتماد',
    approveReview: 'اعتماد الجهاز',
    approveTitle: 'هل تريد اعتماد هذا الجهاز؟',
    approveConfirm: 'اعتماد الجهاز',
    approveConsequence:
      'يشغل الجهاز مقعد ترخيص لا يمكن نقله إلى جهاز آخر. يفعّل هاتف العميل Knox Guard عندما يتصل بالإنترنت في المرة القادمة.',
    approvedTitle: 'تم الاعتماد',
    approveAnother: 'اعتماد جهاز آخر',
    bulkTitle: (count) => `اعتماد ${devices(count)}`,
    bulkIntro: 'يُعتمد كل جهاز على حدة، واحدًا تلو الآخر.',
    bulkSkipped: (count) => (count === 0 ? 'لم يتم تخطي أي جهاز' : `تم تخطي ${devices(count)}`),
    bulkNothing: {
      title: 'لا يمكن اعتماد أي من الأجهزة المحددة',
      next: 'لا يمكن اعتماد إلا الأجهزة التي حالتها «بانتظار الاعتماد». اختر أجهزة أخرى من الجدول.',
    },
    bulkReview: (count) => `اعتماد ${devices(count)}`,
    bulkConfirmTitle: (count) => `هل تريد اعتماد ${devices(count)}؟`,
    bulkConfirm: (count) => `اعتماد ${devices(count)}`,
    bulkConsequence: (count) => {
      if (count === 1) return 'يشغل الجهاز مقعد ترخيص لا يمكن نقله إلى جهاز آخر.';
      const seats = plural(count, {
        two: 'يشغل الجهازان مقعدي ترخيص لا يمكن نقلهما إلى أجهزة أخرى.',
        few: `تشغل الأجهزة ${count} مقاعد ترخيص لا يمكن نقلها إلى أجهزة أخرى.`,
        other: `تشغل الأجهزة ${count} مقعد ترخيص لا يمكن نقلها إلى أجهزة أخرى.`,
      });
      return `${seats} يمكنك الإيقاف مؤقتًا في أي وقت؛ وما اعتُمد يبقى معتمدًا.`;
    },
    bulkExpired: 'بقي هذا مفتوحًا أكثر من دقيقتين. لم يُرسَل شيء. راجع القائمة وأكّد من جديد.',
    bulkComment: 'تعليق للجميع',
    bulkProgress: (done, total, failed, unknown, left) =>
      [
        `اعتُمد ${done} من ${total}`,
        failed > 0 ? `فشل: ${failed}` : '',
        unknown > 0 ? `غير معروف بعد: ${unknown}` : '',
        left > 0 ? `لم يُرسَل: ${left}` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    bulkRemaining: (minutes) =>
      minutes < 1
        ? 'بقي أقل من دقيقة'
        : plural(minutes, {
            one: 'بقيت دقيقة واحدة تقريبًا',
            two: 'بقيت دقيقتان تقريبًا',
            few: `بقيت ${minutes} دقائق تقريبًا`,
            other: `بقيت ${minutes} دقيقة تقريبًا`,
          }),
    bulkFinished: 'انتهى',
    bulkStates: {
      waiting: 'في الانتظار',
      sending: 'جارٍ الاعتماد…',
      done: 'معتمد',
      rejected: 'مرفوض',
      'not-sent': 'لم يُرسَل',
      unknown: 'غير معروف بعد',
      found: 'معتمد (ظهر على الجهاز)',
      cancelled: 'أُلغي ولم يُرسَل',
      left: 'متروك لهذه الصفحة',
    },
    bulkPaused: {
      person: 'متوقف مؤقتًا. لن يُرسَل شيء حتى تستأنف.',
      'signed-out': 'متوقف مؤقتًا: انتهت جلستك. سجّل الدخول من جديد ثم استأنف.',
      'no-seats':
        'متوقف مؤقتًا: لم تبقَ مقاعد ترخيص. يمكن لمن يدير تراخيص Knox Guard أن يضيف مقاعد؛ ثم استأنف.',
      trouble: 'متوقف مؤقتًا: تعذّر الوصول إلى Knox Guard عدة مرات متتالية. استأنف عندما يرد من جديد.',
      asleep: 'متوقف مؤقتًا لأن هذا الحاسوب كان في وضع السكون. راجع القائمة ثم استأنف.',
      removed: 'متوقف مؤقتًا لأن هذه القائمة كانت قد أُزيلت من الصفحة. استأنف للمتابعة.',
    },
    bulkBackingOff: 'يطلب Knox Guard وتيرة أبطأ. جارٍ الانتظار قليلًا…',
    bulkPause: 'إيقاف مؤقت',
    bulkResume: 'استئناف',
    bulkCancelRemaining: (count) =>
      plural(count, {
        one: 'إلغاء الطلب المتبقي',
        two: 'إلغاء الطلبين المتبقيين',
        few: `إلغاء ${count} طلبات متبقية`,
        many: `إلغاء ${count} طلبًا متبقيًا`,
        other: `إلغاء ${count} طلب متبقٍّ`,
      }),
    bulkRetry: (count) =>
      plural(count, {
        one: 'إعادة محاولة الطلب الذي فشل',
        two: 'إعادة محاولة الطلبين اللذين فشلا',
        few: `إعادة محاولة ${count} طلبات فشلت`,
        many: `إعادة محاولة ${count} طلبًا فشل`,
        other: `إعادة محاولة ${count} طلب فشل`,
      }),
    bulkUnknownHint: 'نتحقق من هذه تلقائيًا ولا نرسل شيئًا مرتين.',
  },
  reminderEditor: {
    ...command,
    ...reminder,
    readingDevice: 'جارٍ قراءة الجهاز…',
    noDevice: {
      title: 'لا يوجد جهاز',
      next: 'ضع واحدًا من object-id و device-uid و approve-id لتحديد الهاتف المقصود.',
    },
    reminderObstacle: (now) =>
      `الجهاز في الحالة «${now}». يمكن ضبط تذكير عندما تكون حالته «نشط» أو «التذكير مفعّل».`,
    interval: 'كم مرة',
    intervalHint: 'من 3 ثوانٍ إلى 24 ساعة.',
    unit: 'الوحدة',
    units,
    commonChoices: 'خيارات شائعة',
    quietTime: 'وقت الهدوء',
    quietKinds: { none: 'بلا', daily: 'الساعات نفسها كل يوم', weekly: 'فترة واحدة من الأسبوع' },
    from: 'من',
    to: 'إلى',
    fromDay: 'من يوم',
    fromHour: 'من الساعة',
    toDay: 'إلى يوم',
    toHour: 'إلى الساعة',
    bothQuiet: 'كانت هنا ساعات لكل يوم وفترة من الأسبوع معًا، وهما متعارضتان. تُقرأ على أنها فترة من الأسبوع.',
    message: 'الرسالة',
    template: 'القالب',
    chooseTemplate: 'اختر قالبًا…',
    backToTyped: 'العودة إلى كلماتي',
    placeholderHint: (names) => `يُملأ تلقائيًا: ${names}`,
    contact: 'كيف يتواصل معك العميل',
    contactHint: 'رقم هاتف أو بريد إلكتروني أو كلاهما.',
    tel: 'الهاتف',
    telHint: 'أرقام و # + *',
    email: 'البريد الإلكتروني',
    setReminder: 'ضبط التذكير',
    confirmReminder: 'هل تريد ضبط هذا التذكير؟',
    reminderWhat: 'سيعرض هاتف العميل هذا مرارًا حتى يُوقف التذكير:',
    reminderStop:
      'يُوقف التذكير في وحدة تحكم Knox Guard من Samsung: افتح Devices، ثم Stop blinking reminder. لا يمكن لهذه الصفحة إيقافه.',
    reminderSent: 'أُرسل التذكير',
    reminderReplaced: 'كان هناك تذكير مفعّل بالفعل. لا يبلّغ Knox Guard متى أخذ الهاتف التذكير الجديد.',
    reminderProblems: {
      'interval.missing': () => 'حدّد كم مرة، مثل كل 3 ساعات.',
      'interval.wrong-type': () => 'لا ينتج عن هذا عدد صحيح من الثواني. اكتب رقمًا، مثل 3.',
      'interval.too-small': (limit) => `${lasting(limit, 'seconds')} على الأقل.`,
      'interval.too-large': (limit) => `${lasting(limit / 3600, 'hours')} على الأكثر.`,
      'quiet.empty-span': () => 'تبدأ الفترة حين تنتهي. اختر نهاية أخرى، أو «بلا».',
      'message.too-short': () => 'اكتب ما يجب أن يقرأه العميل.',
      'message.wrong-format': () => 'اكتب ما يجب أن يقرأه العميل.',
      'message.too-long': (limit) => `أطول مما يعرضه الهاتف: ${characters(limit)} بحد أقصى.`,
      'tel.wrong-format': () => 'رقم هاتف من أرقام و # + * فقط.',
      'tel.contact-missing': () => 'أدخل رقم هاتف أو بريدًا إلكترونيًا ليتمكن العميل من الرد.',
      'email.wrong-format': () => 'بريد إلكتروني، مثل help@lender.example',
      'device.identifier-ambiguous': () =>
        'أُعطي أكثر من معرّف واحد، وقد تكون لهواتف مختلفة. لا يمكن إرسال شيء؛ أعطِ واحدًا منها.',
    },
    unresolvedNames: (names) => `لا يُعرف ما يوضع مكان ${names}. اكتبه بنفسك أو احذفه.`,
    reminderWarnings: {
      'too-frequent': 'أكثر من مرة كل 5 دقائق: يكاد الهاتف لا يُستخدم بين تذكيرين. هل الوحدة صحيحة؟',
      'often-at-night':
        'أكثر من مرة في الساعة حتى في الليل حين ينام الناس. ساعات الهدوء تمنع الرسالة من أن تصبح مضايقة.',
      'interval-outlasts-window': 'أطول من الوقت بين فترتي هدوء: لن يظهر إطلاقًا في بعض الأيام.',
      'nearly-whole-week':
        'تنتهي الفترة في يوم بدايتها عند ساعة أبكر: الأسبوع كله هادئ ما عدا تلك الساعات القليلة.',
      'rarely-shown': 'يظهر أقل من 24 ساعة في الأسبوع؛ وقد لا يراه العميل أبدًا.',
      'blocked-code': 'يحظر Knox Guard الأرقام التي تبدأ بهذا الرمز؛ لن يتمكن العميل من الاتصال به.',
    },
  },
  upload: {
    ...command,
    uploadSteps: { choose: 'اختيار', columns: 'الأعمدة', check: 'مراجعة', send: 'إرسال' },
    uploadStepOf: (step, of, name) => `الخطوة ${step} من ${of}: ${name}`,
    chooseTitle: 'أي أجهزة؟',
    chooseDrop: 'أفلت ملفًا هنا، أو',
    chooseFile: 'اختيار ملف',
    chooseFormats:
      'ملف CSV أو Excel (.xlsx)، جهاز واحد في كل صف: IMEI أو الرقم التسلسلي، ومعرّف الاعتماد إن وُجد.',
    choosePaste: 'أو الصق من جدول بيانات',
    choosePasteHint: 'عمود واحد، أو عدة أعمدة مع صف العناوين.',
    chooseUsePasted: 'استخدام ما لصقته',
    nothingSentYet: 'لن يُرسَل شيء حتى تؤكد.',
    readingFile: 'جارٍ قراءة الملف…',
    fileErrors: {
      empty: {
        title: 'لا شيء فيه',
        next: 'اختر ملفًا فيه جهاز واحد على الأقل، أو الصق عمودًا.',
      },
      'too-large': {
        title: 'هذا الملف كبير جدًا',
        next: 'احفظ فقط أعمدة الأرقام ومعرّفات الاعتماد.',
      },
      'too-many-rows': {
        title: 'الصفوف كثيرة جدًا',
        next: '200,000 على الأكثر في المرة الواحدة: قسّم القائمة.',
      },
      'old-excel': {
        title: 'لا يمكن قراءة ملف Excel هذا',
        next: 'هو من النوع القديم (xls) أو محمي بكلمة مرور. احفظه بصيغة XLSX أو CSV دون كلمة مرور.',
      },
      pdf: { title: 'هذا ملف PDF', next: 'صدّر القائمة بصيغة CSV أو Excel بدلًا منه.' },
      picture: { title: 'هذه صورة', next: 'صدّر القائمة بصيغة CSV أو Excel بدلًا منها.' },
      html: {
        title: 'هذه صفحة ويب',
        next: 'بعض الأنظمة تسميها «Excel». افتحها في جدول بيانات واحفظها بصيغة XLSX أو CSV.',
      },
      zip: { title: 'لا يحتوي هذا الملف المضغوط على مصنّف', next: 'فك ضغطه واختر القائمة التي فيه.' },
      binary: { title: 'هذه ليست قائمة', next: 'صدّرها بصيغة CSV أو Excel، ثم اختر ذلك الملف.' },
      damaged: {
        title: 'لا يمكن قراءة هذا الملف',
        next: 'ربما كان تالفًا. احفظه من جديد بصيغة CSV أو XLSX ثم اختره مرة أخرى.',
      },
    },
    severalFiles: 'ملف واحد في كل مرة من فضلك: أُخذ الأول.',
    columnsTitle: 'ما هو كل عمود؟',
    columnsFound: (count, columns) =>
      `عدد الصفوف ${count} في ${plural(columns, {
        one: 'عمود واحد',
        two: 'عمودين',
        few: `${columns} أعمدة`,
        many: `${columns} عمودًا`,
        other: `${columns} عمود`,
      })}`,
    headerField: 'الصف الأول يحتوي على العناوين',
    columnField: { deviceUid: 'IMEI أو الرقم التسلسلي', approveId: 'معرّف الاعتماد' },
    columnName: (letter, header) => header || `العمود ${letter}`,
    columnNone: 'بلا',
    columnHints: {
      deviceUid: 'ما يعرف به Knox Guard الهاتف.',
      approveId: 'رقمك الخاص للقرض أو العميل، بحد أقصى 50 حرفًا.',
    },
    sampleTitle: 'الصفوف الأولى',
    checkRows: (count, shown) => `مراجعة ${rows(count, shown)}`,
    chooseOther: 'اختيار ملف آخر',
    back: 'رجوع',
    checkTitle: 'راجع قبل إرسال أي شيء',
    checkingRows: (done, total) => `جارٍ المراجعة: ${done} من ${total} من الصفوف`,
    tally: {
      ready: 'جاهزة',
      warnings: 'تستحق نظرة',
      errors: 'تحتاج إلى تصحيح',
      duplicates: 'مكررة في الملف',
      dropped: 'مستبعدة',
    },
    onlyProblems: 'الصفوف ذات المشكلات فقط',
    nextProblem: 'الصف التالي المطلوب تصحيحه',
    rowsTable: 'صفوف الملف',
    rowNumber: 'الصف',
    rowNumberOf: (row) => `الصف ${row}`,
    rowProblem: 'ما لاحظناه',
    rowFine: 'جاهز',
    cellOf: (field, row) => `${field}، الصف ${row}`,
    dropRow: (row) => `استبعاد الصف ${row}`,
    dropRowShort: 'استبعاد',
    dropAll: (count, shown) =>
      plural(count, {
        one: 'استبعاد الصف المطلوب تصحيحه',
        two: 'استبعاد الصفين المطلوب تصحيحهما',
        few: `استبعاد ${shown} صفوف مطلوب تصحيحها`,
        many: `استبعاد ${shown} صفًا مطلوبًا تصحيحه`,
        other: `استبعاد ${shown} صف مطلوب تصحيحه`,
      }),
    undrop: (count, shown) => `استعادة ${rows(count, shown)}`,
    downloadProblems: 'تنزيل الصفوف المطلوب تصحيحها',
    nothingShown: 'لا مشكلة في أي صف.',
    issues: {
      missing: () => 'الرقم ناقص.',
      exponent: () => 'حذف جدول بيانات بعض الخانات: ابحث عن الرقم في الأصل.',
      decimals: () => 'هذا مبلغ بكسور عشرية، وليس رقم هاتف.',
      several: () => 'رقمان في خلية واحدة: خصّص صفًا لكل منهما.',
      characters: () => 'لا يجوز إلا الحروف والأرقام.',
      'too-long': () => 'أطول من أن يكون رقم جهاز.',
      duplicate: ({ row }) => `الجهاز نفسه كما في الصف ${row ?? ''}: يُرسَل الأول فقط.`,
      'approve-id-too-long': ({ over, limit }) =>
        `معرّف الاعتماد أطول من الحد بمقدار ${over === undefined ? '' : characters(over)}؛ والحد الأقصى ${limit === undefined ? '' : characters(limit)}.`,
      'approve-id-characters': () => 'في معرّف الاعتماد حرف غير مرئي.',
      'approve-id-repeated': ({ row }) => `معرّف الاعتماد نفسه كما في الصف ${row ?? ''}.`,
      'check-digit': () => 'الرقم الأخير لا يتوافق مع الباقي: ربما كُتب رقم خطأ.',
      'no-check-digit': () => '14 رقمًا: رقم التحقق ناقص.',
      'leading-zero': () => '14 رقمًا: ربما حذف جدول بيانات الصفر من البداية.',
      'software-version': () => '16 رقمًا: قد يكون الأخيران إصدار برنامج.',
      length: () => 'يتكوّن IMEI من 15 رقمًا.',
      'serial-length': () => 'تتكوّن الأرقام التسلسلية عادةً من 11 خانة.',
      'lower-case': () => 'تُكتب الأرقام التسلسلية عادةً بحروف كبيرة.',
      rounded: () => 'ينتهي بأصفار: ربما قرّبه جدول بيانات.',
      known: ({ state: now }) => `موجود بالفعل في Knox Guard${now ? ` (${now})` : ''}: سيُرفض.`,
      'sent-before': () => 'أُرسل من هذه الصفحة من قبل.',
      'sent-unknown': () => 'أُرسل من هذه الصفحة من قبل؛ والنتيجة غير معروفة بعد.',
    },
    knownCheck: 'البحث عما هو موجود بالفعل في Knox Guard',
    knownCheckHint: 'اختياري. يعمل ببطء في الخلفية كي لا يتأخر أحد.',
    knownChecking: (done, total) => `جارٍ البحث: ${done} من ${total} من الطلبات`,
    knownStop: 'إيقاف',
    knownDone: (count, shown) =>
      count === 0
        ? 'لا يوجد أي منها في Knox Guard بعد.'
        : `موجود بالفعل في Knox Guard: ${devicesAlone(count, shown)}.`,
    knownStopped: (count, shown) =>
      `تم الإيقاف. الموجود بالفعل في Knox Guard حتى الآن: ${devicesAlone(count, shown)}.`,
    knownDrop: (count, shown) =>
      plural(count, {
        one: 'استبعاده',
        two: 'استبعادهما',
        other: `استبعاد هذه الأجهزة (${shown})`,
      }),
    notReady: (errors, shown) => `ما زال مطلوبًا تصحيحه أو استبعاده: ${rowsAlone(errors, shown)}.`,
    nothingToSend: 'لم يبقَ أي صف لإرساله.',
    switchesTitle: 'عند التسجيل',
    switchesHint:
      'كلها معطّلة ما لم تفعّلها. قد يتجاهل Knox Guard خيارًا دون إشعار إذا لم يكن مسموحًا لحسابك باستخدامه.',
    switches: {
      autoAccept: {
        label: 'القبول تلقائيًا',
        consequence: 'يُعتمد كل جهاز فور وصوله ويشغل مقعد ترخيص؛ ولا يراجعه أحد قبل ذلك.',
      },
      autoLock: {
        label: 'القفل تلقائيًا',
        consequence:
          'قد يقفل الهاتف نفسه وفق سياسة القفل التلقائي في حسابك: لا يستطيع حامله استخدامه ما دام مقفلًا.',
      },
      applySimControl: {
        label: 'تطبيق التحكم في SIM',
        consequence: 'منذ التسجيل لا يعمل الهاتف إلا مع شرائح SIM التي تسمح بها سياسة التحكم في SIM لديك.',
      },
      enableBlockFactoryReset: {
        label: 'منع إعادة ضبط المصنع',
        consequence: 'منذ التسجيل لا يستطيع حامل الهاتف إعادته إلى ضبط المصنع.',
      },
    },
    review: (count, shown) => `مراجعة ورفع ${devices(count, shown)}`,
    uploadTitle: (count, shown) => `هل تريد رفع ${devices(count, shown)}؟`,
    uploadConfirm: (count, shown) => `رفع ${devices(count, shown)}`,
    uploadConsequence: 'سيدرجها Knox Guard باسمك. الجهاز الموجود لديه بالفعل يُرفض وحده ولا يعطّل غيره.',
    uploadBatches: (batches, each) =>
      batches === 1
        ? 'دفعة واحدة'
        : `${plural(batches, {
            two: 'دفعتان',
            few: `${batches} دفعات`,
            other: `${batches} دفعة`,
          })}، واحدة تلو الأخرى، والحد الأقصى للأجهزة في كل منها ${each}`,
    uploadLeftOut: rowsAlone,
    factDevices: 'الأجهزة',
    factBatches: 'الدفعات',
    factSwitches: 'المطلوب',
    factLeftOut: 'المستبعد',
    switchesNone: 'لم يُفعّل أي خيار',
    requested: (names) => `المطلوب: ${names}`,
    requestedHint: 'مطلوب وغير مؤكد: لا يذكر Knox Guard هل منح الخيار. اطّلع على الأجهزة بعد تسجيلها.',
    uploadExpired: 'بقي السؤال مفتوحًا أكثر من دقيقتين، لذا لم يُرسَل شيء. راجعه مرة أخرى.',
    progressTitle: (done, total) => `سُلّم إلى Knox Guard ${done} من ${total} من الأجهزة`,
    progressBatch: (batch, of) => `جارٍ إرسال الدفعة ${batch} من ${of}`,
    elapsed: (words) => `المنقضي: ${words}`,
    remaining: (words) => `المتبقي تقريبًا: ${words}`,
    duration: (seconds) =>
      seconds < 60
        ? `${seconds} ث`
        : `${Math.floor(seconds / 60)} د ${seconds % 60 ? `${seconds % 60} ث` : ''}`.trim(),
    uploadPause: 'إيقاف مؤقت',
    uploadResume: 'استئناف',
    uploadGiveUp: (count, shown) =>
      plural(count, {
        one: 'عدم إرسال الجهاز المتبقي',
        two: 'عدم إرسال الجهازين المتبقيين',
        few: `عدم إرسال ${shown} أجهزة متبقية`,
        many: `عدم إرسال ${shown} جهازًا متبقيًا`,
        other: `عدم إرسال ${shown} جهاز متبقٍّ`,
      }),
    uploadAgain: (count, shown) => `إرسال ${devices(count, shown)} من جديد`,
    uploadWithout: (name) => `الإرسال دون «${name}»`,
    uploadPaused: {
      person: 'متوقف مؤقتًا. لن يُرسَل شيء حتى تستأنف.',
      'signed-out': 'انتهت جلستك. سجّل الدخول إلى البوابة ثم استأنف؛ لم يُفقد شيء.',
      'no-seats': 'لم تبقَ مقاعد ترخيص في Knox Guard.',
      trouble: 'توقف بعد فشل. لن يُرسَل شيء آخر حتى تقرر.',
      removed: 'غودرت الصفحة في أثناء ذلك. لن يُرسَل شيء آخر حتى تستأنف.',
      asleep: 'كان هذا الحاسوب في وضع السكون. لن يُرسَل شيء آخر حتى تستأنف.',
    },
    uploadBackingOff: 'طلب Knox Guard وتيرة أبطأ؛ سيستمر الإرسال تلقائيًا.',
    keepOpen: 'أبقِ هذه الصفحة مفتوحة حتى يُرسَل كل شيء.',
    batchName: (batch) => `الدفعة ${batch}`,
    batchRows: devicesAlone,
    batchStates: {
      waiting: 'في الانتظار',
      sending: 'جارٍ الإرسال',
      done: 'سُلّمت',
      rejected: 'مرفوضة',
      'not-sent': 'لم تُرسَل',
      unknown: 'غير معروف بعد',
      cancelled: 'لم تُرسَل',
      left: 'متروكة للبوابة',
    },
    batchUnknown:
      'انقطع الاتصال بعد الإرسال. نبحث عن الدفعة بين عمليات الرفع؛ ولا تُرسَل من جديد. إن لم تظهر، فاختر الملف لاحقًا مرة أخرى وابحث عن الأجهزة الموجودة في Knox Guard.',
    vendorCounts: (total, valid, invalid) =>
      `إحصاء Knox Guard: المجموع ${total}، صالح ${valid}، غير صالح ${invalid}`,
    uploadNotEnabled: {
      title: 'الرفع غير مفعّل لحسابك',
      next: 'تفعّله Samsung عند الطلب: اسأل جهة اتصالك لدى Samsung أو knoxapi@samsungknox.com. لم تُقبل هذه الدفعة، ولم يُفقد شيء: أبقِ هذه الصفحة مفتوحة أو نزّل الصفوف.',
    },
    simPolicyMissing: {
      title: 'لا توجد سياسة للتحكم في SIM بعد',
      next: 'يمكن لمن يدير Knox Guard أن ينشئ سياسة في وحدة تحكمه. لم يُقبل شيء من هذه الدفعة؛ ويمكنك إرسالها دون التحكم في SIM.',
    },
    resultDone: 'سُلّمت كل الأجهزة',
    resultPartly: 'انتهت عملية الرفع',
    resultNone: 'لم يُقبل شيء',
    sums: {
      total: 'المجموع',
      accepted: 'مقبولة',
      refused: 'مرفوضة',
      unknown: 'غير معروفة بعد',
      notSent: 'لم تُرسَل',
    },
    sumsHint: 'محسوبة صفًا صفًا؛ والأربعة معًا تساوي المجموع.',
    resultWorking: 'ما زال Knox Guard يعالج الصفوف: قد يُرفض المزيد.',
    reasonsTitle: 'لماذا رُفضت صفوف',
    reasonNone: 'لم يُذكر سبب',
    downloads: {
      refused: (count, shown) =>
        plural(count, {
          one: 'تنزيل الصف المرفوض',
          two: 'تنزيل الصفين المرفوضين',
          few: `تنزيل ${shown} صفوف مرفوضة`,
          many: `تنزيل ${shown} صفًا مرفوضًا`,
          other: `تنزيل ${shown} صف مرفوض`,
        }),
      rest: (count, shown) => `تنزيل ${rows(count, shown)}: لم يُرسَل أو نتيجته غير معروفة`,
      receipt: () => 'تنزيل إيصال بكل الصفوف',
    },
    fates: { accepted: 'مقبول', refused: 'مرفوض', unknown: 'غير معروف', 'not-sent': 'لم يُرسَل' },
    csvHeaders,
    uploadNext: 'التالي: اعتمد الأجهزة التي حالتها «بانتظار الاعتماد».',
    uploadNextUnknown: 'قبل إرسال الصفوف نفسها من جديد، ابحث عما هو موجود منها في Knox Guard.',
    uploadAnother: 'رفع ملف آخر',
  },
  uploads: {
    ...list,
    errors: {
      ...list.errors,
      forbidden: {
        title: 'لا يُسمح لك برؤية عمليات الرفع',
        next: 'اطلب صلاحية الوصول ممن يدير أذونات البوابة.',
      },
      'invalid-request': {
        title: 'لا يمكن أن يكون هذا معرّف عملية رفع',
        next: 'افتح عملية الرفع من قائمة عمليات الرفع.',
      },
    },
    loading: 'جارٍ تحميل عمليات الرفع…',
    uploadsLabel: 'عمليات الرفع',
    uploadDevicesLabel: 'أجهزة عملية الرفع هذه',
    uploadColumns: {
      uploadDate: 'تاريخ الرفع',
      uploadStatus: 'الحالة',
      totalDeviceCount: 'الأجهزة',
      validDeviceCount: 'صالحة',
      invalidDeviceCount: 'غير صالحة',
      uploadId: 'معرّف الرفع',
    },
    deviceColumns: {
      deviceUid: 'الجهاز',
      approveId: 'معرّف الاعتماد',
      result: 'النتيجة',
      reason: 'السبب',
    },
    notGiven: '—',
    uploadMethod: (method) => `عبر ${method}`,
    uploadedBy: (name) => `بواسطة ${name}`,
    openUpload: (when) => `عملية رفع ${when}`,
    backToUploads: 'كل عمليات الرفع',
    uploadReasons: {
      'device already exists': 'موجود بالفعل في Knox Guard.',
      'invalid imei': 'ليس رقم IMEI: أحد الأرقام خاطئ.',
      'invalid device id': 'ليس رقم IMEI ولا رقمًا تسلسليًا.',
      'approveid already exists': 'لجهاز آخر معرّف الاعتماد نفسه.',
    },
    notThisPage: 'هذه ليست صفوف الصفحة المختارة الآن.',
    uploadProgress: 'التقدم',
    stillLooking: 'يعالجها Knox Guard الآن. تتابعها هذه الصفحة تلقائيًا؛ ويمكنك مغادرتها.',
    uploadSettled: (status) => `انتهت عملية الرفع: ${status}`,
    uploadsLoaded: (range) => `الصفوف ${range}`,
    unreadableUpload: 'تعذّرت قراءة هذا الصف. هو موجود في وحدة تحكم المزوّد.',
    damagedUpload: unreadable,
    emptyUploads: {
      title: 'لا عمليات رفع بعد',
      next: 'تظهر هنا عمليات الرفع من كل القنوات: هذه البوابة ووحدة تحكم المزوّد والموزّعون.',
    },
    emptyUpload: {
      title: 'لا تحتوي عملية الرفع هذه على أي جهاز',
      next: 'ربما ما زال Knox Guard يقرؤها. حدّث الصفحة بعد قليل.',
    },
    noMoreDevices: { title: 'كان هذا كل شيء', next: 'لا أجهزة أخرى في عملية الرفع هذه.' },
    uploadNotFound: {
      title: 'لا توجد عملية الرفع هذه في Knox Guard',
      next: 'ربما كان معرّفها من حساب آخر، أو لم تعد محفوظة. افتحها من قائمة عمليات الرفع.',
    },
    uploadsNotEnabled: {
      title: 'عمليات الرفع غير مفعّلة لشركتك',
      next: 'تفعّلها Samsung عند الطلب لكل حساب. اسأل جهة اتصالك لدى Samsung أو راسل knoxapi@samsungknox.com.',
    },
  },
  transaction: {
    ...list,
    ...command,
    errors: {
      ...common.errors,
      forbidden: { title: 'لا يُسمح لك برؤية هذه المعاملة', next: askForAccess },
      'invalid-request': {
        title: 'لا يمكن أن يكون هذا معرّف معاملة',
        next: 'لا يحتوي المعرّف إلا على حروف وأرقام. انسخه من جديد من حيث أُرسل الأمر.',
      },
    },
    loading: 'جارٍ تحميل المعاملة…',
    noTransaction: {
      title: 'لم تُختر أي معاملة',
      next: 'ضع في السمة transaction-id مرجع أمر، مثل المرجع الوارد من kg-approved.',
    },
    transactionProgress: (success, count, fail, failed) =>
      `نجح ${success} من ${count}${fail > 0 ? ` · ${failedDevices(fail, failed)}` : ''}`,
    transactionCounts: (success, failed) => `نجح: ${success} · فشل: ${failed}`,
    transactionRunning: 'قيد التنفيذ',
    transactionDone: 'مكتملة',
    transactionDoneWithFailures: (failed, fail) => failedDevices(fail, failed),
    transactionUnclear: 'لا يذكر Knox Guard عدد الأجهزة المعنية، لذا لا يمكن لأحد معرفة هل انتهت المعاملة.',
    failuresLabel: (failed) => `حالات الفشل: ${failed}`,
    failureColumns: { requestedId: 'الجهاز', reason: 'السبب' },
    someFailures: (listed, failed) => `يذكر Knox Guard ${listed} من أصل ${failed} من حالات الفشل.`,
    noReason: 'لا يذكر Knox Guard سببًا.',
    unreadableFailure: 'تعذّرت قراءة هذا العنصر.',
    damagedFailure: unreadable,
    transactionId: 'معرّف المعاملة',
    notFoundYet: (until) => ({
      title: 'لا يعرض Knox Guard هذه المعاملة بعد',
      next: `قد يظهر السجل بعد دقائق من إرسال الأمر. نواصل البحث حتى ${until}. عدم ظهورها لا يعني أنه لم يُنفَّذ شيء.`,
    }),
    notFoundAtAll: {
      title: 'ليس لدى Knox Guard سجل لهذه المعاملة',
      next: 'ربما لم يعد السجل محفوظًا، أو كان المعرّف من حساب آخر. حالات الأجهزة تبيّن هل نُفّذ الأمر.',
    },
    noLongerKept: (at) => `لم يعد Knox Guard يحتفظ بهذا السجل. هكذا كان في ${at}.`,
  },
};
