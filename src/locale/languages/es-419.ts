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

const plural = pluralOf('es-419');
const rows = (count: number, shown: string) =>
  plural(count, { one: `${shown} fila`, other: `${shown} filas` });
const devices = (count: number, shown = String(count)) =>
  plural(count, { one: `${shown} dispositivo`, other: `${shown} dispositivos` });
const unreadable = (fields: string) => `No se pudo leer: ${fields}`;

const state: StateTerms = {
  states: {
    Pending: 'Pendiente',
    Rejected: 'Rechazado',
    Activating: 'Activándose',
    Active: 'Activo',
    Exchanging: 'En intercambio',
    Resetting: 'Restableciéndose',
    'Starting Reminder': 'Iniciando recordatorio',
    'Stopping Reminder': 'Deteniendo recordatorio',
    'Reminder On': 'Con recordatorio',
    Locking: 'Bloqueándose',
    Locked: 'Bloqueado',
    Unlocking: 'Desbloqueándose',
    Completing: 'Finalizando',
    Completed: 'Finalizado',
    Registered: 'Registrada',
    Expired: 'Vencida',
    'In progress': 'En curso',
    Complete: 'Completa',
    Failed: 'Fallida',
  },
  unknownState: 'Estado desconocido',
  stateMissing: 'Sin estado',
};

const tryLater = 'No se cambió nada. Inténtelo de nuevo en un momento.';
const askForAccess = 'Pida acceso a quien administra los permisos del portal o de Knox Guard.';

const common: CommonTerms = {
  ...state,
  columns: {
    deviceUid: 'Dispositivo',
    imei: 'IMEI',
    imei2: 'IMEI 2',
    serial: 'Número de serie',
    objectId: 'ID de objeto',
    model: 'Modelo',
    fullModel: 'Modelo completo',
    status: 'Estado',
    approveId: 'ID de aprobación',
    approveComment: 'Comentario',
    lastSeen: 'Visto por última vez',
    createDate: 'Cargado',
    modifiedDate: 'Modificado',
    licenseExpiryDate: 'Fin del servicio',
    relockTimestamp: 'Vuelve a bloquearse',
    agentVersion: 'Versión del agente',
    androidVersion: 'Versión de Android',
    firmwareVersion: 'Versión del firmware',
    waiting: 'Esperando al teléfono',
    isOfflineLocked: 'Bloqueado sin conexión',
    isDeviceOffline: 'Sin conexión',
    simControlEnabled: 'Control de SIM',
    simControlApplied: 'Control de SIM aplicado',
  },
  retry: 'Reintentar',
  loadingPart: 'Cargando…',
  partNotLoaded: {
    title: 'No se pudo cargar esta parte de la página',
    next: 'No se envió nada. Revise la conexión e intente de nuevo; si no ayuda, vuelva a cargar la página.',
  },
  retryIn: (seconds) => `Nuevo intento en ${seconds} s`,
  errors: {
    network: {
      title: 'No se pudo contactar con el servidor del portal',
      next: `Revise la conexión. ${tryLater}`,
    },
    timeout: { title: 'La respuesta tardó demasiado', next: tryLater },
    unauthorized: {
      title: 'Su sesión ha terminado',
      next: 'Inicie sesión en el portal otra vez y reintente.',
    },
    forbidden: { title: 'No tiene permiso para ver estos dispositivos', next: askForAccess },
    'not-found': {
      title: 'Nada responde en esta dirección',
      next: 'El endpoint del portal para Knox Guard es incorrecto o falta. Avise a sus desarrolladores.',
    },
    'invalid-request': {
      title: 'Esta búsqueda no se puede enviar',
      next: 'Cambie la búsqueda o los filtros.',
    },
    rejected: {
      title: 'Knox Guard rechazó la solicitud',
      next: 'No se cambió nada. Pedir lo mismo de nuevo no servirá; aquí está lo que dice.',
    },
    'rate-limited': { title: 'Demasiadas solicitudes en este momento', next: tryLater },
    unavailable: { title: 'Knox Guard no está disponible en este momento', next: tryLater },
    'bad-response': {
      title: 'No se pudo leer la respuesta',
      next: 'Quizá su sesión terminó o el servidor del portal falla. Recargue la página y luego avise a sus desarrolladores.',
    },
    'several-devices': {
      title: 'Varios dispositivos coinciden',
      next: 'No se envió nada. Indique cuál por su ID de objeto o su número.',
    },
    'outcome-unknown': {
      title: 'Todavía no sabemos si se llevó a cabo',
      next: 'Mire el estado del dispositivo antes de hacer algo de nuevo.',
    },
  },
  vendorSays: (reason) => `Knox Guard dice: ${reason}`,
  reference: (id) => `Referencia ${id}`,
  noClient: {
    title: 'Sin conexión con Knox Guard',
    next: 'Ponga en el atributo endpoint el proxy de su servidor, p. ej. endpoint="/api/knox-guard", o coloque este elemento dentro de <kg-provider>.',
  },
  loading: 'Cargando dispositivos…',
  refresh: 'Actualizar',
  asOf: (time) => `a las ${time}`,
  staleSince: (time) => `Se muestra lo que era cierto a las ${time}.`,
  done: 'Listo',
  reveal: (name) => `Mostrar ${name} completo`,
  hide: (name) => `Ocultar ${name}`,
  copy: (name) => `Copiar ${name}`,
  copied: 'Copiado',
  copyFailed: 'Esta página no puede usar el portapapeles. Muestre el número y cópielo a mano.',
};

const list: ListTerms = {
  ...common,
  rowsRange: (from, to, total) => (total === undefined ? `${from}–${to}` : `${from}–${to} de ${total}`),
  noRows: 'Sin filas',
  pageSize: 'Filas por página',
  firstPage: 'Primera página',
  previousPage: 'Página anterior',
  nextPage: 'Página siguiente',
  lastPage: 'Última página',
  pager: 'Páginas',
  emptyPastEnd: {
    title: 'Esta página está más allá del final de la lista',
    next: 'La lista se acortó desde que la abrió.',
  },
};

