import { area } from '../conformance-case';
import { computes } from '../steps';

export const arithmeticCases = area('arithmetic expressions', [
  computes('add', { n: 2 }, ({ $ }) => $.add(['$n', 3, 0.5])),
  computes('add of a missing field is null', {}, ({ $ }) => $.add(['$n', 1])),
  computes('add of milliseconds to a date', { at: new Date(5) }, ({ $ }) => $.add(['$at', 10])),
  computes('subtract', { n: 2 }, ({ $ }) => $.subtract(['$n', 5])),
  computes('subtract of dates gives milliseconds', { a: new Date(9), b: new Date(5) }, ({ $ }) =>
    $.subtract(['$a', '$b']),
  ),
  computes('multiply', { n: 3 }, ({ $ }) => $.multiply(['$n', 1.5])),
  computes('divide', { n: 3 }, ({ $ }) => $.divide(['$n', 2])),
  computes('mod keeps the sign of the first', { n: -7 }, ({ $ }) => $.mod(['$n', 3])),
  computes('abs', { n: -7 }, ({ $ }) => $.abs('$n')),
  computes('ceil', { n: 1.2 }, ({ $ }) => $.ceil('$n')),
  computes('floor of a negative', { n: -1.2 }, ({ $ }) => $.floor('$n')),
  computes('trunc of a negative', { n: -1.9 }, ({ $ }) => $.trunc('$n')),
  computes('pow', { n: 2 }, ({ $ }) => $.pow(['$n', 10])),
  computes('sqrt', { n: 9 }, ({ $ }) => $.sqrt('$n')),
  computes('exp of 0', { n: 0 }, ({ $ }) => $.exp('$n')),
  computes('ln of 1', { n: 1 }, ({ $ }) => $.ln('$n')),
  computes('log to a base', { n: 8 }, ({ $ }) => $.log(['$n', 2])),
  computes('log10', { n: 1000 }, ({ $ }) => $.log10('$n')),
  computes('abs of null is null', { n: null }, ({ $ }) => $.abs('$n')),
  computes('sum of a list in a projection', { l: [1, 2, 'x'] }, ({ $ }) => $.sum('$l')),
  computes('avg of a list without numbers is null', { l: ['x'] }, ({ $ }) => $.avg('$l')),
  computes('max of several', { a: 1, b: 5 }, ({ $ }) => $.max(['$a', '$b', 3])),
]);

export const choiceCases = area('conditions and comparisons', [
  computes('eq', { n: 1 }, ({ $ }) => $.eq(['$n', 1])),
  computes('neq of a missing field', {}, ({ $ }) => $.neq(['$n', null])),
  computes('gt compares kinds in the order of types', { s: 'a' }, ({ $ }) => $.gt(['$s', 5])),
  computes('cmp', { n: 1 }, ({ $ }) => $.cmp(['$n', 2])),
  computes('cond as an object', { n: 1 }, ({ $ }) =>
    $.cond({ if: $.gte(['$n', 1]), then: 'yes', else: 'no' }),
  ),
  computes('cond as a list', { n: 0 }, ({ $ }) => $.cond(['$n', 'yes', 'no'])),
  computes('ifNull of missing', {}, ({ $ }) => $.ifNull(['$n', 'none'])),
  computes('ifNull of 0 keeps it', { n: 0 }, ({ $ }) => $.ifNull(['$n', 'none'])),
  computes('switch takes the first that is true', { n: 5 }, ({ $ }) =>
    $.switch({
      branches: [
        { case: $.lt(['$n', 3]), then: 'few' },
        { case: $.lt(['$n', 9]), then: 'some' },
      ],
      default: 'many',
    }),
  ),
  computes('and: null and 0 are false, texts are true', { s: '', n: 0 }, ({ $ }) => [
    $.and(['$s', true]),
    $.and(['$n', true]),
    $.and([]),
  ]),
  computes('or', { n: null }, ({ $ }) => [$.or(['$n', 1]), $.or([])]),
  computes('not', { n: 0 }, ({ $ }) => $.not(['$n'])),
  computes('let', { n: 2 }, ({ $ }) =>
    $.let({ vars: { m: $.add(['$n', 1]) }, in: $.multiply(['$$m', '$$m']) }),
  ),
  computes('literal keeps a dollar', {}, ({ $ }) => $.literal('$n')),
]);

