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

const plural = pluralOf('fr');
const rows = (count: number, shown: string) =>
  plural(count, { one: `${shown} ligne`, other: `${shown} lignes` });
const devices = (count: number, shown = String(count)) =>
  plural(count, { one: `${shown} appareil`, other: `${shown} appareils` });
const unreadable = (fields: string) => `Illisible\u00a0: ${fields}`;

const state: StateTerms = {
  states: {
    Pending: 'En attente',
    Rejected: 'Refusé',
    Activating: 'Activation en cours',
    Active: 'Actif',
    Exchanging: 'Échange en cours',
    Resetting: 'Réinitialisation en cours',
    'Starting Reminder': 'Lancement du rappel',
    'Stopping Reminder': 'Arrêt du rappel',
    'Reminder On': 'Rappel actif',
    Locking: 'Verrouillage en cours',
    Locked: 'Verrouillé',
    Unlocking: 'Déverrouillage en cours',
    Completing: 'Clôture en cours',
    Completed: 'Clôturé',
    Registered: 'Enregistrée',
    Expired: 'Expirée',
    'In progress': 'En cours',
    Complete: 'Terminé',
    Failed: 'Échec',
  },
  unknownState: 'État inconnu',
  stateMissing: 'Aucun état',
};

const tryLater = 'Rien n’a été modifié. Réessayez dans un instant.';
const askForAccess = 'Demandez l’accès à la personne qui gère les autorisations du portail ou de Knox Guard.';

const common: CommonTerms = {
  ...state,
  columns: {
    deviceUid: 'Appareil',
    imei: 'IMEI',
    imei2: 'IMEI 2',
    serial: 'Numéro de série',
    objectId: 'ID d’objet',
    model: 'Modèle',
    fullModel: 'Modèle complet',
    status: 'État',
    approveId: 'ID d’approbation',
    approveComment: 'Commentaire',
    lastSeen: 'Vu la dernière fois',
    createDate: 'Importé',
    modifiedDate: 'Modifié',
    licenseExpiryDate: 'Fin du service',
    relockTimestamp: 'Nouveau verrouillage',
    agentVersion: 'Version de l’agent',
    androidVersion: 'Version d’Android',
    firmwareVersion: 'Version du micrologiciel',
    waiting: 'En attente du téléphone',
    isOfflineLocked: 'Verrouillé hors ligne',
    isDeviceOffline: 'Hors ligne',
    simControlEnabled: 'Contrôle SIM',
    simControlApplied: 'Contrôle SIM appliqué',
  },
  retry: 'Réessayer',
  loadingPart: 'Chargement…',
  partNotLoaded: {
    title: 'Cette partie de la page n’a pas pu être chargée',
    next: 'Rien n’a été envoyé. Vérifiez la connexion et réessayez\u00a0; si cela ne suffit pas, rechargez la page.',
  },
  retryIn: (seconds) => `Nouvel essai dans ${seconds}\u00a0s`,
  errors: {
    network: { title: 'Le serveur du portail est injoignable', next: `Vérifiez la connexion. ${tryLater}` },
    timeout: { title: 'La réponse a mis trop de temps', next: tryLater },
    unauthorized: {
      title: 'Votre session est terminée',
      next: 'Reconnectez-vous au portail, puis réessayez.',
    },
    forbidden: { title: 'Vous n’êtes pas autorisé à voir ces appareils', next: askForAccess },
    'not-found': {
      title: 'Rien ne répond à cette adresse',
      next: 'Le point d’accès du portail à Knox Guard est incorrect ou absent. Prévenez ses développeurs.',
    },
    'invalid-request': {
      title: 'Cette recherche ne peut pas être envoyée',
      next: 'Modifiez la recherche ou les filtres.',
    },
    rejected: {
      title: 'Knox Guard a refusé la demande',
      next: 'Rien n’a été modifié. Refaire la même demande ne servira à rien\u00a0; sa réponse est donnée ici.',
    },
    'rate-limited': { title: 'Trop de demandes en ce moment', next: tryLater },
    unavailable: { title: 'Knox Guard n’est pas disponible en ce moment', next: tryLater },
    'bad-response': {
      title: 'La réponse n’a pas pu être lue',
      next: 'Votre session est peut-être terminée, ou le serveur du portail est en panne. Rechargez la page, puis prévenez ses développeurs.',
    },
    'several-devices': {
      title: 'Plusieurs appareils correspondent',
      next: 'Rien n’a été envoyé. Précisez lequel par son ID d’objet ou son numéro.',
    },
    'outcome-unknown': {
      title: 'On ne sait pas encore si cela a été exécuté',
      next: 'Regardez l’état de l’appareil avant de refaire quoi que ce soit.',
    },
  },
  vendorSays: (reason) => `Knox Guard répond\u00a0: ${reason}`,
  reference: (id) => `Référence ${id}`,
  noClient: {
    title: 'Non connecté à Knox Guard',
    next: 'Indiquez dans l’attribut endpoint le proxy de votre serveur, p. ex. endpoint="/api/knox-guard", ou placez cet élément dans <kg-provider>.',
  },
  loading: 'Chargement des appareils…',
  refresh: 'Actualiser',
  asOf: (time) => `à ${time}`,
  staleSince: (time) => `Affichage de la situation à ${time}.`,
  done: 'OK',
  reveal: (name) => `Afficher en entier\u00a0: ${name}`,
  hide: (name) => `Masquer\u00a0: ${name}`,
  copy: (name) => `Copier\u00a0: ${name}`,
  copied: 'Copié',
  copyFailed: 'Cette page n’a pas accès au presse-papiers. Affichez le numéro et copiez-le à la main.',
};

const list: ListTerms = {
  ...common,
  rowsRange: (from, to, total) => (total === undefined ? `${from}–${to}` : `${from}–${to} sur ${total}`),
  noRows: 'Aucune ligne',
  pageSize: 'Lignes par page',
  firstPage: 'Première page',
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  lastPage: 'Dernière page',
  pager: 'Pages',
  emptyPastEnd: {
    title: 'Cette page est au-delà de la fin de la liste',
    next: 'La liste a raccourci depuis que vous l’avez ouverte.',
  },
};