const device: DeviceTerms = {
  ...common,
  actions: 'Acciones',
  closeDialog: 'Cerrar',
  actionNames: { details: 'Detalles', approve: 'Aprobar', blink: 'Poner recordatorio' },
  obstacles: {
    state: (now) => `No es posible en el estado ${now}`,
    'unknown-state': () => 'No es posible en un estado que esta versión no conoce',
    'not-exact': () => 'El identificador puede estar dañado; verifíquelo en la consola del proveedor',
    readonly: () => 'Esta vista es de solo lectura',
  },
  deviceCount: (count) => `${count} dispositivos`,
  waitingFor: (what) => `Esperando al teléfono: ${what}`,
  waitingMore: (modified, seen) =>
    `Pedido y no confirmado por el teléfono.${modified === undefined ? '' : ` Knox Guard cambió este registro por última vez ${modified}.`} ${seen === undefined ? 'El teléfono no se ha visto.' : `El teléfono se vio por última vez ${seen}.`}`,
  pairs: {
    simControl: 'control de SIM',
    FactoryResetBlock: 'bloqueo del restablecimiento de fábrica',
    OfflineLock: 'bloqueo sin conexión',
    FunctionRestrictions: 'restricciones de funciones',
    WallpaperRestrictions: 'restricciones de fondo de pantalla',
    RelockReminder: 'recordatorio de nuevo bloqueo',
    AppBlock: 'lista de aplicaciones bloqueadas',
    EnrollmentNotice: 'aviso de inscripción',
    ForceAutoDownload: 'descarga automática',
  },
  limits: {
    Accepted: (since) =>
      `Activándose${since === undefined ? '' : `, a más tardar desde ${since}`}. Un teléfono se activa solo únicamente en los 7 días posteriores a su primer encendido; después, su usuario abre guard.samsungknox.com o lo restablece.`,
    Completing: (since, until) =>
      `Finalizando${since === undefined ? '' : `, a más tardar desde ${since}`}. Se puede cancelar durante dos días${until === undefined ? '' : `: a más tardar hasta alrededor de ${until}`}, en la consola del proveedor.`,
  },
};

const command: CommandTerms = {
  ...common,
  cancel: 'Cancelar',
  checking: 'Leyendo el dispositivo una vez más…',
  device: 'Dispositivo',
  approvalId: 'ID de aprobación',
  presentState: 'Estado actual',
  notListed: 'Knox Guard no incluye este dispositivo en su lista. Puede rechazarlo.',
  changed: (field, before, now) => `${field} cambió desde que abrió esto: era ${before}, ahora es ${now}.`,
  nothingThere: 'vacío',
  undo: 'Deshacer',
  sendingIn: (seconds) => `Se envía en ${seconds} s`,
  held: 'En espera mientras está aquí',
  sending: 'Enviando…',
  notSent: 'No se envió nada.',
  rejectedTitle: 'Knox Guard lo rechazó',
  stateInvalid: (now) => `El dispositivo está ahora en el estado ${now}, y en ese estado no es posible.`,
  remedies: {
    4000000: 'Uno de los valores no se acepta. Revíselos y envíe de nuevo.',
    4000310: 'El dispositivo está en un estado en el que esto no es posible. Se volvió a leer su estado.',
    4000316: 'Demasiados dispositivos a la vez. Elija menos.',
    4001806: 'El dispositivo ya tiene una licencia.',
    4001807:
      'La licencia no tiene más puestos. Quien administra las licencias de Knox Guard puede agregar más.',
    4001809:
      'No quedan puestos de licencia. Quien administra las licencias de Knox Guard puede agregar más; luego apruebe de nuevo.',
    4010000: 'La conexión del portal con Knox Guard no se acepta. Avise a sus desarrolladores.',
    4040300: 'Knox Guard no conoce este dispositivo. Revise el número; puede que aún no se haya cargado.',
    4120000:
      'Knox Guard aún no tiene una política de control de SIM. Quien lo administra debe crear una primero.',
  },
  unknown: {
    title: 'Todavía no sabemos si se llevó a cabo',
    next: 'La conexión se perdió después del envío. Estamos mirando el dispositivo; no se envía nada de nuevo.',
  },
  unknownFound: {
    title: 'Se llevó a cabo',
    next: 'La respuesta se perdió en el camino, pero el dispositivo lo muestra.',
  },
  looking: 'Mirando…',
  lookFailed: 'No se pudo leer el estado del dispositivo en este momento, así que puede haber cambiado.',
  lookedAt: (time) => `Última revisión a las ${time}; aún no se ve.`,
  checkAgain: 'Revisar de nuevo',
  startAnew: 'Cerrar',
  waitingFor: (goal) => `Esperando que el teléfono informe “${goal}”`,
  waitingHint: 'El teléfono responde cuando vuelva a estar en línea. Puede salir de esta página.',
  reached: (goal) => `El teléfono informa “${goal}”`,
  objectId: 'ID de objeto',
  startOver: 'Listo',
  dismiss: 'Descartar',
  problems: {
    missing: () => 'Este dato es necesario.',
    'wrong-type': () => 'Este valor no es del tipo correcto.',
    'wrong-format': () => 'Tiene un carácter que no se permite.',
    'too-short': () => 'Este dato es necesario.',
    'too-long': (limit) => `Como máximo ${limit} caracteres.`,
    'too-small': (limit) => `Como mínimo ${limit}.`,
    'too-large': (limit) => `Como máximo ${limit}.`,
  },
  problemSummary: (count) =>
    plural(count, { one: 'Hay un campo por corregir.', other: `Hay ${count} campos por corregir.` }),
  optional: 'opcional',
  charactersLeft: (left) => plural(left, { one: 'Queda 1 carácter', other: `Quedan ${left} caracteres` }),
};

const days = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];
const units = { seconds: 'segundos', minutes: 'minutos', hours: 'horas' } as const;
const ones = { seconds: 'segundo', minutes: 'minuto', hours: 'hora' } as const;

const reminder: ReminderWords = {
  days,
  daysShort: ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'],
  hour,
  dayAndHour: (day, at) => `${days[day] ?? ''} ${hour(at)}`,
  duration: ({ value, unit }) => `${value} ${value === 1 ? ones[unit] : units[unit]}`,
  every: ({ value, unit }) => (value === 1 ? `Cada ${ones[unit]}` : `Cada ${value} ${units[unit]}`),
  always: (every) => `${every}, de día y de noche`,
  neverDaily: (every, from, to) => `${every}, nunca entre las ${from} y las ${to}`,
  neverWeekly: (every, from, to) => `${every}, nunca desde ${from} hasta ${to}`,
  unclear: (every, at) => `${every}, pero el tiempo de silencio empieza y termina a las ${at}`,
  noSchedule: 'Indique cada cuánto vuelve el recordatorio.',
  outlook: 'Qué va a pasar',
  week: 'La semana en el teléfono',
  shown: 'Se muestra',
  quiet: 'Silencio',
  cell: (at, isQuiet) => `${at}, ${isQuiet ? 'silencio' : 'se muestra'}`,
  dayInWords: (day, quiet) => {
    if (quiet.length === 0) return `${day}: se muestra todo el día`;
    if (quiet.some(([from, to]) => to - from === 24)) return `${day}: silencio todo el día`;
    return `${day}: silencio ${quiet.map(([from, to]) => `${hour(from)}–${hour(to)}`).join(' y ')}`;
  },
  markHint:
    'Arrastre sobre las horas que deben estar en silencio, o pulse la primera y luego la última. Con teclado: Intro, flechas, Intro.',
  perDay: (count, shown) =>
    count === 1 ? 'Una vez al día' : `${Number.isInteger(count) ? '' : 'Unas '}${shown} veces al día`,
  perWeek: (count, shown) =>
    count === 1 ? 'una vez por semana' : `${Number.isInteger(count) ? '' : 'unas '}${shown} veces por semana`,
  next: 'Próximas veces, si se pone ahora',
  nextHint: 'Según el reloj de esta computadora, como si el teléfono estuviera en la misma zona horaria.',
  noNext: 'Ninguna dentro de un año.',
  localTime: 'Las horas son las de la hora local del teléfono.',
  phone: 'Lo que ve el cliente',
  phoneHint: 'Las palabras son exactas; cada teléfono tiene su propio aspecto.',
  noMessage: 'Su mensaje',
  noContact: 'Teléfono o correo electrónico',
  call: 'Llamar',
  write: 'Escribir',
};