export const listExpressionCases = area('list expressions', [
  computes('arrayElemAt', { l: [1, 2, 3] }, ({ $ }) => $.arrayElemAt(['$l', 1])),
  computes('arrayElemAt from the end', { l: [1, 2, 3] }, ({ $ }) => $.arrayElemAt(['$l', -1])),
  computes('arrayElemAt beyond the end is missing', { l: [1] }, ({ $ }) =>
    $.arrayElemAt(['$l', 5]),
  ),
  computes('concatArrays', { l: [1] }, ({ $ }) => $.concatArrays(['$l', [2, 3]])),
  computes('filter', { l: [1, 5, 9] }, ({ $ }) =>
    $.filter({ input: '$l', as: 'x', cond: $.gte(['$$x', 5]) }),
  ),
  computes('map', { l: [1, 2] }, ({ $ }) =>
    $.map({ input: '$l', as: 'x', in: $.multiply(['$$x', 10]) }),
  ),
  computes('reduce', { l: ['a', 'b'] }, ({ $ }) =>
    $.reduce({ input: '$l', initialValue: '', in: $.concat(['$$value', '$$this']) }),
  ),
  computes('in', { l: [1, 2] }, ({ $ }) => $.in([2, '$l'])),
  computes('indexOfArray', { l: ['a', 'b'] }, ({ $ }) => $.indexOfArray(['$l', 'b'])),
  computes('indexOfArray of nothing is -1', { l: ['a'] }, ({ $ }) => $.indexOfArray(['$l', 'z'])),
  computes('isArray', { l: [] }, ({ $ }) => $.isArray('$l')),
  computes('range', { n: 6 }, ({ $ }) => $.range([0, '$n', 2])),
  computes('reverseArray', { l: [1, 2] }, ({ $ }) => $.reverseArray('$l')),
  computes('size', { l: [1, 2] }, ({ $ }) => $.size('$l')),
  computes('slice', { l: [1, 2, 3] }, ({ $ }) => $.slice(['$l', 2])),
  computes('slice from a place', { l: [1, 2, 3] }, ({ $ }) => $.slice(['$l', 1, 1])),
  computes('zip', { l: [1, 2], m: ['a', 'b'] }, ({ $ }) => $.zip({ inputs: ['$l', '$m'] })),
  computes('arrayToObject', { l: [{ k: 'a', v: 1 }] }, ({ $ }) => $.arrayToObject('$l')),
  computes('objectToArray', { o: { a: 1 } }, ({ $ }) => $.objectToArray('$o')),
  computes('mergeObjects: the last wins', { o: { a: 1, b: 1 } }, ({ $ }) =>
    $.mergeObjects(['$o', { b: 2 }]),
  ),
  computes('setUnion has each value once', { l: [1, 2] }, ({ $ }) =>
    $.size($.setUnion(['$l', [2, 3]])),
  ),
  computes('setIntersection', { l: [1, 2] }, ({ $ }) => $.setIntersection(['$l', [2, 3]])),
  computes('setDifference', { l: [1, 2] }, ({ $ }) => $.setDifference(['$l', [2, 3]])),
  computes('setEquals does not mind order and repetition', { l: [1, 2, 1] }, ({ $ }) =>
    $.setEquals(['$l', [2, 1]]),
  ),
  computes('setIsSubset', { l: [1] }, ({ $ }) => $.setIsSubset(['$l', [1, 2]])),
  computes('allElementsTrue', { l: [1, 0] }, ({ $ }) => $.allElementsTrue(['$l'])),
  computes('anyElementTrue', { l: [1, 0] }, ({ $ }) => $.anyElementTrue(['$l'])),
]);