const device: DeviceTerms = {
  ...common,
  actions: 'Actions',
  closeDialog: 'Fermer',
  actionNames: { details: 'Détails', approve: 'Approuver', blink: 'Définir un rappel' },
  obstacles: {
    state: (now) => `Impossible dans l’état «\u00a0${now}\u00a0»`,
    'unknown-state': () => 'Impossible dans un état que cette version ne connaît pas',
    'not-exact': () => 'L’identifiant est peut-être altéré\u00a0; vérifiez-le dans la console du fournisseur',
    readonly: () => 'Cette vue est en lecture seule',
  },
  deviceCount: (count) => (count === '0' || count === '1' ? `${count} appareil` : `${count} appareils`),
  waitingFor: (what) => `En attente du téléphone\u00a0: ${what}`,
  waitingMore: (modified, seen) =>
    `Demandé, et non confirmé par le téléphone.${modified === undefined ? '' : ` Dernière modification de cette fiche par Knox Guard\u00a0: ${modified}.`} ${seen === undefined ? 'Le téléphone n’a pas encore été vu.' : `Téléphone vu la dernière fois\u00a0: ${seen}.`}`,
  pairs: {
    simControl: 'contrôle SIM',
    FactoryResetBlock: 'blocage de la réinitialisation d’usine',
    OfflineLock: 'verrouillage hors ligne',
    FunctionRestrictions: 'restrictions de fonctions',
    WallpaperRestrictions: 'restrictions de fond d’écran',
    RelockReminder: 'rappel de nouveau verrouillage',
    AppBlock: 'liste d’applications bloquées',
    EnrollmentNotice: 'avis d’inscription',
    ForceAutoDownload: 'téléchargement automatique',
  },
  limits: {
    Accepted: (since) =>
      `Activation en cours${since === undefined ? '' : ` (au plus tard depuis\u00a0: ${since})`}. Un téléphone ne s’active de lui-même que dans les 7\u00a0jours suivant son premier démarrage\u00a0; ensuite, son utilisateur ouvre guard.samsungknox.com ou le réinitialise.`,
    Completing: (since, until) =>
      `Clôture en cours${since === undefined ? '' : ` (au plus tard depuis\u00a0: ${since})`}. Elle peut être annulée pendant deux jours${until === undefined ? '' : ` (au plus tard jusqu’à environ\u00a0: ${until})`}, dans la console du fournisseur.`,
  },
};

const command: CommandTerms = {
  ...common,
  cancel: 'Annuler',
  checking: 'Nouvelle lecture de l’appareil…',
  device: 'Appareil',
  approvalId: 'ID d’approbation',
  presentState: 'État actuel',
  notListed: 'Knox Guard ne liste pas cet appareil pour vous. Il peut refuser.',
  changed: (field, before, now) =>
    `«\u00a0${field}\u00a0» a changé depuis que vous avez ouvert ceci. Avant\u00a0: ${before}. Maintenant\u00a0: ${now}.`,
  nothingThere: 'vide',
  undo: 'Annuler l’envoi',
  sendingIn: (seconds) => `Envoi dans ${seconds}\u00a0s`,
  held: 'En suspens tant que vous êtes ici',
  sending: 'Envoi…',
  notSent: 'Rien n’a été envoyé.',
  rejectedTitle: 'Knox Guard a refusé',
  stateInvalid: (now) =>
    `L’appareil est maintenant dans l’état «\u00a0${now}\u00a0», et cela y est impossible.`,
  remedies: {
    4000000: 'L’une des valeurs n’est pas acceptée. Vérifiez-les et renvoyez.',
    4000310: 'L’appareil est dans un état où cela est impossible. Son état a été relu.',
    4000316: 'Trop d’appareils à la fois. Choisissez-en moins.',
    4001806: 'L’appareil a déjà une licence.',
    4001807:
      'La licence n’a plus de place libre. La personne qui gère les licences Knox Guard peut en ajouter.',
    4001809:
      'Il ne reste aucune place de licence. La personne qui gère les licences Knox Guard peut en ajouter\u00a0; ensuite, approuvez de nouveau.',
    4010000: 'La connexion du portail à Knox Guard n’est pas acceptée. Prévenez ses développeurs.',
    4040300:
      'Knox Guard ne connaît pas cet appareil. Vérifiez le numéro\u00a0; il n’est peut-être pas encore importé.',
    4120000:
      'Knox Guard n’a pas encore de politique de contrôle SIM. La personne qui le gère doit d’abord en définir une.',
  },
  unknown: {
    title: 'On ne sait pas encore si cela a été exécuté',
    next: 'La connexion a été perdue après l’envoi. Nous regardons l’appareil\u00a0; rien n’est renvoyé.',
  },
  unknownFound: {
    title: 'Cela a été exécuté',
    next: 'La réponse s’est perdue en route, mais l’appareil le montre.',
  },
  looking: 'Vérification…',
  lookFailed: 'L’état de l’appareil n’a pas pu être lu à l’instant\u00a0; il a donc peut-être changé.',
  lookedAt: (time) => `Dernière vérification à ${time}\u00a0; rien de visible encore.`,
  checkAgain: 'Revérifier',
  startAnew: 'Fermer',
  waitingFor: (goal) => `En attente que le téléphone signale «\u00a0${goal}\u00a0»`,
  waitingHint: 'Le téléphone répondra quand il sera de nouveau en ligne. Vous pouvez quitter cette page.',
  reached: (goal) => `Le téléphone signale «\u00a0${goal}\u00a0»`,
  objectId: 'ID d’objet',
  startOver: 'OK',
  dismiss: 'Ignorer',
  problems: {
    missing: () => 'Cette valeur est nécessaire.',
    'wrong-type': () => 'Cette valeur n’est pas du bon type.',
    'wrong-format': () => 'Un caractère n’est pas autorisé ici.',
    'too-short': () => 'Cette valeur est nécessaire.',
    'too-long': (limit) => `${limit} caractères au plus.`,
    'too-small': (limit) => `${limit} au moins.`,
    'too-large': (limit) => `${limit} au plus.`,
  },
  problemSummary: (count) =>
    plural(count, { one: 'Un champ est à corriger.', other: `${count} champs sont à corriger.` }),
  optional: 'facultatif',
  charactersLeft: (left) =>
    plural(left, { one: `${left} caractère restant`, other: `${left} caractères restants` }),
};

const days = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const units = { seconds: 'secondes', minutes: 'minutes', hours: 'heures' } as const;
const ones = { seconds: 'seconde', minutes: 'minute', hours: 'heure' } as const;

const reminder: ReminderWords = {
  days,
  daysShort: ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'],
  hour,
  dayAndHour: (day, at) => `${days[day] ?? ''} ${hour(at)}`,
  duration: ({ value, unit }) => `${value} ${plural(value, { one: ones[unit], other: units[unit] })}`,
  every: ({ value, unit }) =>
    value === 1 ? `Toutes les ${units[unit]}` : `Toutes les ${value} ${units[unit]}`,
  always: (every) => `${every}, jour et nuit`,
  neverDaily: (every, from, to) => `${every}, jamais entre ${from} et ${to}`,
  neverWeekly: (every, from, to) => `${every}, jamais de ${from} à ${to}`,
  unclear: (every, at) => `${every}, mais la période de silence a le même début et la même fin\u00a0: ${at}`,
  noSchedule: 'Indiquez à quelle fréquence le rappel revient.',
  outlook: 'Ce qui va se passer',
  week: 'La semaine sur le téléphone',
  shown: 'Affiché',
  quiet: 'Silence',
  cell: (at, isQuiet) => `${at}, ${isQuiet ? 'silence' : 'affiché'}`,
  dayInWords: (day, quiet) => {
    if (quiet.length === 0) return `${day}\u00a0: affiché toute la journée`;
    if (quiet.some(([from, to]) => to - from === 24)) return `${day}\u00a0: silence toute la journée`;
    return `${day}\u00a0: silence ${quiet.map(([from, to]) => `${hour(from)}–${hour(to)}`).join(' et ')}`;
  },
  markHint:
    'Faites glisser sur les heures de silence, ou appuyez sur la première puis sur la dernière. Au clavier\u00a0: Entrée, flèches, Entrée.',
  perDay: (count, shown) =>
    count === 1 ? 'Une fois par jour' : `${Number.isInteger(count) ? '' : 'Environ '}${shown} fois par jour`,
  perWeek: (count, shown) =>
    count === 1
      ? 'une fois par semaine'
      : `${Number.isInteger(count) ? '' : 'environ '}${shown} fois par semaine`,
  next: 'Prochaines fois, si défini maintenant',
  nextHint: 'D’après l’horloge de cet ordinateur, comme si le téléphone était dans le même fuseau horaire.',
  noNext: 'Aucune d’ici un an.',
  localTime: 'Les heures sont celles de l’heure locale du téléphone.',
  phone: 'Ce que voit le client',
  phoneHint: 'Les mots sont exacts\u00a0; chaque téléphone a sa propre apparence.',
  noMessage: 'Votre message',
  noContact: 'Téléphone ou e-mail',
  call: 'Appeler',
  write: 'Écrire',
};

