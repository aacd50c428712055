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

const plural = pluralOf('pt-BR');
const rows = (count: number, shown: string) =>
  plural(count, { one: `${shown} linha`, other: `${shown} linhas` });
const devices = (count: number, shown = String(count)) =>
  plural(count, { one: `${shown} dispositivo`, other: `${shown} dispositivos` });
const unreadable = (fields: string) => `Não foi possível ler: ${fields}`;

const state: StateTerms = {
  states: {
    Pending: 'Pendente',
    Rejected: 'Rejeitado',
    Activating: 'Ativando',
    Active: 'Ativo',
    Exchanging: 'Em troca',
    Resetting: 'Redefinindo',
    'Starting Reminder': 'Iniciando lembrete',
    'Stopping Reminder': 'Parando lembrete',
    'Reminder On': 'Com lembrete',
    Locking: 'Bloqueando',
    Locked: 'Bloqueado',
    Unlocking: 'Desbloqueando',
    Completing: 'Concluindo',
    Completed: 'Concluído',
    Registered: 'Registrada',
    Expired: 'Expirada',
    'In progress': 'Em andamento',
    Complete: 'Completo',
    Failed: 'Com falha',
  },
  unknownState: 'Estado desconhecido',
  stateMissing: 'Sem estado',
};

const tryLater = 'Nada foi alterado. Tente de novo em instantes.';
const askForAccess = 'Peça acesso a quem administra as permissões do portal ou do Knox Guard.';

const common: CommonTerms = {
  ...state,
  columns: {
    deviceUid: 'Dispositivo',
    imei: 'IMEI',
    imei2: 'IMEI 2',
    serial: 'Número de série',
    objectId: 'ID do objeto',
    model: 'Modelo',
    fullModel: 'Modelo completo',
    status: 'Estado',
    approveId: 'ID de aprovação',
    approveComment: 'Comentário',
    lastSeen: 'Visto por último',
    createDate: 'Enviado',
    modifiedDate: 'Modificado',
    licenseExpiryDate: 'Fim do serviço',
    relockTimestamp: 'Volta a bloquear',
    agentVersion: 'Versão do agente',
    androidVersion: 'Versão do Android',
    firmwareVersion: 'Versão do firmware',
    waiting: 'Aguardando o telefone',
    isOfflineLocked: 'Bloqueado por estar offline',
    isDeviceOffline: 'Offline',
    simControlEnabled: 'Controle de SIM',
    simControlApplied: 'Controle de SIM aplicado',
  },
  retry: 'Tentar de novo',
  loadingPart: 'Carregando…',
  partNotLoaded: {
    title: 'Esta parte da página não pôde ser carregada',
    next: 'Nada foi enviado. Verifique a conexão e tente novamente; se não resolver, recarregue a página.',
  },
  retryIn: (seconds) => `Nova tentativa em ${seconds} s`,
  errors: {
    network: {
      title: 'Não foi possível contatar o servidor do portal',
      next: `Verifique a conexão. ${tryLater}`,
    },
    timeout: { title: 'A resposta demorou demais', next: tryLater },
    unauthorized: { title: 'Sua sessão terminou', next: 'Entre no portal novamente e tente de novo.' },
    forbidden: { title: 'Você não tem permissão para ver estes dispositivos', next: askForAccess },
    'not-found': {
      title: 'Nada responde neste endereço',
      next: 'O endpoint do portal para o Knox Guard está errado ou ausente. Avise os desenvolvedores.',
    },
    'invalid-request': {
      title: 'Esta pesquisa não pode ser enviada',
      next: 'Altere a pesquisa ou os filtros.',
    },
    rejected: {
      title: 'O Knox Guard recusou a solicitação',
      next: 'Nada foi alterado. Pedir o mesmo de novo não vai ajudar; o que ele diz está aqui.',
    },
    'rate-limited': { title: 'Solicitações demais neste momento', next: tryLater },
    unavailable: { title: 'O Knox Guard não está disponível neste momento', next: tryLater },
    'bad-response': {
      title: 'Não foi possível ler a resposta',
      next: 'Talvez sua sessão tenha terminado ou o servidor do portal tenha uma falha. Recarregue a página e depois avise os desenvolvedores.',
    },
    'several-devices': {
      title: 'Vários dispositivos correspondem',
      next: 'Nada foi enviado. Indique qual pelo ID do objeto ou pelo número.',
    },
    'outcome-unknown': {
      title: 'Ainda não sabemos se foi executado',
      next: 'Veja o estado do dispositivo antes de fazer algo de novo.',
    },
  },
  vendorSays: (reason) => `O Knox Guard diz: ${reason}`,
  reference: (id) => `Referência ${id}`,
  noClient: {
    title: 'Sem conexão com o Knox Guard',
    next: 'Coloque no atributo endpoint o proxy do seu servidor, p. ex. endpoint="/api/knox-guard", ou ponha este elemento dentro de <kg-provider>.',
  },
  loading: 'Carregando dispositivos…',
  refresh: 'Atualizar',
  asOf: (time) => `às ${time}`,
  staleSince: (time) => `Mostrando o que valia às ${time}.`,
  done: 'Pronto',
  reveal: (name) => `Mostrar ${name} por inteiro`,
  hide: (name) => `Ocultar ${name}`,
  copy: (name) => `Copiar ${name}`,
  copied: 'Copiado',
  copyFailed: 'Esta página não pode usar a área de transferência. Mostre o número e copie à mão.',
};

const list: ListTerms = {
  ...common,
  rowsRange: (from, to, total) => (total === undefined ? `${from}–${to}` : `${from}–${to} de ${total}`),
  noRows: 'Nenhuma linha',
  pageSize: 'Linhas por página',
  firstPage: 'Primeira página',
  previousPage: 'Página anterior',
  nextPage: 'Próxima página',
  lastPage: 'Última página',
  pager: 'Páginas',
  emptyPastEnd: {
    title: 'Esta página está além do fim da lista',
    next: 'A lista ficou mais curta desde que você a abriu.',
  },
};