/** Spanish, as it is written in Latin America. */
export const language: Language = {
  state,
  reminder,
  account: {
    ...common,
    errors: {
      ...common.errors,
      forbidden: { title: 'No tiene permiso para usar Knox Guard aquí', next: askForAccess },
      'invalid-request': {
        title: 'El servidor del portal no acepta esta consulta',
        next: 'Su endpoint para Knox Guard puede ser de otra versión. Avise a sus desarrolladores.',
      },
    },
    loading: 'Comprobando la conexión con Knox Guard…',
    staleSince: (time) => `Lo que se muestra era cierto a las ${time}.`,
    accountLabel: 'Cuenta de Knox Guard',
    connectionWorks: 'La conexión con Knox Guard funciona',
    connectionWorked: 'La conexión con Knox Guard no funciona en este momento',
    accountFields: {
      companyName: 'Empresa',
      name: 'Usuario',
      country: 'País',
      environment: 'Entorno',
      region: 'Región',
    },
    environments: { production: 'Producción', development: 'Desarrollo', custom: 'Personalizado' },
    regions: { eu: 'Europa', us: 'Estados Unidos', custom: 'Personalizada' },
    notTold: 'No se indica',
    tokenRefused: {
      title: 'Knox Guard no acepta el acceso del portal',
      next: 'La clave o el identificador de cliente del portal se rechaza o venció. Iniciar sesión de nuevo no ayuda: avise a los desarrolladores del portal.',
    },
  },
  table: {
    ...list,
    ...device,
    tableLabel: 'Dispositivos',
    search: 'Buscar dispositivos',
    searchPlaceholder: 'IMEI, serie o ID de aprobación',
    clearSearch: 'Borrar búsqueda',
    filterByState: 'Estado',
    filterLabel: 'Filtrar por Estado',
    filterCount: (count) =>
      plural(count, {
        one: `Filtrar por Estado, ${count} elegido`,
        other: `Filtrar por Estado, ${count} elegidos`,
      }),
    removeFilter: (label) => `Quitar filtro: ${label}`,
    clearFilters: 'Quitar filtros',
    notWhatWasAsked: 'Estos no son los dispositivos de la búsqueda, el filtro o la página elegidos ahora.',
    loaded: (range) => `Dispositivos ${range}`,
    select: 'Seleccionar',
    selectRow: (name) => `Seleccionar ${name}`,
    selectPage: 'Seleccionar todos los de esta página',
    selectedCount: (count) =>
      plural(count, { one: `${count} seleccionado`, other: `${count} seleccionados` }),
    selectAllMatching: (total) =>
      total === undefined ? 'Seleccionar todos los que coinciden' : `Seleccionar los ${total} que coinciden`,
    allSelected: (count, except) =>
      `${count === undefined ? 'Seleccionados todos los que coinciden' : `Seleccionados ${count} que coinciden`}${except > 0 ? `, sin contar ${except}` : ''}`,
    selectionGivenUp: 'La lista ahora es otra: “todos los que coinciden” ya no está seleccionado.',
    bulkAction: (action, count) => (count === undefined ? `${action} todos…` : `${action} ${count}…`),
    bulkSome: (action, allowed, count) => `${action} ${allowed} de ${count}…`,
    bulkNone: (action) => `${action}: no es posible para ninguno de los dispositivos seleccionados`,
    tooManyForBulk: (limit) =>
      `Más de ${limit} dispositivos. Reduzca la lista con la búsqueda o el estado y hágalo por partes.`,
    clearSelection: 'Quitar selección',
    rowActions: (name) => `Acciones para ${name}`,
    unreadableRow: 'No se pudo leer esta fila. Su dispositivo está en la consola del proveedor.',
    damagedRow: unreadable,
    jobs: {
      find: (done, total) => `Buscando ${done}${total === undefined ? '' : ` de ${total}`}…`,
      collect: (done, total) =>
        `Leyendo qué dispositivos coinciden: ${done}${total === undefined ? '' : ` de ${total}`}…`,
      export: (done, total) =>
        `Leyendo dispositivos para el archivo: ${done}${total === undefined ? '' : ` de ${total}`}…`,
    },
    cancelJob: 'Cancelar',
    jobFailed: 'No se pudieron leer todos los dispositivos, así que no se hizo nada. Inténtelo de nuevo.',
    foundCount: (found, asked) => `Encontrados ${found} de ${asked}.`,
    notFound: 'No encontrados:',
    copyMissing: 'Copiar los no encontrados',
    searchesCut: (limit) => `Solo se buscaron los primeros ${limit}.`,
    counted: (label, count) => `${label}, ${count} dispositivos`,
    view: 'Vista',
    columnsTitle: 'Columnas',
    moveUp: (column) => `Subir ${column}`,
    moveDown: (column) => `Bajar ${column}`,
    moved: (column, place, of) => `${column} es la columna ${place} de ${of}`,
    resetColumns: 'Columnas habituales',
    densityTitle: 'Altura de las filas',
    densities: { comfortable: 'Amplia', standard: 'Estándar', compact: 'Compacta' },
    exactTimes: 'Horas exactas',
    sortTitle: 'Ordenar por',
    sortNone: 'Orden de Knox Guard',
    sortAscending: (column) => `${column}, ascendente`,
    sortDescending: (column) => `${column}, descendente`,
    sortedWithinPage: (column) => `Ordenado por ${column} solo en esta página`,
    exportTitle: 'Exportar',
    exportPage: (count) => `Esta página (${count})`,
    exportSelection: (count) => `Selección (${count})`,
    exportAll: (total) => (total === undefined ? 'Todos los que coinciden' : `Los ${total} que coinciden`),
    exported: (count) => `Dispositivos exportados: ${count}`,
    enriching: 'Cargando…',
    enrichFailed: 'No disponible',
    whatIsKnown: (name) => `Lo que se sabe de ${name}`,
    emptyNone: {
      title: 'Aún no hay dispositivos',
      next: 'Los dispositivos aparecen aquí cuando se cargan en Knox Guard.',
    },
    emptyNoMatch: {
      title: 'Ningún dispositivo coincide',
      next: 'Revise el número o borre la búsqueda y los filtros.',
    },
  },
  card: {
    ...device,
    loading: 'Leyendo el dispositivo…',
    cardLabel: 'Dispositivo',
    noDevice: {
      title: 'No se indica ningún dispositivo',
      next: 'Ponga en object-id, device-uid o approve-id el dispositivo que se debe mostrar.',
    },
    deviceNotListed: {
      title: 'Knox Guard no tiene ese dispositivo',
      next: 'Revise el identificador. Un dispositivo aparece cuando se carga y deja de aparecer cuando se elimina.',
    },
    namesDiffer: {
      title: 'Los identificadores no son de un mismo dispositivo',
      next: 'Aquí no se puede hacer nada: object-id, device-uid y approve-id deben ser del mismo dispositivo.',
    },
    damaged: unreadable,
    awaits: (goal) => `Todavía no: esperando “${goal}”.`,
    offline: 'El teléfono está sin conexión: se muestra lo último que sabe Knox Guard.',
    offlineLocked: 'El teléfono se bloqueó solo porque estuvo sin conexión demasiado tiempo.',
    neverSeen: 'Aún no se ha visto',
    askedTitle: 'Pedido y confirmado',
    pairStands: {
      on: 'Activado',
      off: 'Desactivado',
      coming: 'Pedido, esperando al teléfono',
      going: 'Por desactivarse, aún activado',
      asked: 'Pedido; no se indica lo que dice el teléfono',
      'not-told': 'No se indica',
    },
    visitTitle: 'Desde que se abrió esta página',
    visitEmpty: 'Aquí no se hizo nada, y su estado no ha cambiado.',
    visitSteps: {
      confirmed: (action) => `${action}: confirmado`,
      done: (action) => `${action}: aceptado por Knox Guard`,
      rejected: (action) => `${action}: rechazado por Knox Guard, no cambió nada`,
      'not-sent': (action) => `${action}: no enviado`,
      unknown: (action) => `${action}: aún no se sabe si se llevó a cabo`,
      cancelled: (action) => `${action}: retirado, no enviado`,
      left: (action) => `${action}: entregado al portal`,
    },
    visitActions: { approve: 'Aprobación', blink: 'Recordatorio', upload: 'Carga' },
    visitState: (before, after) => `${after}, antes ${before}`,
    allFields: (count) => `Los ${count} campos que envió Knox Guard`,
    otherFields: 'Otros campos, con los nombres del proveedor',
    yes: 'Sí',
    no: 'No',
    nothingThere: 'Vacío',
  },
  approve: {
    ...command,
    deviceNumber: 'IMEI o número de serie',
    deviceNumberHint: 'Marque *#06# en el teléfono para ver su IMEI. Los espacios y guiones pueden quedar.',
    approvalIdHint: 'Su propio número para este préstamo o cliente. Debe ser único.',
    comment: 'Comentario',
    commentHint: 'Se guarda con el dispositivo en Knox Guard. El cliente no lo ve.',
    numberChanges: {
      spaces: 'Se quitaron espacios.',
      dashes: 'Se quitaron guiones.',
      quotes: 'Se quitaron comillas.',
      separators: 'Se quitaron separadores entre los dígitos.',
      digits: 'Los dígitos se reescribieron como 0–9.',
      invisible: 'Se quitaron caracteres invisibles.',
      label: 'Se quitó la etiqueta delante del número.',
    },
    trimmed: 'Se quitaron los espacios de los extremos.',
    numberProblems: {
      missing: 'Escriba el IMEI o el número de serie.',
      exponent:
        'Una hoja de cálculo acortó este número y se perdieron sus últimos dígitos. Tómelo del teléfono o de la caja: marque *#06#.',
      decimals:
        'Este número tiene decimales, así que un programa lo cambió. Tómelo del teléfono o de la caja.',
      several: 'Son varios números. Deje uno.',
      characters: 'En un número solo puede haber letras A–Z y dígitos.',
      'too-long': 'Es más largo que cualquier IMEI o número de serie.',
    },
    numberHints: {
      'check-digit': 'El dígito de control no coincide: uno de los dígitos puede estar mal.',
      'no-check-digit': 'Un IMEI tiene 15 dígitos; este tiene 14. Puede faltar el último.',
      'leading-zero': 'Puede faltar un cero delante: las hojas de cálculo lo quitan.',
      'software-version': '16 dígitos: puede ser el IMEI con su versión de software. Un IMEI tiene 15.',
      length: 'Un IMEI tiene 15 dígitos. Revise el número.',
      'serial-length': 'Un número de serie de Samsung tiene 11 caracteres. Revise el número.',
      'lower-case': 'Los números de serie se escriben en mayúsculas. Revise el número.',
      rounded: 'Termina en muchos ceros: una hoja de cálculo puede haberlo redondeado.',
    },
    tooLong: (over, limit) =>
      `${plural(over, { one: 'Sobra 1 carácter', other: `Sobran ${over} caracteres` })}; como máximo ${limit}.`,
    approveCount: (used, limit) => `${used} de ${limit}`,
    precheck: 'Buscando el dispositivo…',
    precheckFailed: 'No se pudo buscar el dispositivo. Se busca de nuevo antes de enviar algo.',
    precheckPending: 'Se puede aprobar.',
    precheckMissing:
      'No está entre los dispositivos que Knox Guard tiene para usted. Revise el número; puede que aún no se haya cargado.',
    notPending: (now) =>
      `Este dispositivo está ahora en el estado ${now}. Solo se puede aprobar uno que está Pendiente.`,
    unknownStateHint: (now) =>
      `Este dispositivo está en el estado “${now}”, que esta versión no conoce. Use la consola del proveedor.`,
    approvalIdTaken: (other, now) =>
      `Otro dispositivo tiene este ID de aprobación: ${other}, ${now}. Knox Guard puede rechazarlo.`,
    approvalIdRepeated: 'Otro dispositivo de esta lista tiene el mismo ID de aprobación.',
    approvalIdStays: (id) => `sigue siendo ${id}`,
    approve: 'Aprobar',
    approveReview: 'Aprobar dispositivo',
    approveTitle: '¿Aprobar este dispositivo?',
    approveConfirm: 'Aprobar dispositivo',
    approveConsequence:
      'Ocupa un puesto de licencia, que no puede pasar a otro dispositivo. El teléfono del cliente activa Knox Guard cuando vuelva a estar en línea.',
    approvedTitle: 'Aprobado',
    approveAnother: 'Aprobar otro',
    bulkTitle: (count) => `Aprobar ${devices(count)}`,
    bulkIntro: 'Cada uno se aprueba por separado, uno tras otro.',
    bulkSkipped: (count) => plural(count, { one: `${count} omitido`, other: `${count} omitidos` }),
    bulkNothing: {
      title: 'Ninguno de los dispositivos seleccionados se puede aprobar',
      next: 'Solo se pueden aprobar los que están Pendientes. Elija otros en la tabla.',
    },
    bulkReview: (count) => `Aprobar ${devices(count)}`,
    bulkConfirmTitle: (count) => `¿Aprobar ${devices(count)}?`,
    bulkConfirm: (count) => `Aprobar ${devices(count)}`,
    bulkConsequence: (count) =>
      plural(count, {
        one: 'Ocupa un puesto de licencia, que no puede pasar a otro dispositivo.',
        other: `Ocupan ${count} puestos de licencia, que no pueden pasar a otros dispositivos. Puede pausar en cualquier momento; lo aprobado queda aprobado.`,
      }),
    bulkExpired:
      'Esto estuvo abierto más de dos minutos. No se envió nada. Revise la lista y confirme de nuevo.',
    bulkComment: 'Comentario para todos',
    bulkProgress: (done, total, failed, unknown, left) =>
      [
        `Aprobados ${done} de ${total}`,
        failed > 0 ? `${failed} con error` : '',
        unknown > 0 ? `${unknown} sin resultado aún` : '',
        left > 0 ? `${left} sin enviar` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    bulkRemaining: (minutes) =>
      minutes < 1
        ? 'Queda menos de un minuto'
        : plural(minutes, {
            one: 'Queda alrededor de 1 minuto',
            other: `Quedan alrededor de ${minutes} minutos`,
          }),
    bulkFinished: 'Terminado',
    bulkStates: {
      waiting: 'En espera',
      sending: 'Aprobando…',
      done: 'Aprobado',
      rejected: 'Rechazado',
      'not-sent': 'No enviado',
      unknown: 'Aún no se sabe',
      found: 'Aprobado (visto en el dispositivo)',
      cancelled: 'Cancelado, no enviado',
      left: 'Se deja a esta página',
    },
    bulkPaused: {
      person: 'En pausa. No se envía nada hasta que usted continúe.',
      'signed-out': 'En pausa: su sesión terminó. Inicie sesión de nuevo y continúe.',
      'no-seats':
        'En pausa: no quedan puestos de licencia. Quien administra las licencias de Knox Guard puede agregar más; luego continúe.',
      trouble:
        'En pausa: no se pudo contactar con Knox Guard varias veces seguidas. Continúe cuando responda de nuevo.',
      asleep: 'En pausa porque esta computadora estuvo suspendida. Revise la lista y continúe.',
      removed: 'En pausa porque esta lista había salido de la página. Continúe para seguir.',
    },
    bulkBackingOff: 'Knox Guard pide ir más despacio. Esperando un momento…',
    bulkPause: 'Pausar',
    bulkResume: 'Continuar',
    bulkCancelRemaining: (count) =>
      plural(count, { one: 'Cancelar el que falta', other: `Cancelar los ${count} que faltan` }),
    bulkRetry: (count) =>
      plural(count, { one: 'Reintentar el que falló', other: `Reintentar los ${count} que fallaron` }),
    bulkUnknownHint: 'Los comprobamos por nuestra cuenta y no enviamos nada dos veces.',
  },
  reminderEditor: {
    ...command,
    ...reminder,
    readingDevice: 'Leyendo el dispositivo…',
    noDevice: {
      title: 'Ningún dispositivo',
      next: 'Ponga uno de object-id, device-uid y approve-id para decir de qué teléfono se trata.',
    },
    reminderObstacle: (now) =>
      `El dispositivo está en el estado ${now}. Se puede poner un recordatorio mientras está Activo o Con recordatorio.`,
    interval: 'Cada cuánto',
    intervalHint: 'De 3 segundos a 24 horas.',
    unit: 'Unidad',
    units,
    commonChoices: 'Opciones habituales',
    quietTime: 'Tiempo de silencio',
    quietKinds: { none: 'Ninguno', daily: 'Las mismas horas cada día', weekly: 'Un tramo de la semana' },
    from: 'Desde',
    to: 'Hasta',
    fromDay: 'Desde el día',
    fromHour: 'Desde la hora',
    toDay: 'Hasta el día',
    toHour: 'Hasta la hora',
    bothQuiet:
      'Tenía a la vez horas para cada día y un tramo de la semana, que se contradicen. Se lee como un tramo de la semana.',
    message: 'Mensaje',
    template: 'Plantilla',
    chooseTemplate: 'Elija una plantilla…',
    backToTyped: 'Volver a mis palabras',
    placeholderHint: (names) => `Se completa solo: ${names}`,
    contact: 'Cómo puede contactarlo el cliente',
    contactHint: 'Un número de teléfono, un correo electrónico o ambos.',
    tel: 'Teléfono',
    telHint: 'Dígitos y # + *',
    email: 'Correo electrónico',
    setReminder: 'Poner recordatorio',
    confirmReminder: '¿Poner este recordatorio?',
    reminderWhat:
      'El teléfono del cliente mostrará esto una y otra vez hasta que se detenga el recordatorio:',
    reminderStop:
      'Un recordatorio se detiene en la consola Knox Guard de Samsung: Devices, luego Stop blinking reminder. Esta página no puede detenerlo.',
    reminderSent: 'Recordatorio enviado',
    reminderReplaced:
      'Ya había un recordatorio activo. Knox Guard no informa cuándo el teléfono tomó el nuevo.',
    reminderProblems: {
      'interval.missing': () => 'Indique cada cuánto, p. ej. 3 horas.',
      'interval.wrong-type': () => 'No da segundos enteros. Escriba un número, p. ej. 3.',
      'interval.too-small': (limit) => `Como mínimo ${limit} segundos.`,
      'interval.too-large': (limit) => `Como máximo ${limit / 3600} horas.`,
      'quiet.empty-span': () => 'Empieza cuando termina. Elija otro final, o Ninguno.',
      'message.too-short': () => 'Escriba lo que debe leer el cliente.',
      'message.wrong-format': () => 'Escriba lo que debe leer el cliente.',
      'message.too-long': (limit) => `Supera los ${limit} caracteres que muestra un teléfono.`,
      'tel.wrong-format': () => 'Un número de teléfono solo con dígitos y # + *.',
      'tel.contact-missing': () =>
        'Dé un teléfono o un correo electrónico, para que el cliente pueda responder.',
      'email.wrong-format': () => 'Un correo electrónico, p. ej. help@lender.example',
      'device.identifier-ambiguous': () =>
        'Se dio más de un identificador, y pueden ser de teléfonos distintos. No se puede enviar nada; dé uno de ellos.',
    },
    unresolvedNames: (names) => `No se sabe qué poner en lugar de ${names}. Escríbalo o quítelo.`,
    reminderWarnings: {
      'too-frequent':
        'Más de una vez cada 5 minutos: el teléfono casi no se puede usar entre dos recordatorios. ¿Son correctas las unidades?',
      'often-at-night':
        'Más de una vez por hora también de noche, cuando la gente duerme. Las horas de silencio evitan que el mensaje se vuelva acoso.',
      'interval-outlasts-window':
        'Más largo que el tiempo entre dos silencios: algunos días no se mostrará en absoluto.',
      'nearly-whole-week':
        'Termina el día en que empieza, a una hora anterior: toda la semana salvo esas pocas horas está en silencio.',
      'rarely-shown': 'Se muestra menos de 24 horas por semana; puede que el cliente nunca lo vea.',
      'blocked-code':
        'Knox Guard bloquea los números que empiezan con este código; el cliente no podría llamar.',
    },
  },
  upload: {
    ...command,
    uploadSteps: { choose: 'Elegir', columns: 'Columnas', check: 'Revisar', send: 'Enviar' },
    uploadStepOf: (step, of, name) => `Paso ${step} de ${of}: ${name}`,
    chooseTitle: '¿Qué dispositivos?',
    chooseDrop: 'Suelte un archivo aquí, o',
    chooseFile: 'Elegir un archivo',
    chooseFormats:
      'CSV o Excel (.xlsx), un dispositivo por fila: IMEI o número de serie, y su ID de aprobación si lo tiene.',
    choosePaste: 'O pegue desde una hoja de cálculo',
    choosePasteHint: 'Una columna, o varias con su fila de encabezados.',
    chooseUsePasted: 'Usar lo que pegué',
    nothingSentYet: 'No se envía nada hasta que usted confirme.',
    readingFile: 'Leyendo el archivo…',
    fileErrors: {
      empty: {
        title: 'Está vacío',
        next: 'Elija un archivo con al menos un dispositivo, o pegue una columna.',
      },
      'too-large': {
        title: 'Este archivo es demasiado grande',
        next: 'Guarde solo las columnas con números e ID de aprobación.',
      },
      'too-many-rows': {
        title: 'Son demasiadas filas',
        next: 'Como máximo 200,000 a la vez: divida la lista.',
      },
      'old-excel': {
        title: 'Este archivo de Excel no se puede leer',
        next: 'Es del tipo antiguo (.xls) o tiene contraseña. Guárdelo como .xlsx o CSV, sin contraseña.',
      },
      pdf: { title: 'Esto es un PDF', next: 'Exporte la lista como CSV o Excel.' },
      picture: { title: 'Esto es una imagen', next: 'Exporte la lista como CSV o Excel.' },
      html: {
        title: 'Esto es una página web',
        next: 'Algunos sistemas la llaman “Excel”. Ábrala en una hoja de cálculo y guárdela como .xlsx o CSV.',
      },
      zip: {
        title: 'Este archivo comprimido no contiene un libro',
        next: 'Descomprímalo y elija la lista que contiene.',
      },
      binary: { title: 'Esto no es una lista', next: 'Expórtela como CSV o Excel y elija ese archivo.' },
      damaged: {
        title: 'Este archivo no se puede leer',
        next: 'Puede estar dañado. Guárdelo de nuevo como CSV o .xlsx y elíjalo otra vez.',
      },
    },
    severalFiles: 'Un archivo a la vez, por favor: se tomó el primero.',
    columnsTitle: '¿Qué es cada columna?',
    columnsFound: (count, columns) =>
      `${count} filas en ${columns === 1 ? 'una columna' : `${columns} columnas`}`,
    headerField: 'La primera fila tiene los encabezados',
    columnField: { deviceUid: 'IMEI o número de serie', approveId: 'ID de aprobación' },
    columnName: (letter, header) => header || `Columna ${letter}`,
    columnNone: 'Ninguna',
    columnHints: {
      deviceUid: 'Por lo que Knox Guard conoce el teléfono.',
      approveId: 'Su propio número para el préstamo o el cliente, como máximo 50 caracteres.',
    },
    sampleTitle: 'Primeras filas',
    checkRows: (count, shown) => `Revisar ${rows(count, shown)}`,
    chooseOther: 'Elegir otro archivo',
    back: 'Atrás',
    checkTitle: 'Revise antes de enviar algo',
    checkingRows: (done, total) => `Revisando: ${done} de ${total} filas`,
    tally: {
      ready: 'Listas',
      warnings: 'Por mirar',
      errors: 'Por corregir',
      duplicates: 'Dos veces en el archivo',
      dropped: 'Excluidas',
    },
    onlyProblems: 'Solo filas con problemas',
    nextProblem: 'Siguiente fila por corregir',
    rowsTable: 'Filas del archivo',
    rowNumber: 'Fila',
    rowNumberOf: (row) => `Fila ${row}`,
    rowProblem: 'Lo que notamos',
    rowFine: 'Lista',
    cellOf: (field, row) => `${field}, fila ${row}`,
    dropRow: (row) => `Excluir fila ${row}`,
    dropRowShort: 'Excluir',
    dropAll: (count, shown) =>
      plural(count, {
        one: 'Excluir la fila por corregir',
        other: `Excluir las ${shown} filas por corregir`,
      }),
    undrop: (count, shown) => `Recuperar ${rows(count, shown)}`,
    downloadProblems: 'Descargar las filas por corregir',
    nothingShown: 'Ninguna fila tiene un problema.',
    issues: {
      missing: () => 'Falta el número.',
      exponent: () => 'Una hoja de cálculo descartó dígitos: busque el número en el original.',
      decimals: () => 'Es un importe con decimales, no el número de un teléfono.',
      several: () => 'Dos números en una celda: una fila para cada uno.',
      characters: () => 'Solo se permiten letras y dígitos.',
      'too-long': () => 'Demasiado largo para un número de dispositivo.',
      duplicate: ({ row }) => `El mismo dispositivo que en la fila ${row ?? ''}: solo se envía el primero.`,
      'approve-id-too-long': ({ over, limit }) =>
        `Al ID de aprobación le sobran ${over ?? ''}; como máximo ${limit ?? ''} caracteres.`,
      'approve-id-characters': () => 'El ID de aprobación tiene un carácter que no se puede ver.',
      'approve-id-repeated': ({ row }) => `El mismo ID de aprobación que en la fila ${row ?? ''}.`,
      'check-digit': () => 'El último dígito no concuerda con los demás: puede haber un error al escribir.',
      'no-check-digit': () => '14 dígitos: falta el dígito de control.',
      'leading-zero': () => '14 dígitos: una hoja de cálculo puede haber quitado el cero inicial.',
      'software-version': () => '16 dígitos: los dos últimos pueden ser una versión de software.',
      length: () => 'Un IMEI tiene 15 dígitos.',
      'serial-length': () => 'Los números de serie suelen tener 11 caracteres.',
      'lower-case': () => 'Los números de serie suelen ir en mayúsculas.',
      rounded: () => 'Termina en ceros: una hoja de cálculo puede haberlo redondeado.',
      known: ({ state: now }) => `Ya está en Knox Guard${now ? ` (${now})` : ''}: se rechazaría.`,
      'sent-before': () => 'Ya se envió desde esta página.',
      'sent-unknown': () => 'Ya se envió desde esta página; aún no se sabe el resultado.',
    },
    knownCheck: 'Buscar cuáles ya están en Knox Guard',
    knownCheckHint: 'Opcional. Va despacio en segundo plano, para no demorar a nadie.',
    knownChecking: (done, total) => `Buscando: ${done} de ${total} consultas`,
    knownStop: 'Detener',
    knownDone: (count, shown) =>
      count === 0 ? 'Ninguno está todavía en Knox Guard.' : `Ya en Knox Guard: ${devices(count, shown)}.`,
    knownStopped: (count, shown) => `Detenido. Ya en Knox Guard hasta ahora: ${devices(count, shown)}.`,
    knownDrop: (count, shown) => plural(count, { one: 'Excluirlo', other: `Excluir estos ${shown}` }),
    notReady: (errors, shown) => `${rows(errors, shown)} por corregir o excluir.`,
    nothingToSend: 'No queda ninguna fila por enviar.',
    switchesTitle: 'Al inscribirse',
    switchesHint:
      'Todo desactivado salvo lo que active. Knox Guard puede ignorar una opción sin avisar si su cuenta no puede usarla.',
    switches: {
      autoAccept: {
        label: 'Aceptar automáticamente',
        consequence:
          'Cada dispositivo se aprueba al llegar y ocupa un puesto de licencia; nadie lo mira antes.',
      },
      autoLock: {
        label: 'Bloquear automáticamente',
        consequence:
          'El teléfono puede bloquearse solo según la política de bloqueo automático de su cuenta: su dueño no puede usarlo mientras está bloqueado.',
      },
      applySimControl: {
        label: 'Aplicar control de SIM',
        consequence:
          'Desde la inscripción, el teléfono funciona solo con las tarjetas SIM que permite su política de control de SIM.',
      },
      enableBlockFactoryReset: {
        label: 'Bloquear el restablecimiento de fábrica',
        consequence: 'Desde la inscripción, el dueño no puede restablecer el teléfono de fábrica.',
      },
    },
    review: (count, shown) => `Revisar y cargar ${devices(count, shown)}`,
    uploadTitle: (count, shown) => `¿Cargar ${devices(count, shown)}?`,
    uploadConfirm: (count, shown) => `Cargar ${devices(count, shown)}`,
    uploadConsequence:
      'Knox Guard los listará como suyos. Un dispositivo que ya tiene se rechaza por separado y no detiene a los demás.',
    uploadBatches: (batches, each) =>
      batches === 1 ? 'en un solo envío' : `${batches}, de hasta ${each} dispositivos, uno tras otro`,
    uploadLeftOut: rows,
    factDevices: 'Dispositivos',
    factBatches: 'Lotes',
    factSwitches: 'Solicitado',
    factLeftOut: 'Excluidas',
    switchesNone: 'Ninguna opción activada',
    requested: (names) => `Solicitado: ${names}`,
    requestedHint:
      'Solicitado, no confirmado: Knox Guard no dice si concedió una opción. Mire los dispositivos cuando se hayan inscrito.',
    uploadExpired:
      'La pregunta estuvo abierta más de dos minutos, así que no se envió nada. Revísela de nuevo.',
    progressTitle: (done, total) => `${done} de ${total} dispositivos entregados a Knox Guard`,
    progressBatch: (batch, of) => `Enviando el lote ${batch} de ${of}`,
    elapsed: (words) => `${words} hasta ahora`,
    remaining: (words) => `faltan unos ${words}`,
    duration: (seconds) =>
      seconds < 60
        ? `${seconds} s`
        : `${Math.floor(seconds / 60)} min ${seconds % 60 ? `${seconds % 60} s` : ''}`.trim(),
    uploadPause: 'Pausar',
    uploadResume: 'Continuar',
    uploadGiveUp: (count, shown) =>
      plural(count, {
        one: 'No enviar el dispositivo que falta',
        other: `No enviar los ${shown} que faltan`,
      }),
    uploadAgain: (count, shown) => `Enviar ${devices(count, shown)} de nuevo`,
    uploadWithout: (name) => `Enviar sin “${name}”`,
    uploadPaused: {
      person: 'En pausa. No se envía nada hasta que usted continúe.',
      'signed-out': 'Su sesión terminó. Inicie sesión en el portal y continúe; no se perdió nada.',
      'no-seats': 'A Knox Guard no le quedan puestos de licencia.',
      trouble: 'Detenido tras un error. No se envía nada más hasta que usted decida.',
      removed: 'Se salió de la página entretanto. No se envía nada más hasta que usted continúe.',
      asleep: 'Esta computadora estuvo suspendida. No se envía nada más hasta que usted continúe.',
    },
    uploadBackingOff: 'Knox Guard pidió ir más despacio; sigue por sí solo.',
    keepOpen: 'Mantenga esta página abierta hasta que se envíe todo.',
    batchName: (batch) => `Lote ${batch}`,
    batchRows: devices,
    batchStates: {
      waiting: 'En espera',
      sending: 'Enviando',
      done: 'Entregado',
      rejected: 'Rechazado',
      'not-sent': 'No enviado',
      unknown: 'Aún no se sabe',
      cancelled: 'No enviado',
      left: 'Se deja al portal',
    },
    batchUnknown:
      'La conexión se perdió después del envío. Lo buscamos entre las cargas; no se envía de nuevo. Si no aparece, elija el archivo otra vez más tarde y busque qué dispositivos están en Knox Guard.',
    vendorCounts: (total, valid, invalid) =>
      `Knox Guard cuenta ${total} en total, ${valid} válidos, ${invalid} no válidos`,
    uploadNotEnabled: {
      title: 'La carga no está habilitada para su cuenta',
      next: 'Samsung la habilita a pedido: consulte a su contacto de Samsung o knoxapi@samsungknox.com. Este lote no se aceptó y nada se perdió: mantenga la página abierta o descargue las filas.',
    },
    simPolicyMissing: {
      title: 'Aún no hay una política de control de SIM',
      next: 'Quien administra Knox Guard puede crear una en su consola. No se aceptó nada de este lote; puede enviarlo sin control de SIM.',
    },
    resultDone: 'Se entregaron todos los dispositivos',
    resultPartly: 'La carga terminó',
    resultNone: 'No se aceptó nada',
    sums: {
      total: 'En total',
      accepted: 'Aceptadas',
      refused: 'Rechazadas',
      unknown: 'Aún no se sabe',
      notSent: 'No enviadas',
    },
    sumsHint: 'Contado fila por fila; las cuatro suman el total.',
    resultWorking: 'Knox Guard sigue procesando las filas: pueden rechazarse más.',
    reasonsTitle: 'Por qué se rechazaron filas',
    reasonNone: 'No se dio un motivo',
    downloads: {
      refused: (count, shown) =>
        plural(count, {
          one: `Descargar ${shown} fila rechazada`,
          other: `Descargar ${shown} filas rechazadas`,
        }),
      rest: (count, shown) => `Descargar ${rows(count, shown)} sin enviar o sin resultado`,
      receipt: () => 'Descargar un comprobante de cada fila',
    },
    fates: { accepted: 'aceptada', refused: 'rechazada', unknown: 'no se sabe', 'not-sent': 'no enviada' },
    csvHeaders,
    uploadNext: 'A continuación: apruebe los dispositivos que están Pendientes.',
    uploadNextUnknown: 'Antes de enviar las mismas filas otra vez, busque cuáles están en Knox Guard.',
    uploadAnother: 'Cargar otro archivo',
  },
  uploads: {
    ...list,
    errors: {
      ...list.errors,
      forbidden: {
        title: 'No tiene permiso para ver las cargas',
        next: 'Pida acceso a quien administra los permisos del portal.',
      },
      'invalid-request': {
        title: 'Esto no puede ser el ID de una carga',
        next: 'Abra la carga desde la lista de cargas.',
      },
    },
    loading: 'Leyendo las cargas…',
    uploadsLabel: 'Cargas',
    uploadDevicesLabel: 'Dispositivos de esta carga',
    uploadColumns: {
      uploadDate: 'Cargado',
      uploadStatus: 'Estado',
      totalDeviceCount: 'Dispositivos',
      validDeviceCount: 'Válidos',
      invalidDeviceCount: 'No válidos',
      uploadId: 'ID de carga',
    },
    deviceColumns: {
      deviceUid: 'Dispositivo',
      approveId: 'ID de aprobación',
      result: 'Resultado',
      reason: 'Motivo',
    },
    notGiven: '—',
    uploadMethod: (method) => `por ${method}`,
    uploadedBy: (name) => `de ${name}`,
    openUpload: (when) => `Carga de ${when}`,
    backToUploads: 'Todas las cargas',
    uploadReasons: {
      'device already exists': 'Ya está en Knox Guard.',
      'invalid imei': 'No es un IMEI: un dígito está mal.',
      'invalid device id': 'No es ni un IMEI ni un número de serie.',
      'approveid already exists': 'Otro dispositivo tiene este ID de aprobación.',
    },
    notThisPage: 'Estas no son las filas de la página elegida ahora.',
    uploadProgress: 'Avance',
    stillLooking: 'Knox Guard la está procesando. Esta página la sigue por sí sola; puede salir de ella.',
    uploadSettled: (status) => `La carga terminó: ${status}`,
    uploadsLoaded: (range) => `Filas ${range}`,
    unreadableUpload: 'No se pudo leer esta fila. Está en la consola del proveedor.',
    damagedUpload: unreadable,
    emptyUploads: {
      title: 'Aún no hay cargas',
      next: 'Aquí aparecen las cargas de todos los canales: este portal, la consola del proveedor y los revendedores.',
    },
    emptyUpload: {
      title: 'Esta carga no incluye ningún dispositivo',
      next: 'Puede que Knox Guard aún la esté leyendo. Actualice en un momento.',
    },
    noMoreDevices: { title: 'Eso era todo', next: 'Esta carga no tiene más dispositivos.' },
    uploadNotFound: {
      title: 'Knox Guard no tiene esa carga',
      next: 'Su ID puede ser de otra cuenta, o la carga ya no se conserva. Ábrala desde la lista de cargas.',
    },
    uploadsNotEnabled: {
      title: 'Las cargas no están habilitadas para su empresa',
      next: 'Samsung las habilita a pedido para cada cuenta. Consulte a su contacto de Samsung o escriba a knoxapi@samsungknox.com.',
    },
  },
  transaction: {
    ...list,
    ...command,
    errors: {
      ...common.errors,
      forbidden: { title: 'No tiene permiso para ver esta transacción', next: askForAccess },
      'invalid-request': {
        title: 'Esto no puede ser el ID de una transacción',
        next: 'Solo tiene letras y dígitos. Cópielo de nuevo de donde se envió la orden.',
      },
    },
    loading: 'Cargando la transacción…',
    noTransaction: {
      title: 'No se eligió ninguna transacción',
      next: 'Ponga en el atributo transaction-id la referencia de una orden, p. ej. la de kg-approved.',
    },
    transactionProgress: (success, count, fail, failed) =>
      `${success} de ${count} con éxito${fail > 0 ? ` · ${failed} con error` : ''}`,
    transactionCounts: (success, failed) => `${success} con éxito · ${failed} con error`,
    transactionRunning: 'En curso',
    transactionDone: 'Completa',
    transactionDoneWithFailures: (failed) => `${failed} con error`,
    transactionUnclear:
      'Knox Guard no dice de cuántos dispositivos se trata, así que nadie puede saber si terminó.',
    failuresLabel: (failed) => `Errores: ${failed}`,
    failureColumns: { requestedId: 'Dispositivo', reason: 'Motivo' },
    someFailures: (listed, failed) => `Knox Guard nombra ${listed} de los ${failed} que fallaron.`,
    noReason: 'Knox Guard no da un motivo.',
    unreadableFailure: 'No se pudo leer esta entrada.',
    damagedFailure: unreadable,
    transactionId: 'ID de transacción',
    notFoundYet: (until) => ({
      title: 'Knox Guard aún no muestra esta transacción',
      next: `Un registro puede aparecer unos minutos después de su orden. Seguimos buscando hasta las ${until}. Que no aparezca no significa que no se haya llevado a cabo nada.`,
    }),
    notFoundAtAll: {
      title: 'Knox Guard no tiene registro de esta transacción',
      next: 'Puede que ya no se conserve, o que el ID sea de otra cuenta. Los estados de los dispositivos muestran si se llevó a cabo.',
    },
    noLongerKept: (at) => `Knox Guard ya no conserva este registro. Así estaba a las ${at}.`,
  },
};
