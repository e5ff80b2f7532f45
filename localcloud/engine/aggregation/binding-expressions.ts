import { fault } from '../cloud-fault';
import { isFields, type Fields } from '../document';
import { arrayIn, isNothing, isTrue } from './compute';
import { withVariables, type Expression, type ReadOperator } from './expression';

type Read = (expression: unknown) => Expression;

/** The named arguments of an operator; an unknown or absent one is refused by name. */
export function named(
  operand: unknown,
  name: string,
  required: readonly string[],
  optional: readonly string[] = [],
): Fields {
  if (!isFields(operand)) throw fault.badParameter(`${name} needs an object of arguments`);
  const absent = required.find((key) => !Object.hasOwn(operand, key));
  if (absent !== undefined) throw fault.badParameter(`Missing '${absent}' parameter to ${name}`);
  const unknown = Object.keys(operand).find((key) => ![...required, ...optional].includes(key));
  if (unknown !== undefined)
    throw fault.badParameter(`Unrecognized parameter to ${name}: ${unknown}`);
  return operand;
}

/** Operators that bind variables, or that do not compute all their arguments. */
export const bindingExpressions = (read: Read): [string, ReadOperator][] => [
  ['$literal', (operand) => () => operand],
  ['$let', (operand, name) => letIn(read, named(operand, name, ['vars', 'in']))],
  ['$cond', (operand, name) => condition(read, operand, name)],
  ['$switch', (operand, name) => choice(read, named(operand, name, ['branches'], ['default']))],
  ['$map', (operand, name) => map(read, named(operand, name, ['input', 'in'], ['as']), name)],
  [
    '$filter',
    (operand, name) => filter(read, named(operand, name, ['input', 'cond'], ['as']), name),
  ],
  [
    '$reduce',
    (operand, name) => reduce(read, named(operand, name, ['input', 'initialValue', 'in']), name),
  ],
  [
    '$zip',
    (operand, name) =>
      zip(read, named(operand, name, ['inputs'], ['useLongestLength', 'defaults']), name),
  ],
];

function letIn(read: Read, { vars, in: body }: Fields): Expression {
  if (!isFields(vars)) throw fault.badParameter('$let needs an object of vars');
  const parts = Object.entries(vars).map(
    ([name, value]) => [variableIn('$let', name), read(value)] as const,
  );
  const inner = read(body);
  return (scope) =>
    inner(
      withVariables(scope, Object.fromEntries(parts.map(([name, part]) => [name, part(scope)]))),
    );
}

function condition(read: Read, operand: unknown, name: string): Expression {
  const list: readonly unknown[] | undefined = Array.isArray(operand) ? operand : undefined;
  if (list !== undefined && list.length !== 3)
    throw fault.badParameter(`Expression ${name} takes exactly 3 arguments`);
  const fields = list ? { if: list[0], then: list[1], else: list[2] } : operand;
  const given = named(fields, name, ['if', 'then', 'else']);
  const [test, yes, no] = [read(given['if']), read(given['then']), read(given['else'])];
  return (scope) => (isTrue(test(scope)) ? yes(scope) : no(scope));
}

function choice(read: Read, operand: Fields): Expression {
  const branches = arrayIn('$switch', operand['branches']).map((branch) => {
    const given = named(branch, '$switch', ['case', 'then']);
    return { when: read(given['case']), then: read(given['then']) };
  });
  const otherwise = 'default' in operand ? read(operand['default']) : noBranch;
  return (scope) => (branches.find(({ when }) => isTrue(when(scope)))?.then ?? otherwise)(scope);
}

function noBranch(): never {
  throw fault.badParameter(
    '$switch could not find a matching branch for an input, and no default was specified',
  );
}

/** Names with a capital are the server's own. */
function variableIn(name: string, variable: unknown): string {
  if (typeof variable === 'string' && /^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/u.test(variable))
    return variable;
  throw fault.badParameter(`${name}: '${String(variable)}' cannot be the name of a variable`);
}

const nameIn = (operand: Fields) => variableIn("'as'", operand['as'] ?? 'this');

function map(read: Read, operand: Fields, name: string): Expression {
  const [input, body, as] = [read(operand['input']), read(operand['in']), nameIn(operand)];
  return (scope) => {
    const list = input(scope);
    if (isNothing(list)) return null;
    return arrayIn(name, list).map((item) => body(withVariables(scope, { [as]: item })) ?? null);
  };
}

function filter(read: Read, operand: Fields, name: string): Expression {
  const [input, body, as] = [read(operand['input']), read(operand['cond']), nameIn(operand)];
  return (scope) => {
    const list = input(scope);
    if (isNothing(list)) return null;
    return arrayIn(name, list).filter((item) => isTrue(body(withVariables(scope, { [as]: item }))));
  };
}

function reduce(read: Read, operand: Fields, name: string): Expression {
  const [input, first, body] = [
    read(operand['input']),
    read(operand['initialValue']),
    read(operand['in']),
  ];
  return (scope) => {
    const list = input(scope);
    if (isNothing(list)) return null;
    let value = first(scope);
    for (const item of arrayIn(name, list))
      value = body(withVariables(scope, { value, this: item }));
    return value;
  };
}

function zip(read: Read, operand: Fields, name: string): Expression {
  const inputs = arrayIn(name, operand['inputs']).map(read);
  const isLongest = operand['useLongestLength'] === true;
  if ('defaults' in operand && !isLongest)
    throw fault.badParameter('$zip: defaults need useLongestLength: true');
  const defaults = read(operand['defaults'] ?? []);
  return (scope) => {
    const lists = inputs.map((input) => input(scope));
    if (lists.some(isNothing)) return null;
    const rows = lists.map((list) => arrayIn(name, list));
    const fill = arrayIn(name, defaults(scope));
    const lengths = rows.map((row) => row.length);
    const length = isLongest ? Math.max(...lengths) : Math.min(...lengths);
    return Array.from({ length }, (_, at) =>
      rows.map((row, which) => row[at] ?? fill[which] ?? null),
    );
  };
}
