// Who may import whom: one rule per sentence of docs/decisions/001-layout.md.
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle means two files are one thing, or the seam between them is wrong.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Rules take everything as arguments; only domain/calendar.ts may use dayjs and its utc plugin.',
      severity: 'error',
      from: { path: '^domain/', pathNot: '^domain/calendar\\.ts$' },
      to: { pathNot: '^domain/' },
    },
    {
      name: 'calendar-uses-only-dayjs',
      comment: 'The calendar is the one place that knows a date library.',
      severity: 'error',
      from: { path: '^domain/calendar\\.ts$' },
      to: { pathNot: '^(domain/|node_modules/dayjs/)' },
    },
    {
      name: 'contract-knows-domain-and-valibot',
      comment: 'What travels is described once, from domain types and valibot schemas.',
      severity: 'error',
      from: { path: '^contract/' },
      to: { pathNot: '^(contract/|domain/|node_modules/valibot/)' },
    },
    {
      name: 'phone-never-imports-server-or-console',
      comment: 'The mini-program reaches the server only through the cloud.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|admin|localcloud|test|bench)/' },
    },
    {
      name: 'phone-libraries',
      comment: 'Every library on the phone costs package size; the list is short on purpose.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '^node_modules/',
        pathNot:
          '^node_modules/(@tarojs|react|react-dom|@types/react|zustand|dayjs|@tanstack|valibot|@babel/runtime)/',
      },
    },
    {
      name: 'console-never-imports-phone-or-server',
      comment: 'The console is its own application over the same contract.',
      severity: 'error',
      from: { path: '^admin/' },
      to: { path: '^(src|cloudfunctions|localcloud|test|bench)/' },
    },
    {
      name: 'server-knows-only-rules-and-contract',
      comment: 'Functions run in CloudBase, where no other folder exists.',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^(src|admin|localcloud|config|test|bench)/' },
    },
    {
      name: 'only-kit-touches-the-sdk',
      comment: 'Queries and transactions are built in one place, from checked values.',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/kit/' },
      to: { path: 'node_modules/(wx-server-sdk|@cloudbase)/' },
    },
    {
      name: 'functions-do-not-import-each-other',
      comment: 'Each deployed function is bundled alone.',
      severity: 'error',
      from: { path: '^cloudfunctions/(open|shop|admin|notify|jobs)/' },
      to: {
        path: '^cloudfunctions/(open|shop|admin|notify|jobs)/',
        pathNot: '^cloudfunctions/$1/',
      },
    },
    {
      name: 'usecases-and-kit-never-import-functions',
      comment: 'An action table names use cases, never the other way round.',
      severity: 'error',
      from: { path: '^cloudfunctions/(usecases|kit)/' },
      to: { path: '^cloudfunctions/(open|shop|admin|notify|jobs)/' },
    },
    {
      name: 'kit-never-imports-usecases',
      comment: 'The kit serves use cases and does not know them.',
      severity: 'error',
      from: { path: '^cloudfunctions/kit/' },
      to: { path: '^cloudfunctions/usecases/' },
    },
    {
      name: 'usecases-do-not-import-each-other',
      comment: 'A step two use cases share is a rule (domain) or a tool (kit).',
      severity: 'error',
      from: { path: '^cloudfunctions/usecases/' },
      to: { path: '^cloudfunctions/usecases/' },
    },
    {
      name: 'nobody-imports-localcloud',
      comment: 'The local cloud is a development aid; no product code may lean on it.',
      severity: 'error',
      from: { path: '^(domain|contract|src|admin|cloudfunctions)/' },
      to: { path: '^localcloud/' },
    },
    {
      name: 'localcloud-hosts-built-functions',
      comment:
        'The local cloud runs the same bundles as production instead of importing server sources.',
      severity: 'error',
      from: { path: '^localcloud/' },
      to: { path: '^(cloudfunctions|src|admin|test|bench)/' },
    },
    {
      name: 'actors-do-not-import-each-other',
      comment: 'Each subpackage is downloaded alone.',
      severity: 'error',
      from: { path: '^src/packages/(consumer|fan|staff)/' },
      to: { path: '^src/packages/(consumer|fan|staff)/', pathNot: '^src/packages/$1/' },
    },
    {
      name: 'pages-and-packages-stay-apart',
      comment: 'Tab pages are the main package; what both need is a component, store or service.',
      severity: 'error',
      from: { path: '^src/pages/' },
      to: { path: '^src/packages/' },
    },
    {
      name: 'packages-never-import-pages',
      comment: 'See pages-and-packages-stay-apart.',
      severity: 'error',
      from: { path: '^src/packages/' },
      to: { path: '^src/pages/' },
    },
    {
      name: 'shared-phone-code-knows-no-page',
      comment: 'Components, stores, services and platform serve pages and do not know them.',
      severity: 'error',
      from: { path: '^src/(components|stores|services|platform|texts)/' },
      to: { path: '^src/(pages|packages)/' },
    },
    {
      name: 'only-services-call-the-cloud',
      comment: 'Views and stores never reach the cloud by themselves.',
      severity: 'error',
      from: { path: '^src/(components|stores)/' },
      to: { path: '^src/services/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