const device: DeviceTerms = {
  ...common,
  actions: 'Ações',
  closeDialog: 'Fechar',
  actionNames: { details: 'Detalhes', approve: 'Aprovar', blink: 'Definir lembrete' },
  obstacles: {
    state: (now) => `Não é possível no estado ${now}`,
    'unknown-state': () => 'Não é possível em um estado que esta versão não conhece',
    'not-exact': () => 'O identificador pode estar danificado; verifique no console do fornecedor',
    readonly: () => 'Esta visualização é somente leitura',
  },
  deviceCount: (count) => `${count} dispositivos`,
  waitingFor: (what) => `Aguardando o telefone: ${what}`,
  waitingMore: (modified, seen) =>
    `Pedido e não confirmado pelo telefone.${modified === undefined ? '' : ` O Knox Guard alterou este registro pela última vez ${modified}.`} ${seen === undefined ? 'O telefone não foi visto.' : `O telefone foi visto pela última vez ${seen}.`}`,
  pairs: {
    simControl: 'controle de SIM',
    FactoryResetBlock: 'bloqueio da redefinição de fábrica',
    OfflineLock: 'bloqueio offline',
    FunctionRestrictions: 'restrições de funções',
    WallpaperRestrictions: 'restrições do papel de parede',
    RelockReminder: 'lembrete de novo bloqueio',
    AppBlock: 'lista de aplicativos bloqueados',
    EnrollmentNotice: 'aviso de inscrição',
    ForceAutoDownload: 'download automático',
  },
  limits: {
    Accepted: (since) =>
      `Ativando${since === undefined ? '' : `, no máximo desde ${since}`}. Um telefone só se ativa sozinho nos 7 dias após ser ligado pela primeira vez; depois disso, seu usuário abre guard.samsungknox.com ou o redefine.`,
    Completing: (since, until) =>
      `Concluindo${since === undefined ? '' : `, no máximo desde ${since}`}. Pode ser cancelado por dois dias${until === undefined ? '' : `: no máximo até cerca de ${until}`}, no console do fornecedor.`,
  },
};

const command: CommandTerms = {
  ...common,
  cancel: 'Cancelar',
  checking: 'Lendo o dispositivo mais uma vez…',
  device: 'Dispositivo',
  approvalId: 'ID de aprovação',
  presentState: 'Estado agora',
  notListed: 'O Knox Guard não lista este dispositivo para você. Ele pode recusar.',
  changed: (field, before, now) => `${field} mudou desde que você abriu isto: era ${before}, agora é ${now}.`,
  nothingThere: 'vazio',
  undo: 'Desfazer',
  sendingIn: (seconds) => `Enviando em ${seconds} s`,
  held: 'Em espera enquanto você está aqui',
  sending: 'Enviando…',
  notSent: 'Nada foi enviado.',
  rejectedTitle: 'O Knox Guard recusou',
  stateInvalid: (now) => `O dispositivo está agora no estado ${now}, e nesse estado isto não é possível.`,
  remedies: {
    4000000: 'Um dos valores não é aceito. Verifique-os e envie de novo.',
    4000310: 'O dispositivo está em um estado em que isto não é possível. O estado foi lido de novo.',
    4000316: 'Dispositivos demais de uma vez. Escolha menos.',
    4001806: 'O dispositivo já tem uma licença.',
    4001807: 'A licença não tem mais vagas. Quem administra as licenças do Knox Guard pode adicionar mais.',
    4001809:
      'Não há mais vagas de licença. Quem administra as licenças do Knox Guard pode adicionar mais; depois aprove de novo.',
    4010000: 'A conexão do portal com o Knox Guard não é aceita. Avise os desenvolvedores.',
    4040300:
      'O Knox Guard não conhece este dispositivo. Verifique o número; talvez ainda não tenha sido enviado.',
    4120000:
      'O Knox Guard ainda não tem uma política de controle de SIM. Quem o administra precisa criar uma antes.',
  },
  unknown: {
    title: 'Ainda não sabemos se foi executado',
    next: 'A conexão caiu depois do envio. Estamos olhando o dispositivo; nada é enviado de novo.',
  },
  unknownFound: {
    title: 'Foi executado',
    next: 'A resposta se perdeu no caminho, mas o dispositivo mostra isso.',
  },
  looking: 'Olhando…',
  lookFailed: 'Não foi possível ler o estado do dispositivo agora, então ele pode ter mudado.',
  lookedAt: (time) => `Última verificação às ${time}; ainda não aparece.`,
  checkAgain: 'Verificar de novo',
  startAnew: 'Fechar',
  waitingFor: (goal) => `Aguardando o telefone informar “${goal}”`,
  waitingHint: 'O telefone responde quando ficar online de novo. Você pode sair desta página.',
  reached: (goal) => `O telefone informa “${goal}”`,
  objectId: 'ID do objeto',
  startOver: 'Pronto',
  dismiss: 'Dispensar',
  problems: {
    missing: () => 'Isto é necessário.',
    'wrong-type': () => 'Este valor não é do tipo certo.',
    'wrong-format': () => 'Há um caractere que não é permitido.',
    'too-short': () => 'Isto é necessário.',
    'too-long': (limit) => `No máximo ${limit} caracteres.`,
    'too-small': (limit) => `No mínimo ${limit}.`,
    'too-large': (limit) => `No máximo ${limit}.`,
  },
  problemSummary: (count) =>
    plural(count, { one: 'Há um campo a corrigir.', other: `Há ${count} campos a corrigir.` }),
  optional: 'opcional',
  charactersLeft: (left) =>
    plural(left, { one: `Resta ${left} caractere`, other: `Restam ${left} caracteres` }),
};

const days = [
  'domingo',
  'segunda-feira',
  'terça-feira',
  'quarta-feira',
  'quinta-feira',
  'sexta-feira',
  'sábado',
];
const units = { seconds: 'segundos', minutes: 'minutos', hours: 'horas' } as const;
const ones = { seconds: 'segundo', minutes: 'minuto', hours: 'hora' } as const;

const reminder: ReminderWords = {
  days,
  daysShort: ['dom', 'seg', 'ter', 'qua', 'qui', 'sex', 'sáb'],
  hour,
  dayAndHour: (day, at) => `${days[day] ?? ''} ${hour(at)}`,
  duration: ({ value, unit }) => `${value} ${value === 1 ? ones[unit] : units[unit]}`,
  every: ({ value, unit }) => (value === 1 ? `A cada ${ones[unit]}` : `A cada ${value} ${units[unit]}`),
  always: (every) => `${every}, dia e noite`,
  neverDaily: (every, from, to) => `${every}, nunca entre ${from} e ${to}`,
  neverWeekly: (every, from, to) => `${every}, nunca de ${from} até ${to}`,
  unclear: (every, at) => `${every}, mas o período de silêncio começa e termina às ${at}`,
  noSchedule: 'Diga com que frequência o lembrete volta.',
  outlook: 'O que vai acontecer',
  week: 'A semana no telefone',
  shown: 'Mostrado',
  quiet: 'Silêncio',
  cell: (at, isQuiet) => `${at}, ${isQuiet ? 'silêncio' : 'mostrado'}`,
  dayInWords: (day, quiet) => {
    if (quiet.length === 0) return `${day}: mostrado o dia todo`;
    if (quiet.some(([from, to]) => to - from === 24)) return `${day}: silêncio o dia todo`;
    return `${day}: silêncio ${quiet.map(([from, to]) => `${hour(from)}–${hour(to)}`).join(' e ')}`;
  },
  markHint:
    'Arraste sobre as horas que devem ficar em silêncio, ou pressione a primeira e depois a última. No teclado: Enter, setas, Enter.',
  perDay: (count, shown) =>
    count === 1 ? 'Uma vez por dia' : `${Number.isInteger(count) ? '' : 'Cerca de '}${shown} vezes por dia`,
  perWeek: (count, shown) =>
    count === 1
      ? 'uma vez por semana'
      : `${Number.isInteger(count) ? '' : 'cerca de '}${shown} vezes por semana`,
  next: 'Próximas vezes, se definido agora',
  nextHint: 'Pelo relógio deste computador, como se o telefone estivesse no mesmo fuso horário.',
  noNext: 'Nenhuma dentro de um ano.',
  localTime: 'As horas são da hora local do telefone.',
  phone: 'O que o cliente vê',
  phoneHint: 'As palavras são exatas; cada telefone tem sua própria aparência.',
  noMessage: 'Sua mensagem',
  noContact: 'Telefone ou e-mail',
  call: 'Ligar',
  write: 'Escrever',
};