/** French. */
export const language: Language = {
  state,
  reminder,
  account: {
    ...common,
    errors: {
      ...common.errors,
      forbidden: { title: 'Vous n’êtes pas autorisé à utiliser Knox Guard ici', next: askForAccess },
      'invalid-request': {
        title: 'Le serveur du portail n’accepte pas cette requête',
        next: 'Son point d’accès à Knox Guard est peut-être d’une autre version. Prévenez ses développeurs.',
      },
    },
    loading: 'Vérification de la connexion à Knox Guard…',
    staleSince: (time) => `Ce qui est affiché était vrai à ${time}.`,
    accountLabel: 'Compte Knox Guard',
    connectionWorks: 'La connexion à Knox Guard fonctionne',
    connectionWorked: 'La connexion à Knox Guard ne fonctionne pas en ce moment',
    accountFields: {
      companyName: 'Entreprise',
      name: 'Utilisateur',
      country: 'Pays',
      environment: 'Environnement',
      region: 'Région',
    },
    environments: { production: 'Production', development: 'Développement', custom: 'Personnalisé' },
    regions: { eu: 'Europe', us: 'États-Unis', custom: 'Personnalisée' },
    notTold: 'Non indiqué',
    tokenRefused: {
      title: 'Knox Guard n’accepte pas l’accès du portail',
      next: 'La clé ou l’identifiant client du portail est refusé ou a expiré. Se reconnecter ne sert à rien\u00a0: prévenez les développeurs du portail.',
    },
  },
  table: {
    ...list,
    ...device,
    tableLabel: 'Appareils',
    search: 'Rechercher des appareils',
    searchPlaceholder: 'IMEI, n° de série ou ID d’approbation',
    clearSearch: 'Effacer la recherche',
    filterByState: 'État',
    filterLabel: 'Filtrer par état',
    filterCount: (count) =>
      plural(count, {
        one: `Filtrer par état, ${count} choisi`,
        other: `Filtrer par état, ${count} choisis`,
      }),
    removeFilter: (label) => `Retirer le filtre\u00a0: ${label}`,
    clearFilters: 'Retirer les filtres',
    notWhatWasAsked:
      'Ces appareils ne sont pas ceux de la recherche, du filtre ou de la page choisis maintenant.',
    loaded: (range) => `Appareils ${range}`,
    select: 'Sélectionner',
    selectRow: (name) => `Sélectionner ${name}`,
    selectPage: 'Tout sélectionner sur cette page',
    selectedCount: (count) => plural(count, { one: `${count} sélectionné`, other: `${count} sélectionnés` }),
    selectAllMatching: (total) =>
      total === undefined
        ? 'Sélectionner tous ceux qui correspondent'
        : `Sélectionner les ${total} qui correspondent`,
    allSelected: (count, except) =>
      `${count === undefined ? 'Tous ceux qui correspondent sont sélectionnés' : `Sélection\u00a0: ${count} qui correspondent`}${except > 0 ? `, sauf ${except}` : ''}`,
    selectionGivenUp:
      'La liste a changé\u00a0: «\u00a0tous ceux qui correspondent\u00a0» ne sont plus sélectionnés.',
    bulkAction: (action, count) => (count === undefined ? `${action} (tous)…` : `${action} (${count})…`),
    bulkSome: (action, allowed, count) => `${action} (${allowed} sur ${count})…`,
    bulkNone: (action) => `${action}\u00a0: aucun des appareils sélectionnés ne le permet`,
    tooManyForBulk: (limit) =>
      `Plus de ${limit} appareils. Réduisez la liste par la recherche ou l’état, et procédez par parties.`,
    clearSelection: 'Effacer la sélection',
    rowActions: (name) => `Actions pour ${name}`,
    unreadableRow: 'Cette ligne n’a pas pu être lue. Son appareil se trouve dans la console du fournisseur.',
    damagedRow: unreadable,
    jobs: {
      find: (done, total) => `Recherche de ${done}${total === undefined ? '' : ` sur ${total}`}…`,
      collect: (done, total) =>
        `Lecture des appareils qui correspondent\u00a0: ${done}${total === undefined ? '' : ` sur ${total}`}…`,
      export: (done, total) =>
        `Lecture des appareils pour le fichier\u00a0: ${done}${total === undefined ? '' : ` sur ${total}`}…`,
    },
    cancelJob: 'Annuler',
    jobFailed: 'Tous les appareils n’ont pas pu être lus\u00a0; rien n’a donc été fait. Réessayez.',
    foundCount: (found, asked) => `Trouvés\u00a0: ${found} sur ${asked}.`,
    notFound: 'Introuvables\u00a0:',
    copyMissing: 'Copier les introuvables',
    searchesCut: (limit) => `Seuls les ${limit} premiers ont été recherchés.`,
    counted: (label, count) => `${label}, appareils\u00a0: ${count}`,
    view: 'Affichage',
    columnsTitle: 'Colonnes',
    moveUp: (column) => `Monter «\u00a0${column}\u00a0»`,
    moveDown: (column) => `Descendre «\u00a0${column}\u00a0»`,
    moved: (column, place, of) => `«\u00a0${column}\u00a0»\u00a0: colonne ${place} sur ${of}`,
    resetColumns: 'Colonnes habituelles',
    densityTitle: 'Hauteur des lignes',
    densities: { comfortable: 'Confortable', standard: 'Standard', compact: 'Compacte' },
    exactTimes: 'Heures exactes',
    sortTitle: 'Trier par',
    sortNone: 'Ordre de Knox Guard',
    sortAscending: (column) => `${column}, croissant`,
    sortDescending: (column) => `${column}, décroissant`,
    sortedWithinPage: (column) => `Trié par «\u00a0${column}\u00a0», dans cette page seulement`,
    exportTitle: 'Exporter',
    exportPage: (count) => `Cette page (${count})`,
    exportSelection: (count) => `Sélection (${count})`,
    exportAll: (total) =>
      total === undefined ? 'Tous ceux qui correspondent' : `Les ${total} qui correspondent`,
    exported: (count) => `Appareils exportés\u00a0: ${count}`,
    enriching: 'Chargement…',
    enrichFailed: 'Non disponible',
    whatIsKnown: (name) => `Ce que l’on sait de ${name}`,
    emptyNone: {
      title: 'Pas encore d’appareils',
      next: 'Les appareils apparaissent ici une fois importés dans Knox Guard.',
    },
    emptyNoMatch: {
      title: 'Aucun appareil ne correspond',
      next: 'Vérifiez le numéro, ou effacez la recherche et les filtres.',
    },
  },
  card: {
    ...device,
    loading: 'Lecture de l’appareil…',
    cardLabel: 'Appareil',
    noDevice: {
      title: 'Aucun appareil n’est indiqué',
      next: 'Indiquez dans object-id, device-uid ou approve-id l’appareil à afficher.',
    },
    deviceNotListed: {
      title: 'Knox Guard ne liste pas cet appareil',
      next: 'Vérifiez l’identifiant. Un appareil est listé une fois importé, et ne l’est plus une fois supprimé.',
    },
    namesDiffer: {
      title: 'Les identifiants ne désignent pas un même appareil',
      next: 'Rien n’est possible ici\u00a0: object-id, device-uid et approve-id doivent être ceux du même appareil.',
    },
    damaged: unreadable,
    awaits: (goal) => `Pas encore\u00a0: en attente de «\u00a0${goal}\u00a0».`,
    offline:
      'Le téléphone est hors ligne\u00a0: ce qui est affiché est la dernière chose que sait Knox Guard.',
    offlineLocked: 'Le téléphone s’est verrouillé lui-même, car il est resté hors ligne trop longtemps.',
    neverSeen: 'Pas encore vu',
    askedTitle: 'Demandé et confirmé',
    pairStands: {
      on: 'Activé',
      off: 'Désactivé',
      coming: 'Demandé, en attente du téléphone',
      going: 'À désactiver, encore activé',
      asked: 'Demandé\u00a0; la réponse du téléphone n’est pas indiquée',
      'not-told': 'Non indiqué',
    },
    visitTitle: 'Depuis l’ouverture de cette page',
    visitEmpty: 'Rien n’a été fait ici, et son état n’a pas changé.',
    visitSteps: {
      confirmed: (action) => `${action}\u00a0: confirmé`,
      done: (action) => `${action}\u00a0: accepté par Knox Guard`,
      rejected: (action) => `${action}\u00a0: refusé par Knox Guard, rien n’a changé`,
      'not-sent': (action) => `${action}\u00a0: non envoyé`,
      unknown: (action) => `${action}\u00a0: on ne sait pas encore si cela a été exécuté`,
      cancelled: (action) => `${action}\u00a0: retiré, non envoyé`,
      left: (action) => `${action}\u00a0: remis au portail`,
    },
    visitActions: { approve: 'Approbation', blink: 'Rappel', upload: 'Importation' },
    visitState: (before, after) => `${after}, avant\u00a0: ${before}`,
    allFields: (count) => `Les ${count} champs envoyés par Knox Guard`,
    otherFields: 'Autres champs, sous les noms du fournisseur',
    yes: 'Oui',
    no: 'Non',
    nothingThere: 'Vide',
  },
  approve: {
    ...command,
    deviceNumber: 'IMEI ou numéro de série',
    deviceNumberHint:
      'Composez *#06# sur le téléphone pour voir son IMEI. Les espaces et les tirets peuvent rester.',
    approvalIdHint: 'Votre propre numéro pour ce prêt ou ce client. Il doit être unique.',
    comment: 'Commentaire',
    commentHint: 'Conservé avec l’appareil dans Knox Guard. Le client ne le voit pas.',
    numberChanges: {
      spaces: 'Espaces retirés.',
      dashes: 'Tirets retirés.',
      quotes: 'Guillemets retirés.',
      separators: 'Séparateurs entre les chiffres retirés.',
      digits: 'Chiffres réécrits en 0–9.',
      invisible: 'Caractères invisibles retirés.',
      label: 'Le libellé devant le numéro a été retiré.',
    },
    trimmed: 'Espaces aux extrémités retirés.',
    numberProblems: {
      missing: 'Saisissez l’IMEI ou le numéro de série.',
      exponent:
        'Un tableur a raccourci ce numéro, et ses derniers chiffres sont perdus. Relevez-le sur le téléphone ou la boîte\u00a0: composez *#06#.',
      decimals:
        'Ce numéro a des décimales\u00a0: un programme l’a donc modifié. Relevez-le sur le téléphone ou la boîte.',
      several: 'Il y a plusieurs numéros. Gardez-en un.',
      characters: 'Un numéro ne peut contenir que des lettres A–Z et des chiffres.',
      'too-long': 'C’est plus long que tout IMEI ou numéro de série.',
    },
    numberHints: {
      'check-digit': 'Le chiffre de contrôle ne concorde pas\u00a0: un des chiffres est peut-être faux.',
      'no-check-digit': 'Un IMEI a 15 chiffres\u00a0; celui-ci en a 14. Le dernier manque peut-être.',
      'leading-zero': 'Il manque peut-être un zéro au début\u00a0: les tableurs l’enlèvent.',
      'software-version':
        '16 chiffres\u00a0: c’est peut-être l’IMEI avec sa version logicielle. Un IMEI en a 15.',
      length: 'Un IMEI a 15 chiffres. Vérifiez le numéro.',
      'serial-length': 'Un numéro de série Samsung a 11 caractères. Vérifiez le numéro.',
      'lower-case': 'Les numéros de série s’écrivent en majuscules. Vérifiez le numéro.',
      rounded: 'Il finit par beaucoup de zéros\u00a0: un tableur l’a peut-être arrondi.',
    },
    tooLong: (over, limit) =>
      `${plural(over, { one: `${over} caractère`, other: `${over} caractères` })} de trop\u00a0; ${limit} au plus.`,
    approveCount: (used, limit) => `${used} sur ${limit}`,
    precheck: 'Recherche de l’appareil…',
    precheckFailed: 'L’appareil n’a pas pu être recherché. Il l’est de nouveau avant tout envoi.',
    precheckPending: 'Il peut être approuvé.',
    precheckMissing:
      'Absent des appareils que Knox Guard liste pour vous. Vérifiez le numéro\u00a0; il n’est peut-être pas encore importé.',
    notPending: (now) =>
      `Cet appareil est maintenant dans l’état «\u00a0${now}\u00a0». Seul un appareil «\u00a0En attente\u00a0» peut être approuvé.`,
    unknownStateHint: (now) =>
      `Cet appareil est dans l’état «\u00a0${now}\u00a0», que cette version ne connaît pas. Utilisez la console du fournisseur.`,
    approvalIdTaken: (other, now) =>
      `Un autre appareil a cet ID d’approbation\u00a0: ${other}, ${now}. Knox Guard peut le refuser.`,
    approvalIdRepeated: 'Un autre appareil de cette liste a le même ID d’approbation.',
    approvalIdStays: (id) => `reste ${id}`,
    approve: 'Approuver',
    approveReview: 'Approuver l’appareil',
    approveTitle: 'Approuver cet appareil\u00a0?',
    approveConfirm: 'Approuver l’appareil',
    approveConsequence:
      'Il prend une place de licence, qui ne peut pas passer à un autre appareil. Le téléphone du client activera Knox Guard quand il sera de nouveau en ligne.',
    approvedTitle: 'Approuvé',
    approveAnother: 'En approuver un autre',
    bulkTitle: (count) => `Approuver ${devices(count)}`,
    bulkIntro: 'Chacun est approuvé séparément, l’un après l’autre.',
    bulkSkipped: (count) => plural(count, { one: `${count} ignoré`, other: `${count} ignorés` }),
    bulkNothing: {
      title: 'Aucun des appareils sélectionnés ne peut être approuvé',
      next: 'Seuls ceux «\u00a0En attente\u00a0» peuvent l’être. Choisissez-en d’autres dans le tableau.',
    },
    bulkReview: (count) => `Approuver ${devices(count)}`,
    bulkConfirmTitle: (count) => `Approuver ${devices(count)}\u00a0?`,
    bulkConfirm: (count) => `Approuver ${devices(count)}`,
    bulkConsequence: (count) =>
      plural(count, {
        one: 'Il prend une place de licence, qui ne peut pas passer à un autre appareil.',
        other: `Ils prennent ${count} places de licence, qui ne peuvent pas passer à d’autres appareils. Vous pouvez suspendre à tout moment\u00a0; ce qui est approuvé le reste.`,
      }),
    bulkExpired:
      'Ceci est resté ouvert plus de deux minutes. Rien n’a été envoyé. Vérifiez la liste et confirmez de nouveau.',
    bulkComment: 'Commentaire pour tous',
    bulkProgress: (done, total, failed, unknown, left) =>
      [
        `Approuvés\u00a0: ${done} sur ${total}`,
        failed > 0 ? `${failed} en échec` : '',
        unknown > 0 ? `${unknown} sans résultat connu` : '',
        left > 0 ? `${left} ${plural(left, { one: 'non envoyé', other: 'non envoyés' })}` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    bulkRemaining: (minutes) =>
      minutes < 1
        ? 'Il reste moins d’une minute'
        : `Il reste environ ${plural(minutes, { one: `${minutes} minute`, other: `${minutes} minutes` })}`,
    bulkFinished: 'Terminé',
    bulkStates: {
      waiting: 'En attente',
      sending: 'Approbation…',
      done: 'Approuvé',
      rejected: 'Refusé',
      'not-sent': 'Non envoyé',
      unknown: 'Pas encore connu',
      found: 'Approuvé (vu sur l’appareil)',
      cancelled: 'Annulé, non envoyé',
      left: 'Laissé à cette page',
    },
    bulkPaused: {
      person: 'En pause. Rien n’est envoyé tant que vous ne reprenez pas.',
      'signed-out': 'En pause\u00a0: votre session est terminée. Reconnectez-vous, puis reprenez.',
      'no-seats':
        'En pause\u00a0: il ne reste aucune place de licence. La personne qui gère les licences Knox Guard peut en ajouter\u00a0; ensuite, reprenez.',
      trouble:
        'En pause\u00a0: Knox Guard a été injoignable plusieurs fois de suite. Reprenez quand il répondra de nouveau.',
      asleep: 'En pause, car cet ordinateur était en veille. Vérifiez la liste, puis reprenez.',
      removed: 'En pause, car cette liste avait quitté la page. Reprenez pour continuer.',
    },
    bulkBackingOff: 'Knox Guard demande de ralentir. Un instant…',
    bulkPause: 'Suspendre',
    bulkResume: 'Reprendre',
    bulkCancelRemaining: (count) =>
      plural(count, { one: 'Annuler le dernier restant', other: `Annuler les ${count} restants` }),
    bulkRetry: (count) =>
      plural(count, { one: 'Réessayer celui en échec', other: `Réessayer les ${count} en échec` }),
    bulkUnknownHint: 'Nous vérifions ceux-là de nous-mêmes et n’envoyons rien deux fois.',
  },
  reminderEditor: {
    ...command,
    ...reminder,
    readingDevice: 'Lecture de l’appareil…',
    noDevice: {
      title: 'Aucun appareil',
      next: 'Indiquez object-id, device-uid ou approve-id pour dire de quel téléphone il s’agit.',
    },
    reminderObstacle: (now) =>
      `L’appareil est dans l’état «\u00a0${now}\u00a0». Un rappel peut être défini dans l’état «\u00a0Actif\u00a0» ou «\u00a0Rappel actif\u00a0».`,
    interval: 'Fréquence',
    intervalHint: 'De 3 secondes à 24 heures.',
    unit: 'Unité',
    units,
    commonChoices: 'Choix courants',
    quietTime: 'Période de silence',
    quietKinds: {
      none: 'Aucune',
      daily: 'Les mêmes heures chaque jour',
      weekly: 'Une partie de la semaine',
    },
    from: 'De',
    to: 'À',
    fromDay: 'Du jour',
    fromHour: 'De l’heure',
    toDay: 'Au jour',
    toHour: 'À l’heure',
    bothQuiet:
      'Il y avait à la fois des heures pour chaque jour et une partie de la semaine, qui se contredisent. C’est lu comme une partie de la semaine.',
    message: 'Message',
    template: 'Modèle',
    chooseTemplate: 'Choisir un modèle…',
    backToTyped: 'Revenir à mon texte',
    placeholderHint: (names) => `Rempli automatiquement\u00a0: ${names}`,
    contact: 'Comment le client peut vous joindre',
    contactHint: 'Un numéro de téléphone, une adresse e-mail, ou les deux.',
    tel: 'Téléphone',
    telHint: 'Chiffres et # + *',
    email: 'E-mail',
    setReminder: 'Définir le rappel',
    confirmReminder: 'Définir ce rappel\u00a0?',
    reminderWhat: 'Le téléphone du client affichera ceci encore et encore, jusqu’à l’arrêt du rappel\u00a0:',
    reminderStop:
      'Un rappel s’arrête dans la console Knox Guard de Samsung\u00a0: Devices, puis Stop blinking reminder. Cette page ne peut pas l’arrêter.',
    reminderSent: 'Rappel envoyé',
    reminderReplaced:
      'Un rappel était déjà actif. Knox Guard ne signale pas quand le téléphone a pris le nouveau.',
    reminderProblems: {
      'interval.missing': () => 'Indiquez la fréquence, p. ex. 3 heures.',
      'interval.wrong-type': () =>
        'Cela ne donne pas un nombre entier de secondes. Écrivez un nombre, p. ex. 3.',
      'interval.too-small': (limit) => `${limit} secondes au moins.`,
      'interval.too-large': (limit) => `${limit / 3600} heures au plus.`,
      'quiet.empty-span': () =>
        'Le début et la fin sont identiques. Choisissez une autre fin, ou «\u00a0Aucune\u00a0».',
      'message.too-short': () => 'Écrivez ce que le client doit lire.',
      'message.wrong-format': () => 'Écrivez ce que le client doit lire.',
      'message.too-long': (limit) => `Plus long que les ${limit} caractères qu’un téléphone affiche.`,
      'tel.wrong-format': () => 'Un numéro de téléphone avec seulement des chiffres et # + *.',
      'tel.contact-missing': () =>
        'Donnez un numéro de téléphone ou une adresse e-mail, pour que le client puisse répondre.',
      'email.wrong-format': () => 'Une adresse e-mail, p. ex. help@lender.example',
      'device.identifier-ambiguous': () =>
        'Plusieurs identifiants sont donnés, et ils peuvent désigner des téléphones différents. Rien ne peut être envoyé\u00a0; n’en donnez qu’un.',
    },
    unresolvedNames: (names) =>
      `On ne sait pas par quoi remplacer ${names}. Écrivez-le en toutes lettres, ou retirez-le.`,
    reminderWarnings: {
      'too-frequent':
        'Plus souvent que toutes les 5 minutes\u00a0: le téléphone est à peine utilisable entre deux rappels. L’unité est-elle la bonne\u00a0?',
      'often-at-night':
        'Plus d’une fois par heure, même la nuit, quand les gens dorment. Des heures de silence évitent que le message devienne du harcèlement.',
      'interval-outlasts-window':
        'Plus long que le temps entre deux silences\u00a0: certains jours, il ne s’affichera pas du tout.',
      'nearly-whole-week':
        'Finit le jour où il commence, à une heure antérieure\u00a0: toute la semaine sauf ces quelques heures est en silence.',
      'rarely-shown': 'Affiché moins de 24 heures par semaine\u00a0; le client peut ne jamais le voir.',
      'blocked-code':
        'Knox Guard bloque les numéros qui commencent par cet indicatif\u00a0; le client ne pourrait pas appeler.',
    },
  },
  upload: {
    ...command,
    uploadSteps: { choose: 'Choisir', columns: 'Colonnes', check: 'Vérifier', send: 'Envoyer' },
    uploadStepOf: (step, of, name) => `Étape ${step} sur ${of}\u00a0: ${name}`,
    chooseTitle: 'Quels appareils\u00a0?',
    chooseDrop: 'Déposez un fichier ici, ou',
    chooseFile: 'Choisir un fichier',
    chooseFormats:
      'CSV ou Excel (.xlsx), un appareil par ligne\u00a0: IMEI ou numéro de série, et votre ID d’approbation si vous en avez un.',
    choosePaste: 'Ou collez depuis un tableur',
    choosePasteHint: 'Une colonne, ou plusieurs avec leur ligne d’en-têtes.',
    chooseUsePasted: 'Utiliser ce que j’ai collé',
    nothingSentYet: 'Rien n’est envoyé tant que vous ne confirmez pas.',
    readingFile: 'Lecture du fichier…',
    fileErrors: {
      empty: {
        title: 'Il n’y a rien dedans',
        next: 'Choisissez un fichier avec au moins un appareil, ou collez une colonne.',
      },
      'too-large': {
        title: 'Ce fichier est trop volumineux',
        next: 'N’enregistrez que les colonnes des numéros et des ID d’approbation.',
      },
      'too-many-rows': {
        title: 'Il y a trop de lignes',
        next: '200\u202f000 au plus à la fois\u00a0: divisez la liste.',
      },
      'old-excel': {
        title: 'Ce fichier Excel ne peut pas être lu',
        next: 'Il est de l’ancien type (.xls) ou a un mot de passe. Enregistrez-le en .xlsx ou CSV, sans mot de passe.',
      },
      pdf: { title: 'C’est un PDF', next: 'Exportez plutôt la liste en CSV ou Excel.' },
      picture: { title: 'C’est une image', next: 'Exportez plutôt la liste en CSV ou Excel.' },
      html: {
        title: 'C’est une page web',
        next: 'Certains systèmes l’appellent «\u00a0Excel\u00a0». Ouvrez-la dans un tableur et enregistrez-la en .xlsx ou CSV.',
      },
      zip: {
        title: 'Cette archive ne contient pas de classeur',
        next: 'Décompressez-la, et choisissez la liste qu’elle contient.',
      },
      binary: {
        title: 'Ce n’est pas une liste',
        next: 'Exportez-la en CSV ou Excel, et choisissez ce fichier.',
      },
      damaged: {
        title: 'Ce fichier ne peut pas être lu',
        next: 'Il est peut-être endommagé. Enregistrez-le de nouveau en CSV ou .xlsx, puis choisissez-le à nouveau.',
      },
    },
    severalFiles: 'Un seul fichier à la fois, s’il vous plaît\u00a0: le premier a été pris.',
    columnsTitle: 'À quoi correspond chaque colonne\u00a0?',
    columnsFound: (count, columns) =>
      `Lignes\u00a0: ${count}, dans ${columns === 1 ? 'une colonne' : `${columns} colonnes`}`,
    headerField: 'La première ligne contient les en-têtes',
    columnField: { deviceUid: 'IMEI ou numéro de série', approveId: 'ID d’approbation' },
    columnName: (letter, header) => header || `Colonne ${letter}`,
    columnNone: 'Aucune',
    columnHints: {
      deviceUid: 'Ce par quoi Knox Guard connaît le téléphone.',
      approveId: 'Votre propre numéro pour le prêt ou le client, 50 caractères au plus.',
    },
    sampleTitle: 'Premières lignes',
    checkRows: (count, shown) => `Vérifier ${rows(count, shown)}`,
    chooseOther: 'Choisir un autre fichier',
    back: 'Retour',
    checkTitle: 'Vérifiez avant tout envoi',
    checkingRows: (done, total) => `Vérification\u00a0: ${done} lignes sur ${total}`,
    tally: {
      ready: 'Prêtes',
      warnings: 'À regarder',
      errors: 'À corriger',
      duplicates: 'En double dans le fichier',
      dropped: 'Écartées',
    },
    onlyProblems: 'Seulement les lignes à problème',
    nextProblem: 'Ligne suivante à corriger',
    rowsTable: 'Lignes du fichier',
    rowNumber: 'Ligne',
    rowNumberOf: (row) => `Ligne ${row}`,
    rowProblem: 'Ce que nous avons remarqué',
    rowFine: 'Prête',
    cellOf: (field, row) => `${field}, ligne ${row}`,
    dropRow: (row) => `Écarter la ligne ${row}`,
    dropRowShort: 'Écarter',
    dropAll: (count, shown) =>
      plural(count, { one: 'Écarter la ligne à corriger', other: `Écarter les ${shown} lignes à corriger` }),
    undrop: (count, shown) => `Reprendre ${rows(count, shown)}`,
    downloadProblems: 'Télécharger les lignes à corriger',
    nothingShown: 'Aucune ligne n’a de problème.',
    issues: {
      missing: () => 'Le numéro manque.',
      exponent: () => 'Un tableur a supprimé des chiffres\u00a0: cherchez le numéro dans l’original.',
      decimals: () => 'C’est un montant avec des décimales, pas le numéro d’un téléphone.',
      several: () => 'Deux numéros dans une cellule\u00a0: une ligne pour chacun.',
      characters: () => 'Seuls des lettres et des chiffres sont possibles.',
      'too-long': () => 'Trop long pour un numéro d’appareil.',
      duplicate: ({ row }) =>
        `Le même appareil qu’à la ligne ${row ?? ''}\u00a0: seul le premier est envoyé.`,
      'approve-id-too-long': ({ over, limit }) =>
        `ID d’approbation trop long de ${over ?? ''}\u00a0; ${limit ?? ''} caractères au plus.`,
      'approve-id-characters': () => 'L’ID d’approbation a un caractère invisible.',
      'approve-id-repeated': ({ row }) => `Le même ID d’approbation qu’à la ligne ${row ?? ''}.`,
      'check-digit': () =>
        'Le dernier chiffre ne concorde pas avec les autres\u00a0: il y a peut-être une faute de frappe.',
      'no-check-digit': () => '14 chiffres\u00a0: le chiffre de contrôle manque.',
      'leading-zero': () => '14 chiffres\u00a0: un tableur a peut-être enlevé le zéro du début.',
      'software-version': () => '16 chiffres\u00a0: les deux derniers sont peut-être une version logicielle.',
      length: () => 'Un IMEI a 15 chiffres.',
      'serial-length': () => 'Les numéros de série ont en général 11 caractères.',
      'lower-case': () => 'Les numéros de série sont en général en majuscules.',
      rounded: () => 'Il finit par des zéros\u00a0: un tableur l’a peut-être arrondi.',
      known: ({ state: now }) => `Déjà dans Knox Guard${now ? ` (${now})` : ''}\u00a0: il serait refusé.`,
      'sent-before': () => 'Déjà envoyé depuis cette page.',
      'sent-unknown': () => 'Déjà envoyé depuis cette page\u00a0; on n’en connaît pas encore le résultat.',
    },
    knownCheck: 'Chercher ceux qui sont déjà dans Knox Guard',
    knownCheckHint: 'Facultatif. Cela avance lentement en arrière-plan, pour ne retarder personne.',
    knownChecking: (done, total) => `Recherche\u00a0: ${done} requêtes sur ${total}`,
    knownStop: 'Arrêter',
    knownDone: (count, shown) =>
      count === 0
        ? 'Aucun n’est encore dans Knox Guard.'
        : `Déjà dans Knox Guard\u00a0: ${devices(count, shown)}.`,
    knownStopped: (count, shown) => `Arrêté. Déjà dans Knox Guard jusqu’ici\u00a0: ${devices(count, shown)}.`,
    knownDrop: (count, shown) => plural(count, { one: 'L’écarter', other: `Écarter ces ${shown}` }),
    notReady: (errors, shown) => `Encore ${rows(errors, shown)} à corriger ou à écarter.`,
    nothingToSend: 'Il ne reste aucune ligne à envoyer.',
    switchesTitle: 'À l’inscription',
    switchesHint:
      'Tout est désactivé sauf ce que vous activez. Knox Guard peut ignorer une option sans le dire si votre compte n’y a pas droit.',
    switches: {
      autoAccept: {
        label: 'Accepter automatiquement',
        consequence:
          'Chaque appareil est approuvé dès son arrivée et prend une place de licence\u00a0; personne ne le regarde avant.',
      },
      autoLock: {
        label: 'Verrouiller automatiquement',
        consequence:
          'Le téléphone peut se verrouiller lui-même selon la politique de verrouillage automatique de votre compte\u00a0: son détenteur ne peut pas l’utiliser tant qu’il est verrouillé.',
      },
      applySimControl: {
        label: 'Appliquer le contrôle SIM',
        consequence:
          'Dès l’inscription, le téléphone ne fonctionne qu’avec les cartes SIM que permet votre politique de contrôle SIM.',
      },
      enableBlockFactoryReset: {
        label: 'Bloquer la réinitialisation d’usine',
        consequence:
          'Dès l’inscription, le détenteur ne peut pas rétablir les paramètres d’usine du téléphone.',
      },
    },
    review: (count, shown) => `Vérifier et importer ${devices(count, shown)}`,
    uploadTitle: (count, shown) => `Importer ${devices(count, shown)}\u00a0?`,
    uploadConfirm: (count, shown) => `Importer ${devices(count, shown)}`,
    uploadConsequence:
      'Knox Guard les listera comme les vôtres. Un appareil qu’il a déjà est refusé à part et n’arrête pas les autres.',
    uploadBatches: (batches, each) =>
      batches === 1 ? 'en une seule fois' : `${batches}, de ${each} appareils au plus, l’un après l’autre`,
    uploadLeftOut: rows,
    factDevices: 'Appareils',
    factBatches: 'Lots',
    factSwitches: 'Demandé',
    factLeftOut: 'Écartées',
    switchesNone: 'Aucune option activée',
    requested: (names) => `Demandé\u00a0: ${names}`,
    requestedHint:
      'Demandé, non confirmé\u00a0: Knox Guard ne dit pas s’il a accordé une option. Regardez les appareils une fois inscrits.',
    uploadExpired:
      'La question est restée ouverte plus de deux minutes\u00a0; rien n’a donc été envoyé. Vérifiez encore une fois.',
    progressTitle: (done, total) => `Appareils remis à Knox Guard\u00a0: ${done} sur ${total}`,
    progressBatch: (batch, of) => `Envoi du lot ${batch} sur ${of}`,
    elapsed: (words) => `${words} jusqu’ici`,
    remaining: (words) => `encore ${words} environ`,
    duration: (seconds) =>
      seconds < 60
        ? `${seconds}\u00a0s`
        : `${Math.floor(seconds / 60)}\u00a0min ${seconds % 60 ? `${seconds % 60}\u00a0s` : ''}`.trim(),
    uploadPause: 'Suspendre',
    uploadResume: 'Reprendre',
    uploadGiveUp: (count, shown) =>
      plural(count, {
        one: 'Ne pas envoyer l’appareil restant',
        other: `Ne pas envoyer les ${shown} restants`,
      }),
    uploadAgain: (count, shown) => `Renvoyer ${devices(count, shown)}`,
    uploadWithout: (name) => `Envoyer sans «\u00a0${name}\u00a0»`,
    uploadPaused: {
      person: 'En pause. Rien n’est envoyé tant que vous ne reprenez pas.',
      'signed-out':
        'Votre session est terminée. Reconnectez-vous au portail, puis reprenez\u00a0; rien n’a été perdu.',
      'no-seats': 'Knox Guard n’a plus de place de licence.',
      trouble: 'Arrêté après un échec. Rien d’autre n’est envoyé tant que vous ne décidez pas.',
      removed: 'La page a été quittée entre-temps. Rien d’autre n’est envoyé tant que vous ne reprenez pas.',
      asleep: 'Cet ordinateur était en veille. Rien d’autre n’est envoyé tant que vous ne reprenez pas.',
    },
    uploadBackingOff: 'Knox Guard a demandé de ralentir\u00a0; l’envoi continue de lui-même.',
    keepOpen: 'Gardez cette page ouverte jusqu’à ce que tout soit envoyé.',
    batchName: (batch) => `Lot ${batch}`,
    batchRows: devices,
    batchStates: {
      waiting: 'En attente',
      sending: 'Envoi en cours',
      done: 'Remis',
      rejected: 'Refusé',
      'not-sent': 'Non envoyé',
      unknown: 'Pas encore connu',
      cancelled: 'Non envoyé',
      left: 'Laissé au portail',
    },
    batchUnknown:
      'La connexion a été perdue après l’envoi. Nous le cherchons parmi les importations\u00a0; il n’est pas renvoyé. S’il n’apparaît pas, choisissez de nouveau le fichier plus tard et cherchez quels appareils sont dans Knox Guard.',
    vendorCounts: (total, valid, invalid) =>
      `Knox Guard en compte ${total} au total, valides\u00a0: ${valid}, non valides\u00a0: ${invalid}`,
    uploadNotEnabled: {
      title: 'L’importation n’est pas activée pour votre compte',
      next: 'Samsung l’active sur demande\u00a0: adressez-vous à votre contact Samsung ou à knoxapi@samsungknox.com. Ce lot n’a pas été pris, et rien n’est perdu\u00a0: gardez cette page ouverte ou téléchargez les lignes.',
    },
    simPolicyMissing: {
      title: 'Il n’y a pas encore de politique de contrôle SIM',
      next: 'La personne qui gère Knox Guard peut en définir une dans sa console. Rien de ce lot n’a été pris\u00a0; vous pouvez l’envoyer sans contrôle SIM.',
    },
    resultDone: 'Tous les appareils ont été remis',
    resultPartly: 'L’importation est terminée',
    resultNone: 'Rien n’a été pris',
    sums: {
      total: 'Au total',
      accepted: 'Acceptées',
      refused: 'Refusées',
      unknown: 'Pas encore connues',
      notSent: 'Non envoyées',
    },
    sumsHint: 'Compté ligne par ligne\u00a0; les quatre forment le total.',
    resultWorking: 'Knox Guard traite encore les lignes\u00a0: d’autres peuvent être refusées.',
    reasonsTitle: 'Pourquoi des lignes ont été refusées',
    reasonNone: 'Aucun motif n’a été donné',
    downloads: {
      refused: (count, shown) =>
        plural(count, {
          one: `Télécharger ${shown} ligne refusée`,
          other: `Télécharger ${shown} lignes refusées`,
        }),
      rest: (count, shown) =>
        plural(count, {
          one: `Télécharger ${shown} ligne non envoyée ou sans résultat`,
          other: `Télécharger ${shown} lignes non envoyées ou sans résultat`,
        }),
      receipt: () => 'Télécharger un reçu de chaque ligne',
    },
    fates: { accepted: 'acceptée', refused: 'refusée', unknown: 'non connue', 'not-sent': 'non envoyée' },
    csvHeaders,
    uploadNext: 'Ensuite\u00a0: approuvez les appareils «\u00a0En attente\u00a0».',
    uploadNextUnknown: 'Avant de renvoyer les mêmes lignes, cherchez lesquelles sont dans Knox Guard.',
    uploadAnother: 'Importer un autre fichier',
  },
  uploads: {
    ...list,
    errors: {
      ...list.errors,
      forbidden: {
        title: 'Vous n’êtes pas autorisé à voir les importations',
        next: 'Demandez l’accès à la personne qui gère les autorisations du portail.',
      },
      'invalid-request': {
        title: 'Ceci ne peut pas être l’ID d’une importation',
        next: 'Ouvrez l’importation depuis la liste des importations.',
      },
    },
    loading: 'Chargement des importations…',
    uploadsLabel: 'Importations',
    uploadDevicesLabel: 'Appareils de cette importation',
    uploadColumns: {
      uploadDate: 'Importé',
      uploadStatus: 'État',
      totalDeviceCount: 'Appareils',
      validDeviceCount: 'Valides',
      invalidDeviceCount: 'Non valides',
      uploadId: 'ID d’importation',
    },
    deviceColumns: {
      deviceUid: 'Appareil',
      approveId: 'ID d’approbation',
      result: 'Résultat',
      reason: 'Motif',
    },
    notGiven: '—',
    uploadMethod: (method) => `via ${method}`,
    uploadedBy: (name) => `par ${name}`,
    openUpload: (when) => `Importation\u00a0: ${when}`,
    backToUploads: 'Toutes les importations',
    uploadReasons: {
      'device already exists': 'Déjà dans Knox Guard.',
      'invalid imei': 'Pas un IMEI\u00a0: un chiffre est faux.',
      'invalid device id': 'Ni un IMEI ni un numéro de série.',
      'approveid already exists': 'Un autre appareil a cet ID d’approbation.',
    },
    notThisPage: 'Ces lignes ne sont pas celles de la page choisie maintenant.',
    uploadProgress: 'Avancement',
    stillLooking: 'Knox Guard la traite encore. Cette page suit d’elle-même\u00a0; vous pouvez la quitter.',
    uploadSettled: (status) => `L’importation est finie\u00a0: ${status}`,
    uploadsLoaded: (range) => `Lignes ${range}`,
    unreadableUpload: 'Cette ligne n’a pas pu être lue. Elle se trouve dans la console du fournisseur.',
    damagedUpload: unreadable,
    emptyUploads: {
      title: 'Pas encore d’importations',
      next: 'Les importations de tous les canaux apparaissent ici\u00a0: ce portail, la console du fournisseur et les revendeurs.',
    },
    emptyUpload: {
      title: 'Cette importation ne liste aucun appareil',
      next: 'Knox Guard la lit peut-être encore. Actualisez dans un instant.',
    },
    noMoreDevices: { title: 'C’était tout', next: 'Cette importation n’a pas d’autres appareils.' },
    uploadNotFound: {
      title: 'Knox Guard n’a pas cette importation',
      next: 'Son ID vient peut-être d’un autre compte, ou l’importation n’est plus conservée. Ouvrez-la depuis la liste des importations.',
    },
    uploadsNotEnabled: {
      title: 'Les importations ne sont pas activées pour votre entreprise',
      next: 'Samsung les active sur demande, pour chaque compte. Adressez-vous à votre contact Samsung, ou écrivez à knoxapi@samsungknox.com.',
    },
  },
  transaction: {
    ...list,
    ...command,
    errors: {
      ...common.errors,
      forbidden: { title: 'Vous n’êtes pas autorisé à voir cette transaction', next: askForAccess },
      'invalid-request': {
        title: 'Ceci ne peut pas être l’ID d’une transaction',
        next: 'Il n’a que des lettres et des chiffres. Copiez-le de nouveau là où l’ordre a été envoyé.',
      },
    },
    loading: 'Chargement de la transaction…',
    noTransaction: {
      title: 'Aucune transaction choisie',
      next: 'Indiquez dans l’attribut transaction-id la référence d’un ordre, p. ex. celle de kg-approved.',
    },
    transactionProgress: (success, count, fail, failed) =>
      `Réussite\u00a0: ${success} sur ${count}${fail > 0 ? ` · échec\u00a0: ${failed}` : ''}`,
    transactionCounts: (success, failed) => `Réussite\u00a0: ${success} · échec\u00a0: ${failed}`,
    transactionRunning: 'En cours',
    transactionDone: 'Terminée',
    transactionDoneWithFailures: (failed) => `${failed} en échec`,
    transactionUnclear:
      'Knox Guard ne dit pas combien d’appareils sont concernés\u00a0; personne ne peut donc dire si c’est terminé.',
    failuresLabel: (failed) => `Échecs\u00a0: ${failed}`,
    failureColumns: { requestedId: 'Appareil', reason: 'Motif' },
    someFailures: (listed, failed) => `Échecs nommés par Knox Guard\u00a0: ${listed} sur ${failed}.`,
    noReason: 'Knox Guard ne donne pas de motif.',
    unreadableFailure: 'Cette entrée n’a pas pu être lue.',
    damagedFailure: unreadable,
    transactionId: 'ID de transaction',
    notFoundYet: (until) => ({
      title: 'Knox Guard ne liste pas encore cette transaction',
      next: `Une fiche peut apparaître quelques minutes après son ordre. Nous continuons à chercher jusqu’à ${until}. Son absence ne veut pas dire que rien n’a été exécuté.`,
    }),
    notFoundAtAll: {
      title: 'Knox Guard n’a aucune trace de cette transaction',
      next: 'Elle n’est peut-être plus conservée, ou l’ID est celui d’un autre compte. Les états des appareils montrent si elle a été exécutée.',
    },
    noLongerKept: (at) => `Knox Guard ne conserve plus cette fiche. Il en était ainsi à ${at}.`,
  },
};