export const textExpressionCases = area('text expressions', [
  computes('concat', { s: 'a' }, ({ $ }) => $.concat(['$s', '-', 'b'])),
  computes('concat with null is null', { s: 'a' }, ({ $ }) => $.concat(['$s', null])),
  computes('toUpper', { s: 'ab1' }, ({ $ }) => $.toUpper('$s')),
  computes('toLower of missing is an empty text', {}, ({ $ }) => $.toLower('$s')),
  computes('split', { s: 'a,b,c' }, ({ $ }) => $.split(['$s', ','])),
  computes('strLenCP counts characters', { s: '茶x' }, ({ $ }) => $.strLenCP('$s')),
  computes('strLenBytes counts bytes', { s: '茶x' }, ({ $ }) => $.strLenBytes('$s')),
  computes('substrCP', { s: '工夫茶' }, ({ $ }) => $.substrCP(['$s', 1, 2])),
  computes('substrBytes', { s: 'tea' }, ({ $ }) => $.substrBytes(['$s', 0, 2])),
  computes('indexOfCP', { s: '工夫茶' }, ({ $ }) => $.indexOfCP(['$s', '茶'])),
  computes('indexOfBytes', { s: '工夫茶' }, ({ $ }) => $.indexOfBytes(['$s', '茶'])),
  computes('strcasecmp ignores case', { s: 'TEA' }, ({ $ }) => $.strcasecmp(['$s', 'tea'])),
]);

/** 2026-01-01 23:30 in Beijing, 15:30 in London. */
const eve = { at: new Date('2026-01-01T15:30:45.678Z') };

export const dateExpressionCases = area('date expressions', [
  computes('dateToString in Beijing', { at: new Date('2025-12-31T17:00:00Z') }, ({ $ }) =>
    $.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' }),
  ),
  computes('dateToString with an offset', eve, ({ $ }) =>
    $.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M:%S.%L', timezone: '+08:00' }),
  ),
  computes('dateToString of null is null', { at: null }, ({ $ }) =>
    $.dateToString({ date: '$at', format: '%Y' }),
  ),
  computes('year, month, dayOfMonth', eve, ({ $ }) => [
    $.year('$at'),
    $.month('$at'),
    $.dayOfMonth('$at'),
  ]),
  computes('hour, minute, second, millisecond', eve, ({ $ }) => [
    $.hour('$at'),
    $.minute('$at'),
    $.second('$at'),
    $.millisecond('$at'),
  ]),
  computes('hour in Beijing', eve, ({ $ }) => $.hour({ date: '$at', timezone: 'Asia/Shanghai' })),
  computes('dayOfWeek begins on Sunday with 1', eve, ({ $ }) => $.dayOfWeek('$at')),
  computes('isoDayOfWeek begins on Monday with 1', eve, ({ $ }) => $.isoDayOfWeek('$at')),
  computes('dayOfYear', eve, ({ $ }) => $.dayOfYear('$at')),
  computes('week, isoWeek, isoWeekYear', { at: new Date('2027-01-01T00:00:00Z') }, ({ $ }) => [
    $.week('$at'),
    $.isoWeek('$at'),
    $.isoWeekYear('$at'),
  ]),
  computes('dateFromParts', {}, ({ $ }) =>
    $.dateFromParts({ year: 2026, month: 3, day: 1, hour: 8, timezone: 'Asia/Shanghai' }),
  ),
  computes('dateFromParts beyond the month goes on', {}, ({ $ }) =>
    $.dateFromParts({ year: 2026, month: 14, day: 1 }),
  ),
  computes('dateFromString', { s: '2026-03-01T00:00:00Z' }, ({ $ }) =>
    $.dateFromString({ dateString: '$s' }),
  ),
]);
