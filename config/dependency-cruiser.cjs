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
      comment: 'Rules take everything as arguments and need nothing else, not even a date library.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: '^domain/' },
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
      to: { path: '^(cloudfunctions|admin|localcloud|config|test|bench)/' },
    },
    {
      name: 'phone-libraries',
      comment: 'Every library on the phone costs package size; the list is short on purpose.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '^node_modules/',
        pathNot:
          '^node_modules/(@tarojs/(taro|components|react)|react|react-dom|@types/react|zustand|@tanstack/react-query|qr)/',
      },
    },
    {
      name: 'console-never-imports-phone-or-server',
      comment: 'The console is its own application over the same contract.',
      severity: 'error',
      from: { path: '^admin/' },
      to: { path: '^(src|cloudfunctions|localcloud|config|test|bench)/' },
    },
    {
      name: 'console-libraries',
      comment:
        'Every library of the console is downloaded before its first page; the list is short on purpose.',
      severity: 'error',
      from: { path: '^admin/', pathNot: '^admin/vite\\.config\\.ts$' },
      to: {
        path: '^node_modules/',
        pathNot:
          '^node_modules/(antd|dayjs|react|react-dom|react-router|@types/react|@types/react-dom|@tanstack/react-query|valibot)/',
      },
    },
    {
      name: 'no-node-on-phone-and-console',
      comment: 'Neither a mini-program nor a browser has the modules of Node.',
      severity: 'error',
      from: { path: '^(src|admin)/', pathNot: '^admin/vite\\.config\\.ts$' },
      to: { dependencyTypes: ['core'] },
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
      comment:
        'Queries, transactions, payments, ids and logs are made in one place: the rest of the server uses no library at all.',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/kit/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'server-libraries',
      comment: 'Each library is bundled into every function that reaches it.',
      severity: 'error',
      from: { path: '^cloudfunctions/kit/' },
      to: {
        path: '^node_modules/',
        pathNot: '^node_modules/(wx-server-sdk|wechatpay-axios-plugin|pino|valibot)/',
      },
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
      from: { path: '^src/packages/(consumer|fan|member|staff)/' },
      to: { path: '^src/packages/(consumer|fan|member|staff)/', pathNot: '^src/packages/$1/' },
    },
    {
      name: 'pages-and-packages-stay-apart',
      comment: 'Tab pages are the main package; what both need is a component, store or service.',
      severity: 'error',
      from: { path: '^src/pages/' },
      to: { path: '^src/packages/' },
    },
    {
      name: 'tab-pages-do-not-import-each-other',
      comment: 'See pages-and-packages-stay-apart.',
      severity: 'error',
      from: { path: '^src/pages/([^/]+)/' },
      to: { path: '^src/pages/', pathNot: '^src/pages/$1/' },
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
      name: 'components-and-stores-know-no-service',
      comment: 'What they show and keep is handed to them.',
      severity: 'error',
      from: { path: '^src/(components|stores)/' },
      to: { path: '^src/services/' },
    },
    {
      name: 'only-services-call-the-cloud',
      comment: 'A call goes through the contract; app.tsx alone connects the cloud at the launch.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(services/|app\\.tsx$)' },
      to: { path: '^src/platform/call-function\\.ts$' },
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
