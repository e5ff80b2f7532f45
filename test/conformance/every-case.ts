import { conflictCases } from './cases/conflicts';
import { documentCases, setCases } from './cases/documents';
import { errorCases } from './cases/error-codes';
import {
  arithmeticCases,
  choiceCases,
  dateExpressionCases,
  listExpressionCases,
  textExpressionCases,
} from './cases/expressions';
import { functionCases, openApiCases } from './cases/outside';
import { arrayQueryCases, comparisonCases, fieldCases, logicCases } from './cases/queries';
import { limitCases, projectionCases, sortCases } from './cases/reading';
import { stageCases } from './cases/stages';
import { storageCases } from './cases/storage';
import { transactionCases, transactionEndCases } from './cases/transactions';
import { trapCases } from './cases/traps';
import { uniqueCases } from './cases/unique-index';
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