/** Portuguese, as it is written in Brazil. */
export const language: Language = {
  state,
  reminder,
  account: {
    ...common,
    errors: {
      ...common.errors,
      forbidden: { title: 'Você não tem permissão para usar o Knox Guard aqui', next: askForAccess },
      'invalid-request': {
        title: 'O servidor do portal não aceita esta consulta',
        next: 'O endpoint dele para o Knox Guard pode ser de outra versão. Avise os desenvolvedores.',
      },
    },
    loading: 'Verificando a conexão com o Knox Guard…',
    staleSince: (time) => `O que se mostra valia às ${time}.`,
    accountLabel: 'Conta do Knox Guard',
    connectionWorks: 'A conexão com o Knox Guard funciona',
    connectionWorked: 'A conexão com o Knox Guard não funciona neste momento',
    accountFields: {
      companyName: 'Empresa',
      name: 'Usuário',
      country: 'País',
      environment: 'Ambiente',
      region: 'Região',
    },
    environments: { production: 'Produção', development: 'Desenvolvimento', custom: 'Personalizado' },
    regions: { eu: 'Europa', us: 'Estados Unidos', custom: 'Personalizada' },
    notTold: 'Não informado',
    tokenRefused: {
      title: 'O Knox Guard não aceita o acesso do portal',
      next: 'A chave ou o identificador de cliente do portal é recusado ou expirou. Entrar de novo não ajuda: avise os desenvolvedores do portal.',
    },
  },
  table: {
    ...list,
    ...device,
    tableLabel: 'Dispositivos',
    search: 'Pesquisar dispositivos',
    searchPlaceholder: 'IMEI, série ou ID de aprovação',
    clearSearch: 'Limpar pesquisa',
    filterByState: 'Estado',
    filterLabel: 'Filtrar por Estado',
    filterCount: (count) =>
      plural(count, {
        one: `Filtrar por Estado, ${count} escolhido`,
        other: `Filtrar por Estado, ${count} escolhidos`,
      }),
    removeFilter: (label) => `Remover filtro: ${label}`,
    clearFilters: 'Limpar filtros',
    notWhatWasAsked: 'Estes não são os dispositivos da pesquisa, do filtro ou da página escolhidos agora.',
    loaded: (range) => `Dispositivos ${range}`,
    select: 'Selecionar',
    selectRow: (name) => `Selecionar ${name}`,
    selectPage: 'Selecionar todos nesta página',
    selectedCount: (count) => plural(count, { one: `${count} selecionado`, other: `${count} selecionados` }),
    selectAllMatching: (total) =>
      total === undefined
        ? 'Selecionar todos que correspondem'
        : `Selecionar todos os ${total} que correspondem`,
    allSelected: (count, except) =>
      `${count === undefined ? 'Selecionados todos que correspondem' : `Selecionados ${count} que correspondem`}${except > 0 ? `, fora ${except}` : ''}`,
    selectionGivenUp: 'A lista agora é outra: “todos que correspondem” não está mais selecionado.',
    bulkAction: (action, count) => (count === undefined ? `${action} todos…` : `${action} ${count}…`),
    bulkSome: (action, allowed, count) => `${action} ${allowed} de ${count}…`,
    bulkNone: (action) => `${action}: não é possível para nenhum dos dispositivos selecionados`,
    tooManyForBulk: (limit) =>
      `Mais de ${limit} dispositivos. Reduza a lista com a pesquisa ou o estado e faça por partes.`,
    clearSelection: 'Limpar seleção',
    rowActions: (name) => `Ações para ${name}`,
    unreadableRow: 'Não foi possível ler esta linha. O dispositivo está no console do fornecedor.',
    damagedRow: unreadable,
    jobs: {
      find: (done, total) => `Procurando ${done}${total === undefined ? '' : ` de ${total}`}…`,
      collect: (done, total) =>
        `Lendo quais dispositivos correspondem: ${done}${total === undefined ? '' : ` de ${total}`}…`,
      export: (done, total) =>
        `Lendo dispositivos para o arquivo: ${done}${total === undefined ? '' : ` de ${total}`}…`,
    },
    cancelJob: 'Cancelar',
    jobFailed: 'Nem todos os dispositivos puderam ser lidos, então nada foi feito. Tente de novo.',
    foundCount: (found, asked) => `Encontrados ${found} de ${asked}.`,
    notFound: 'Não encontrados:',
    copyMissing: 'Copiar os não encontrados',
    searchesCut: (limit) => `Só os primeiros ${limit} foram procurados.`,
    counted: (label, count) => `${label}, ${count} dispositivos`,
    view: 'Exibição',
    columnsTitle: 'Colunas',
    moveUp: (column) => `Mover ${column} para cima`,
    moveDown: (column) => `Mover ${column} para baixo`,
    moved: (column, place, of) => `${column} é a coluna ${place} de ${of}`,
    resetColumns: 'Colunas habituais',
    densityTitle: 'Altura das linhas',
    densities: { comfortable: 'Ampla', standard: 'Padrão', compact: 'Compacta' },
    exactTimes: 'Horários exatos',
    sortTitle: 'Ordenar por',
    sortNone: 'Ordem do Knox Guard',
    sortAscending: (column) => `${column}, crescente`,
    sortDescending: (column) => `${column}, decrescente`,
    sortedWithinPage: (column) => `Ordenado por ${column} só nesta página`,
    exportTitle: 'Exportar',
    exportPage: (count) => `Esta página (${count})`,
    exportSelection: (count) => `Seleção (${count})`,
    exportAll: (total) =>
      total === undefined ? 'Todos que correspondem' : `Todos os ${total} que correspondem`,
    exported: (count) => `Dispositivos exportados: ${count}`,
    enriching: 'Carregando…',
    enrichFailed: 'Não disponível',
    whatIsKnown: (name) => `O que se sabe de ${name}`,
    emptyNone: {
      title: 'Ainda não há dispositivos',
      next: 'Os dispositivos aparecem aqui quando são enviados ao Knox Guard.',
    },
    emptyNoMatch: {
      title: 'Nenhum dispositivo corresponde',
      next: 'Verifique o número ou limpe a pesquisa e os filtros.',
    },
  },
  card: {
    ...device,
    loading: 'Lendo o dispositivo…',
    cardLabel: 'Dispositivo',
    noDevice: {
      title: 'Nenhum dispositivo indicado',
      next: 'Coloque em object-id, device-uid ou approve-id o dispositivo a mostrar.',
    },
    deviceNotListed: {
      title: 'O Knox Guard não lista esse dispositivo',
      next: 'Verifique o identificador. Um dispositivo aparece quando é enviado e deixa de aparecer quando é excluído.',
    },
    namesDiffer: {
      title: 'Os identificadores não são de um mesmo dispositivo',
      next: 'Nada pode ser feito aqui: object-id, device-uid e approve-id devem ser do mesmo dispositivo.',
    },
    damaged: unreadable,
    awaits: (goal) => `Ainda não: aguardando “${goal}”.`,
    offline: 'O telefone está offline: mostra-se o último que o Knox Guard sabe.',
    offlineLocked: 'O telefone se bloqueou sozinho, pois ficou offline tempo demais.',
    neverSeen: 'Ainda não visto',
    askedTitle: 'Pedido e confirmado',
    pairStands: {
      on: 'Ligado',
      off: 'Desligado',
      coming: 'Pedido, aguardando o telefone',
      going: 'A desligar, ainda ligado',
      asked: 'Pedido; o lado do telefone não é informado',
      'not-told': 'Não informado',
    },
    visitTitle: 'Desde que esta página foi aberta',
    visitEmpty: 'Nada foi feito aqui, e o estado não mudou.',
    visitSteps: {
      confirmed: (action) => `${action}: confirmado`,
      done: (action) => `${action}: aceito pelo Knox Guard`,
      rejected: (action) => `${action}: recusado pelo Knox Guard, nada mudou`,
      'not-sent': (action) => `${action}: não enviado`,
      unknown: (action) => `${action}: ainda não se sabe se foi executado`,
      cancelled: (action) => `${action}: retirado, não enviado`,
      left: (action) => `${action}: entregue ao portal`,
    },
    visitActions: { approve: 'Aprovação', blink: 'Lembrete', upload: 'Envio' },
    visitState: (before, after) => `${after}, antes ${before}`,
    allFields: (count) => `Todos os ${count} campos que o Knox Guard enviou`,
    otherFields: 'Outros campos, com os nomes do fornecedor',
    yes: 'Sim',
    no: 'Não',
    nothingThere: 'Vazio',
  },
  approve: {
    ...command,
    deviceNumber: 'IMEI ou número de série',
    deviceNumberHint: 'Digite *#06# no telefone para ver o IMEI. Espaços e traços podem ficar.',
    approvalIdHint: 'Seu próprio número para este empréstimo ou cliente. Deve ser único.',
    comment: 'Comentário',
    commentHint: 'Fica com o dispositivo no Knox Guard. O cliente não vê.',
    numberChanges: {
      spaces: 'Espaços removidos.',
      dashes: 'Traços removidos.',
      quotes: 'Aspas removidas.',
      separators: 'Separadores entre os dígitos removidos.',
      digits: 'Dígitos reescritos como 0–9.',
      invisible: 'Caracteres invisíveis removidos.',
      label: 'O rótulo antes do número foi removido.',
    },
    trimmed: 'Espaços nas pontas removidos.',
    numberProblems: {
      missing: 'Digite o IMEI ou o número de série.',
      exponent:
        'Uma planilha encurtou este número, e os últimos dígitos se perderam. Pegue-o do telefone ou da caixa: digite *#06#.',
      decimals: 'Este número tem decimais, então um programa o alterou. Pegue-o do telefone ou da caixa.',
      several: 'São vários números. Deixe um.',
      characters: 'Um número só pode ter letras A–Z e dígitos.',
      'too-long': 'É mais longo que qualquer IMEI ou número de série.',
    },
    numberHints: {
      'check-digit': 'O dígito verificador não confere: um dos dígitos pode estar errado.',
      'no-check-digit': 'Um IMEI tem 15 dígitos; este tem 14. Pode faltar o último.',
      'leading-zero': 'Pode faltar um zero na frente: planilhas o removem.',
      'software-version': '16 dígitos: pode ser o IMEI com a versão de software. Um IMEI tem 15.',
      length: 'Um IMEI tem 15 dígitos. Verifique o número.',
      'serial-length': 'Um número de série da Samsung tem 11 caracteres. Verifique o número.',
      'lower-case': 'Números de série são escritos em maiúsculas. Verifique o número.',
      rounded: 'Termina em muitos zeros: uma planilha pode tê-lo arredondado.',
    },
    tooLong: (over, limit) =>
      `${plural(over, { one: `${over} caractere a mais`, other: `${over} caracteres a mais` })}; no máximo ${limit}.`,
    approveCount: (used, limit) => `${used} de ${limit}`,
    precheck: 'Procurando o dispositivo…',
    precheckFailed:
      'Não foi possível procurar o dispositivo. Ele é procurado de novo antes de qualquer envio.',
    precheckPending: 'Pode ser aprovado.',
    precheckMissing:
      'Não está entre os dispositivos que o Knox Guard lista para você. Verifique o número; talvez ainda não tenha sido enviado.',
    notPending: (now) =>
      `Este dispositivo está agora no estado ${now}. Só um dispositivo Pendente pode ser aprovado.`,
    unknownStateHint: (now) =>
      `Este dispositivo está no estado “${now}”, que esta versão não conhece. Use o console do fornecedor.`,
    approvalIdTaken: (other, now) =>
      `Outro dispositivo tem este ID de aprovação: ${other}, ${now}. O Knox Guard pode recusar.`,
    approvalIdRepeated: 'Outro dispositivo desta lista tem o mesmo ID de aprovação.',
    approvalIdStays: (id) => `continua ${id}`,
    approve: 'Aprovar',
    approveReview: 'Aprovar dispositivo',
    approveTitle: 'Aprovar este dispositivo?',
    approveConfirm: 'Aprovar dispositivo',
    approveConsequence:
      'Ocupa uma vaga de licença, que não pode passar para outro dispositivo. O telefone do cliente ativa o Knox Guard quando ficar online de novo.',
    approvedTitle: 'Aprovado',
    approveAnother: 'Aprovar outro',
    bulkTitle: (count) => `Aprovar ${devices(count)}`,
    bulkIntro: 'Cada um é aprovado por si, um após o outro.',
    bulkSkipped: (count) => plural(count, { one: `${count} pulado`, other: `${count} pulados` }),
    bulkNothing: {
      title: 'Nenhum dos dispositivos selecionados pode ser aprovado',
      next: 'Só os que estão Pendentes podem. Escolha outros na tabela.',
    },
    bulkReview: (count) => `Aprovar ${devices(count)}`,
    bulkConfirmTitle: (count) => `Aprovar ${devices(count)}?`,
    bulkConfirm: (count) => `Aprovar ${devices(count)}`,
    bulkConsequence: (count) =>
      plural(count, {
        one: 'Ocupa uma vaga de licença, que não pode passar para outro dispositivo.',
        other: `Ocupam ${count} vagas de licença, que não podem passar para outros dispositivos. Você pode pausar a qualquer momento; o que foi aprovado continua aprovado.`,
      }),
    bulkExpired:
      'Isto ficou aberto por mais de dois minutos. Nada foi enviado. Verifique a lista e confirme de novo.',
    bulkComment: 'Comentário para todos',
    bulkProgress: (done, total, failed, unknown, left) =>
      [
        `${done} de ${total} aprovados`,
        failed > 0 ? `${failed} com falha` : '',
        unknown > 0 ? `${unknown} ainda sem resultado` : '',
        left > 0 ? `${left} não enviados` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    bulkRemaining: (minutes) =>
      minutes < 1
        ? 'Resta menos de um minuto'
        : plural(minutes, { one: 'Resta cerca de 1 minuto', other: `Restam cerca de ${minutes} minutos` }),
    bulkFinished: 'Terminado',
    bulkStates: {
      waiting: 'Aguardando',
      sending: 'Aprovando…',
      done: 'Aprovado',
      rejected: 'Recusado',
      'not-sent': 'Não enviado',
      unknown: 'Ainda não se sabe',
      found: 'Aprovado (visto no dispositivo)',
      cancelled: 'Cancelado, não enviado',
      left: 'Deixado para esta página',
    },
    bulkPaused: {
      person: 'Em pausa. Nada é enviado até você continuar.',
      'signed-out': 'Em pausa: sua sessão terminou. Entre de novo e continue.',
      'no-seats':
        'Em pausa: não há mais vagas de licença. Quem administra as licenças do Knox Guard pode adicionar mais; depois continue.',
      trouble:
        'Em pausa: não foi possível contatar o Knox Guard várias vezes seguidas. Continue quando ele responder de novo.',
      asleep: 'Em pausa, porque este computador estava suspenso. Verifique a lista e continue.',
      removed: 'Em pausa, porque esta lista tinha saído da página. Continue para prosseguir.',
    },
    bulkBackingOff: 'O Knox Guard pede um ritmo mais lento. Aguardando um momento…',
    bulkPause: 'Pausar',
    bulkResume: 'Continuar',
    bulkCancelRemaining: (count) =>
      plural(count, { one: 'Cancelar o restante', other: `Cancelar os ${count} restantes` }),
    bulkRetry: (count) =>
      plural(count, { one: 'Tentar de novo o que falhou', other: `Tentar de novo os ${count} que falharam` }),
    bulkUnknownHint: 'Verificamos esses por conta própria e não enviamos nada duas vezes.',
  },
  reminderEditor: {
    ...command,
    ...reminder,
    readingDevice: 'Lendo o dispositivo…',
    noDevice: {
      title: 'Nenhum dispositivo',
      next: 'Coloque um de object-id, device-uid e approve-id para dizer de qual telefone se trata.',
    },
    reminderObstacle: (now) =>
      `O dispositivo está no estado ${now}. Um lembrete pode ser definido enquanto ele está Ativo ou Com lembrete.`,
    interval: 'Frequência',
    intervalHint: 'De 3 segundos a 24 horas.',
    unit: 'Unidade',
    units,
    commonChoices: 'Opções comuns',
    quietTime: 'Período de silêncio',
    quietKinds: { none: 'Nenhum', daily: 'Mesmas horas todo dia', weekly: 'Um trecho da semana' },
    from: 'De',
    to: 'Até',
    fromDay: 'Do dia',
    fromHour: 'Da hora',
    toDay: 'Até o dia',
    toHour: 'Até a hora',
    bothQuiet:
      'Isto tinha ao mesmo tempo horas para todo dia e um trecho da semana, que se contradizem. É lido como um trecho da semana.',
    message: 'Mensagem',
    template: 'Modelo',
    chooseTemplate: 'Escolha um modelo…',
    backToTyped: 'Voltar às minhas palavras',
    placeholderHint: (names) => `Preenchido para você: ${names}`,
    contact: 'Como o cliente fala com você',
    contactHint: 'Um número de telefone, um e-mail ou ambos.',
    tel: 'Telefone',
    telHint: 'Dígitos e # + *',
    email: 'E-mail',
    setReminder: 'Definir lembrete',
    confirmReminder: 'Definir este lembrete?',
    reminderWhat: 'O telefone do cliente mostrará isto repetidamente, até o lembrete ser parado:',
    reminderStop:
      'Um lembrete é parado no console Knox Guard da Samsung: Devices, depois Stop blinking reminder. Esta página não pode pará-lo.',
    reminderSent: 'Lembrete enviado',
    reminderReplaced:
      'Já havia um lembrete ligado. O Knox Guard não informa quando o telefone assume o novo.',
    reminderProblems: {
      'interval.missing': () => 'Diga a frequência, p. ex. 3 horas.',
      'interval.wrong-type': () => 'Isto não dá segundos inteiros. Escreva um número, p. ex. 3.',
      'interval.too-small': (limit) => `No mínimo ${limit} segundos.`,
      'interval.too-large': (limit) => `No máximo ${limit / 3600} horas.`,
      'quiet.empty-span': () => 'Começa quando termina. Escolha outro fim, ou Nenhum.',
      'message.too-short': () => 'Escreva o que o cliente deve ler.',
      'message.wrong-format': () => 'Escreva o que o cliente deve ler.',
      'message.too-long': (limit) => `Mais longo que os ${limit} caracteres que um telefone mostra.`,
      'tel.wrong-format': () => 'Um número de telefone só com dígitos e # + *.',
      'tel.contact-missing': () => 'Dê um telefone ou um e-mail, para que o cliente possa responder.',
      'email.wrong-format': () => 'Um e-mail, p. ex. help@lender.example',
      'device.identifier-ambiguous': () =>
        'Há mais de um identificador, e eles podem ser de telefones diferentes. Nada pode ser enviado; dê um deles.',
    },
    unresolvedNames: (names) => `Não se sabe o que pôr no lugar de ${names}. Escreva por extenso ou remova.`,
    reminderWarnings: {
      'too-frequent':
        'Mais de uma vez a cada 5 minutos: o telefone quase não pode ser usado entre dois lembretes. As unidades estão certas?',
      'often-at-night':
        'Mais de uma vez por hora também à noite, quando as pessoas dormem. Horas de silêncio evitam que a mensagem vire assédio.',
      'interval-outlasts-window':
        'Mais longo que o tempo entre dois períodos de silêncio: em alguns dias não será mostrado.',
      'nearly-whole-week':
        'Isto termina no dia em que começa, em uma hora anterior: toda a semana, menos essas poucas horas, fica em silêncio.',
      'rarely-shown': 'Mostrado menos de 24 horas por semana; o cliente talvez nunca veja.',
      'blocked-code':
        'O Knox Guard bloqueia números que começam com este código; o cliente não poderia ligar.',
    },
  },
  upload: {
    ...command,
    uploadSteps: { choose: 'Escolher', columns: 'Colunas', check: 'Verificar', send: 'Enviar' },
    uploadStepOf: (step, of, name) => `Passo ${step} de ${of}: ${name}`,
    chooseTitle: 'Quais dispositivos?',
    chooseDrop: 'Solte um arquivo aqui, ou',
    chooseFile: 'Escolher um arquivo',
    chooseFormats:
      'CSV ou Excel (.xlsx), um dispositivo por linha: IMEI ou número de série, e seu ID de aprovação se tiver.',
    choosePaste: 'Ou cole de uma planilha',
    choosePasteHint: 'Uma coluna, ou várias com a linha de cabeçalho.',
    chooseUsePasted: 'Usar o que colei',
    nothingSentYet: 'Nada é enviado até você confirmar.',
    readingFile: 'Lendo o arquivo…',
    fileErrors: {
      empty: {
        title: 'Está vazio',
        next: 'Escolha um arquivo com ao menos um dispositivo, ou cole uma coluna.',
      },
      'too-large': {
        title: 'Este arquivo é grande demais',
        next: 'Salve só as colunas com números e IDs de aprovação.',
      },
      'too-many-rows': { title: 'São linhas demais', next: 'No máximo 200.000 de uma vez: divida a lista.' },
      'old-excel': {
        title: 'Este arquivo do Excel não pode ser lido',
        next: 'É do tipo antigo (.xls) ou tem senha. Salve como .xlsx ou CSV, sem senha.',
      },
      pdf: { title: 'Isto é um PDF', next: 'Exporte a lista como CSV ou Excel.' },
      picture: { title: 'Isto é uma imagem', next: 'Exporte a lista como CSV ou Excel.' },
      html: {
        title: 'Isto é uma página da web',
        next: 'Alguns sistemas a chamam de “Excel”. Abra em uma planilha e salve como .xlsx ou CSV.',
      },
      zip: {
        title: 'Este arquivo compactado não contém uma planilha',
        next: 'Descompacte e escolha a lista que está nele.',
      },
      binary: { title: 'Isto não é uma lista', next: 'Exporte como CSV ou Excel e escolha esse arquivo.' },
      damaged: {
        title: 'Este arquivo não pode ser lido',
        next: 'Pode estar danificado. Salve de novo como CSV ou .xlsx e escolha outra vez.',
      },
    },
    severalFiles: 'Um arquivo por vez, por favor: o primeiro foi usado.',
    columnsTitle: 'Qual coluna é qual?',
    columnsFound: (count, columns) =>
      `${count} linhas em ${columns === 1 ? 'uma coluna' : `${columns} colunas`}`,
    headerField: 'A primeira linha tem os cabeçalhos',
    columnField: { deviceUid: 'IMEI ou número de série', approveId: 'ID de aprovação' },
    columnName: (letter, header) => header || `Coluna ${letter}`,
    columnNone: 'Nenhuma',
    columnHints: {
      deviceUid: 'Por onde o Knox Guard conhece o telefone.',
      approveId: 'Seu próprio número para o empréstimo ou cliente, no máximo 50 caracteres.',
    },
    sampleTitle: 'Primeiras linhas',
    checkRows: (count, shown) => `Verificar ${rows(count, shown)}`,
    chooseOther: 'Escolher outro arquivo',
    back: 'Voltar',
    checkTitle: 'Verifique antes de enviar',
    checkingRows: (done, total) => `Verificando: ${done} de ${total} linhas`,
    tally: {
      ready: 'Prontas',
      warnings: 'A conferir',
      errors: 'A corrigir',
      duplicates: 'Duas vezes no arquivo',
      dropped: 'Deixadas de fora',
    },
    onlyProblems: 'Só linhas com problemas',
    nextProblem: 'Próxima linha a corrigir',
    rowsTable: 'Linhas do arquivo',
    rowNumber: 'Linha',
    rowNumberOf: (row) => `Linha ${row}`,
    rowProblem: 'O que notamos',
    rowFine: 'Pronta',
    cellOf: (field, row) => `${field}, linha ${row}`,
    dropRow: (row) => `Deixar de fora a linha ${row}`,
    dropRowShort: 'Deixar de fora',
    dropAll: (count, shown) =>
      plural(count, {
        one: 'Deixar de fora a linha a corrigir',
        other: `Deixar de fora as ${shown} linhas a corrigir`,
      }),
    undrop: (count, shown) => `Recuperar ${rows(count, shown)}`,
    downloadProblems: 'Baixar as linhas a corrigir',
    nothingShown: 'Nenhuma linha tem problema.',
    issues: {
      missing: () => 'Falta o número.',
      exponent: () => 'Uma planilha descartou dígitos: procure o número no original.',
      decimals: () => 'Isto é um valor com decimais, não o número de um telefone.',
      several: () => 'Dois números em uma célula: uma linha para cada.',
      characters: () => 'Só letras e dígitos são possíveis.',
      'too-long': () => 'Longo demais para um número de dispositivo.',
      duplicate: ({ row }) => `O mesmo dispositivo que na linha ${row ?? ''}: só o primeiro é enviado.`,
      'approve-id-too-long': ({ over, limit }) =>
        `O ID de aprovação passa em ${over ?? ''}; no máximo ${limit ?? ''} caracteres.`,
      'approve-id-characters': () => 'O ID de aprovação tem um caractere que não se vê.',
      'approve-id-repeated': ({ row }) => `O mesmo ID de aprovação que na linha ${row ?? ''}.`,
      'check-digit': () => 'O último dígito não combina com os outros: pode haver um erro de digitação.',
      'no-check-digit': () => '14 dígitos: falta o dígito verificador.',
      'leading-zero': () => '14 dígitos: uma planilha pode ter tirado o zero da frente.',
      'software-version': () => '16 dígitos: os dois últimos podem ser uma versão de software.',
      length: () => 'Um IMEI tem 15 dígitos.',
      'serial-length': () => 'Números de série costumam ter 11 caracteres.',
      'lower-case': () => 'Números de série costumam estar em maiúsculas.',
      rounded: () => 'Termina em zeros: uma planilha pode tê-lo arredondado.',
      known: ({ state: now }) => `Já está no Knox Guard${now ? ` (${now})` : ''}: seria recusado.`,
      'sent-before': () => 'Já enviado desta página.',
      'sent-unknown': () => 'Já enviado desta página; ainda não se sabe o resultado.',
    },
    knownCheck: 'Procurar quais já estão no Knox Guard',
    knownCheckHint: 'Opcional. Roda devagar em segundo plano, para não atrasar ninguém.',
    knownChecking: (done, total) => `Procurando: ${done} de ${total} consultas`,
    knownStop: 'Parar',
    knownDone: (count, shown) =>
      count === 0 ? 'Nenhum deles está no Knox Guard ainda.' : `Já no Knox Guard: ${devices(count, shown)}.`,
    knownStopped: (count, shown) => `Parado. Já no Knox Guard até agora: ${devices(count, shown)}.`,
    knownDrop: (count, shown) =>
      plural(count, { one: 'Deixá-lo de fora', other: `Deixar estes ${shown} de fora` }),
    notReady: (errors, shown) => `${rows(errors, shown)} a corrigir ou deixar de fora.`,
    nothingToSend: 'Não resta linha a enviar.',
    switchesTitle: 'Na inscrição',
    switchesHint:
      'Tudo desligado, a menos que você ligue. O Knox Guard pode ignorar uma opção sem avisar se sua conta não puder usá-la.',
    switches: {
      autoAccept: {
        label: 'Aceitar automaticamente',
        consequence: 'Cada dispositivo é aprovado ao chegar e ocupa uma vaga de licença; ninguém o vê antes.',
      },
      autoLock: {
        label: 'Bloquear automaticamente',
        consequence:
          'O telefone pode se bloquear sozinho pela política de bloqueio automático da sua conta: quem o tem não pode usá-lo enquanto está bloqueado.',
      },
      applySimControl: {
        label: 'Aplicar controle de SIM',
        consequence:
          'A partir da inscrição o telefone funciona só com os cartões SIM que sua política de controle de SIM permite.',
      },
      enableBlockFactoryReset: {
        label: 'Bloquear redefinição de fábrica',
        consequence: 'A partir da inscrição quem tem o telefone não pode restaurar os padrões de fábrica.',
      },
    },
    review: (count, shown) => `Revisar e enviar ${devices(count, shown)}`,
    uploadTitle: (count, shown) => `Enviar ${devices(count, shown)}?`,
    uploadConfirm: (count, shown) => `Enviar ${devices(count, shown)}`,
    uploadConsequence:
      'O Knox Guard os listará como seus. Um dispositivo que ele já tem é recusado por si e não atrasa os outros.',
    uploadBatches: (batches, each) =>
      batches === 1 ? 'de uma só vez' : `${batches}, de no máximo ${each} dispositivos, um após o outro`,
    uploadLeftOut: rows,
    factDevices: 'Dispositivos',
    factBatches: 'Lotes',
    factSwitches: 'Solicitado',
    factLeftOut: 'Deixadas de fora',
    switchesNone: 'Nenhuma opção ligada',
    requested: (names) => `Solicitado: ${names}`,
    requestedHint:
      'Solicitado, não confirmado: o Knox Guard não diz se concedeu uma opção. Veja os dispositivos depois que se inscreverem.',
    uploadExpired:
      'A pergunta ficou aberta por mais de dois minutos, então nada foi enviado. Revise mais uma vez.',
    progressTitle: (done, total) => `${done} de ${total} dispositivos entregues ao Knox Guard`,
    progressBatch: (batch, of) => `Enviando o lote ${batch} de ${of}`,
    elapsed: (words) => `${words} até agora`,
    remaining: (words) => `faltam cerca de ${words}`,
    duration: (seconds) =>
      seconds < 60
        ? `${seconds} s`
        : `${Math.floor(seconds / 60)} min ${seconds % 60 ? `${seconds % 60} s` : ''}`.trim(),
    uploadPause: 'Pausar',
    uploadResume: 'Continuar',
    uploadGiveUp: (count, shown) =>
      plural(count, { one: 'Não enviar o dispositivo restante', other: `Não enviar os ${shown} restantes` }),
    uploadAgain: (count, shown) => `Enviar ${devices(count, shown)} de novo`,
    uploadWithout: (name) => `Enviar sem “${name}”`,
    uploadPaused: {
      person: 'Em pausa. Nada é enviado até você continuar.',
      'signed-out': 'Sua sessão terminou. Entre no portal e continue; nada se perdeu.',
      'no-seats': 'O Knox Guard não tem mais vagas de licença.',
      trouble: 'Parado após uma falha. Nada mais é enviado até você decidir.',
      removed: 'A página foi deixada no meio. Nada mais é enviado até você continuar.',
      asleep: 'Este computador ficou suspenso. Nada mais é enviado até você continuar.',
    },
    uploadBackingOff: 'O Knox Guard pediu um ritmo mais lento; continua sozinho.',
    keepOpen: 'Mantenha esta página aberta até tudo ser enviado.',
    batchName: (batch) => `Lote ${batch}`,
    batchRows: devices,
    batchStates: {
      waiting: 'Aguardando',
      sending: 'Enviando',
      done: 'Entregue',
      rejected: 'Recusado',
      'not-sent': 'Não enviado',
      unknown: 'Ainda não se sabe',
      cancelled: 'Não enviado',
      left: 'Deixado para o portal',
    },
    batchUnknown:
      'A conexão caiu depois do envio. Procuramos o lote entre os envios; ele não é enviado de novo. Se não aparecer, escolha o arquivo outra vez mais tarde e procure quais dispositivos estão no Knox Guard.',
    vendorCounts: (total, valid, invalid) =>
      `O Knox Guard conta ${total} ao todo, ${valid} válidos, ${invalid} inválidos`,
    uploadNotEnabled: {
      title: 'O envio não está habilitado para sua conta',
      next: 'A Samsung habilita a pedido: fale com seu contato na Samsung ou knoxapi@samsungknox.com. Este lote não foi aceito e nada se perdeu: mantenha a página aberta ou baixe as linhas.',
    },
    simPolicyMissing: {
      title: 'Ainda não há política de controle de SIM',
      next: 'Quem administra o Knox Guard pode criar uma no console. Nada deste lote foi aceito; você pode enviá-lo sem controle de SIM.',
    },
    resultDone: 'Todos os dispositivos foram entregues',
    resultPartly: 'O envio terminou',
    resultNone: 'Nada foi aceito',
    sums: {
      total: 'Ao todo',
      accepted: 'Aceitas',
      refused: 'Recusadas',
      unknown: 'Ainda não se sabe',
      notSent: 'Não enviadas',
    },
    sumsHint: 'Contado linha por linha; as quatro somam o total.',
    resultWorking: 'O Knox Guard ainda está processando as linhas: mais podem ser recusadas.',
    reasonsTitle: 'Por que linhas foram recusadas',
    reasonNone: 'Nenhum motivo foi dado',
    downloads: {
      refused: (count, shown) =>
        plural(count, { one: `Baixar ${shown} linha recusada`, other: `Baixar ${shown} linhas recusadas` }),
      rest: (count, shown) => `Baixar ${rows(count, shown)} sem envio ou sem resultado`,
      receipt: () => 'Baixar um comprovante de cada linha',
    },
    fates: { accepted: 'aceita', refused: 'recusada', unknown: 'não se sabe', 'not-sent': 'não enviada' },
    csvHeaders,
    uploadNext: 'A seguir: aprove os dispositivos que estão Pendentes.',
    uploadNextUnknown: 'Antes de enviar as mesmas linhas de novo, procure quais delas estão no Knox Guard.',
    uploadAnother: 'Enviar outro arquivo',
  },
  uploads: {
    ...list,
    errors: {
      ...list.errors,
      forbidden: {
        title: 'Você não tem permissão para ver os envios',
        next: 'Peça acesso a quem administra as permissões do portal.',
      },
      'invalid-request': {
        title: 'Isto não pode ser o ID de um envio',
        next: 'Abra o envio pela lista de envios.',
      },
    },
    loading: 'Carregando envios…',
    uploadsLabel: 'Envios',
    uploadDevicesLabel: 'Dispositivos deste envio',
    uploadColumns: {
      uploadDate: 'Enviado',
      uploadStatus: 'Estado',
      totalDeviceCount: 'Dispositivos',
      validDeviceCount: 'Válidos',
      invalidDeviceCount: 'Inválidos',
      uploadId: 'ID do envio',
    },
    deviceColumns: {
      deviceUid: 'Dispositivo',
      approveId: 'ID de aprovação',
      result: 'Resultado',
      reason: 'Motivo',
    },
    notGiven: '—',
    uploadMethod: (method) => `por ${method}`,
    uploadedBy: (name) => `de ${name}`,
    openUpload: (when) => `Envio de ${when}`,
    backToUploads: 'Todos os envios',
    uploadReasons: {
      'device already exists': 'Já está no Knox Guard.',
      'invalid imei': 'Não é um IMEI: um dígito está errado.',
      'invalid device id': 'Não é IMEI nem número de série.',
      'approveid already exists': 'Outro dispositivo tem este ID de aprovação.',
    },
    notThisPage: 'Estas não são as linhas da página escolhida agora.',
    uploadProgress: 'Progresso',
    stillLooking: 'O Knox Guard está processando. Esta página acompanha sozinha; você pode sair dela.',
    uploadSettled: (status) => `O envio terminou: ${status}`,
    uploadsLoaded: (range) => `Linhas ${range}`,
    unreadableUpload: 'Não foi possível ler esta linha. Ela está no console do fornecedor.',
    damagedUpload: unreadable,
    emptyUploads: {
      title: 'Ainda não há envios',
      next: 'Aqui aparecem envios de todos os canais: este portal, o console do fornecedor e revendedores.',
    },
    emptyUpload: {
      title: 'Este envio não lista nenhum dispositivo',
      next: 'O Knox Guard talvez ainda o esteja lendo. Atualize em instantes.',
    },
    noMoreDevices: { title: 'Isso era tudo', next: 'Este envio não tem mais dispositivos.' },
    uploadNotFound: {
      title: 'O Knox Guard não tem esse envio',
      next: 'O ID pode ser de outra conta, ou o envio não é mais guardado. Abra-o pela lista de envios.',
    },
    uploadsNotEnabled: {
      title: 'Os envios não estão habilitados para sua empresa',
      next: 'A Samsung os habilita a pedido, para cada conta. Fale com seu contato na Samsung ou escreva para knoxapi@samsungknox.com.',
    },
  },
  transaction: {
    ...list,
    ...command,
    errors: {
      ...common.errors,
      forbidden: { title: 'Você não tem permissão para ver esta transação', next: askForAccess },
      'invalid-request': {
        title: 'Isto não pode ser o ID de uma transação',
        next: 'Ele tem só letras e dígitos. Copie de novo de onde o comando foi enviado.',
      },
    },
    loading: 'Carregando a transação…',
    noTransaction: {
      title: 'Nenhuma transação escolhida',
      next: 'Coloque no atributo transaction-id a referência de um comando, p. ex. a de kg-approved.',
    },
    transactionProgress: (success, count, fail, failed) =>
      `${success} de ${count} com êxito${fail > 0 ? ` · ${failed} com falha` : ''}`,
    transactionCounts: (success, failed) => `${success} com êxito · ${failed} com falha`,
    transactionRunning: 'Em andamento',
    transactionDone: 'Completa',
    transactionDoneWithFailures: (failed) => `${failed} com falha`,
    transactionUnclear:
      'O Knox Guard não diz de quantos dispositivos se trata, então ninguém sabe se terminou.',
    failuresLabel: (failed) => `Falhas: ${failed}`,
    failureColumns: { requestedId: 'Dispositivo', reason: 'Motivo' },
    someFailures: (listed, failed) => `O Knox Guard nomeia ${listed} dos ${failed} que falharam.`,
    noReason: 'O Knox Guard não dá motivo.',
    unreadableFailure: 'Não foi possível ler este registro.',
    damagedFailure: unreadable,
    transactionId: 'ID da transação',
    notFoundYet: (until) => ({
      title: 'O Knox Guard ainda não lista esta transação',
      next: `Um registro pode aparecer alguns minutos depois do comando. Continuamos procurando até ${until}. Não estar listada não significa que nada foi executado.`,
    }),
    notFoundAtAll: {
      title: 'O Knox Guard não tem registro desta transação',
      next: 'Talvez não seja mais guardado, ou o ID seja de outra conta. Os estados dos dispositivos mostram se foi executado.',
    },
    noLongerKept: (at) => `O Knox Guard não guarda mais este registro. Era assim às ${at}.`,
  },
};
