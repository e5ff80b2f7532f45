import {
  arithmeticCases,
  choiceCases,
  dateExpressionCases,
  listExpressionCases,
  stageCases,
  textExpressionCases,
} from './cases/aggregation';
import { documentCases, errorCases, setCases, uniqueCases } from './cases/documents';
import { functionCases, openApiCases } from './cases/outside';
import { arrayQueryCases, comparisonCases, fieldCases, logicCases } from './cases/queries';
import { limitCases, projectionCases, sortCases } from './cases/reading';
import { storageCases } from './cases/storage';
import { conflictCases, transactionCases, transactionEndCases } from './cases/transactions';
import { trapCases } from './cases/traps';
import {
  arrayUpdateCases,
  fieldUpdateCases,
  impossibleUpdateCases,
  manyUpdateCases,
  nestedCases,
} from './cases/updates';
import { dateCases, geoCases, numberCases } from './cases/values';

export const everyCase = [
  ...documentCases,
  ...setCases,
  ...errorCases,
  ...uniqueCases,
  ...comparisonCases,
  ...logicCases,
  ...fieldCases,
  ...arrayQueryCases,
  ...fieldUpdateCases,
  ...nestedCases,
  ...arrayUpdateCases,
  ...manyUpdateCases,
  ...impossibleUpdateCases,
  ...projectionCases,
  ...sortCases,
  ...limitCases,
  ...numberCases,
  ...dateCases,
  ...geoCases,
  ...stageCases,
  ...arithmeticCases,
  ...choiceCases,
  ...listExpressionCases,
  ...textExpressionCases,
  ...dateExpressionCases,
  ...transactionCases,
  ...conflictCases,
  ...transactionEndCases,
  ...trapCases,
  ...storageCases,
  ...functionCases,
  ...openApiCases,
];
