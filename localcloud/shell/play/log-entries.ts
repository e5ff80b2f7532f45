import type { FunctionCall } from './log-entries';
import type { Side } from './world';
