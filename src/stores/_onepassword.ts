import { KeywardError } from '../core/errors.ts';
import { at, listAt, type Table, tableAt } from './_shape.ts';
import type { ValueRule } from './_value.ts';

/** The field of an item that holds the value. */
export const FIELD = 'credential';

/** No limit is documented; an item as a whole may be some hundred kilobytes (unconfirmed). */
export const RULE: ValueRule = { maxBytes: 100_000 };

/** The field of an item that is the value: `credential`, else the password. Throws `store-refused` where it has neither. */
export function valueField(service: string, item: unknown): Table {
  // An item without any field has no list of them.
  const fields = at(item, 'fields') === undefined ? [] : listAt(service, item, 'fields');
  const named = fields.find((field) => at(field, 'id') === FIELD || at(field, 'label') === FIELD);
  const field = named ?? fields.find((other) => at(other, 'purpose') === 'PASSWORD');
  if (field !== undefined) return tableAt(service, field);
  throw new KeywardError('store-refused', `the item in ${service} has no field ${FIELD}`, `add a field ${FIELD} to it`);
}
