import * as v from 'valibot';

/** Larger texts are not taken apart only to be named. */
const READABLE_CHARACTERS = 64 * 1024;
const SHOWN_CHARACTERS = 60;

function fieldsOf(json: string): Readonly<Record<string, unknown>> {
  if (json.length > READABLE_CHARACTERS) return {};
  try {
    const read = v.safeParse(v.record(v.string(), v.unknown()), JSON.parse(json));
    return read.success ? read.output : {};
  } catch {
    return {};
  }
}

/** What an event asks for: the action of our functions, a timer's name, or the path of HTTP access. */
export function actionOf(event: string): string {
  const fields = fieldsOf(event);
  const named = [fields['action'], fields['TriggerName'], fields['path']];
  const action = named.find((one) => typeof one === 'string') ?? '';
  return action.slice(0, SHOWN_CHARACTERS);
}

/** `ok`, the code of a refusal, or the status of HTTP access when it is none of success. */
export function codeOf(answer: string): string {
  // Most answers, and all large ones.
  if (answer.startsWith('{"ok":true')) return 'ok';
  const { ok, code, statusCode } = fieldsOf(answer);
  if (ok === false) return typeof code === 'string' ? code.slice(0, SHOWN_CHARACTERS) : 'refused';
  const isFailure = typeof statusCode === 'number' && statusCode >= 300;
  return isFailure ? `HTTP ${statusCode}` : 'ok';
}
