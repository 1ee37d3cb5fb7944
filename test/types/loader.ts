import * as v from 'valibot';
import { expectTypeOf } from 'vitest';
import * as z from 'zod';
import { loadKeysFrom, type ReadableStore } from '../../src/async.ts';
import { defineKeys, text } from '../../src/define.ts';
import { loadKeys, type ProviderId, type Secret } from '../../src/index.ts';
import type { Store } from '../../src/core/store.ts';

const keys = loadKeys({ require: ['anthropic', 'openai'], optional: ['groq'] });
expectTypeOf(keys.anthropic).toEqualTypeOf<Secret>();
expectTypeOf(keys.openai).toEqualTypeOf<Secret>();
expectTypeOf(keys.groq).toEqualTypeOf<Secret | undefined>();
expectTypeOf(keys.mistral).toEqualTypeOf<Secret | undefined>();
expectTypeOf(keys['aws-bedrock']).toEqualTypeOf<Secret | undefined>();
// @ts-expect-error no such provider
void keys.opnai;
// @ts-expect-error no such provider
loadKeys({ require: ['opnai'] });
// @ts-expect-error no such provider
loadKeys({ optional: ['opnai'] });
// @ts-expect-error no such provider
loadKeys({ names: { opnai: ['X'] } });
// @ts-expect-error a key is no text
keys.anthropic satisfies string;
// @ts-expect-error a key cannot be put in its place
keys.anthropic = keys.openai;
const nothing = loadKeys({});
expectTypeOf(nothing.openai).toEqualTypeOf<Secret | undefined>();
const some: ProviderId[] = ['xai'];
const dynamic = loadKeys({ require: some });
expectTypeOf(dynamic.xai).toEqualTypeOf<Secret | undefined>();
loadKeys({ require: ['openai'], env: process.env });

const defined = defineKeys({
  require: ['xai'],
  optional: ['groq'],
  variables: { PORT: z.coerce.number(), MODE: v.optional(v.picklist(['a', 'b'])) },
  secrets: { SIGNING: text, SALT: z.string().optional() },
});
expectTypeOf(defined.xai).toEqualTypeOf<Secret>();
expectTypeOf(defined.groq).toEqualTypeOf<Secret | undefined>();
expectTypeOf(defined.PORT).toEqualTypeOf<number>();
expectTypeOf(defined.MODE).toEqualTypeOf<'a' | 'b' | undefined>();
expectTypeOf(defined.SIGNING).toEqualTypeOf<Secret>();
expectTypeOf(defined.SALT).toEqualTypeOf<Secret | undefined>();
// @ts-expect-error was not asked for
void defined.openai;
// @ts-expect-error a secret is a text
defineKeys({ secrets: { PIN: z.coerce.number() } });
// @ts-expect-error no validator
defineKeys({ variables: { PORT: 'number' } });

declare const store: Store;
const readable: ReadableStore = store;
const stored = await loadKeysFrom(readable, { require: ['xai'], optional: ['groq'], cache: 0, timeout: 1000 });
expectTypeOf(stored.xai).toEqualTypeOf<Secret>();
expectTypeOf(stored.groq).toEqualTypeOf<Secret | undefined>();
// @ts-expect-error was not asked for
void stored.openai;
// @ts-expect-error a store is no environment
await loadKeysFrom(store, { require: ['xai'], env: {} });
