import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { isKeywardError, type KeywardError } from '../../src/core/errors.ts';
import { Secret } from '../../src/core/secret.ts';
import { openNotifier } from '../../src/notify/notify.ts';
import type { FakeReply } from '../support/fake-server.ts';
import { testContext } from '../support/store-context.ts';
import { CHANNELS, NOTICE, world } from './channels.ts';

/** The error of some work, which tells nothing of the address. */
async function failureOf(work: () => unknown, token: string): Promise<KeywardError> {
  try {
    await work();
  } catch (error) {
    expect(inspect(error, { depth: 9 })).not.toContain(token);
    if (isKeywardError(error)) return error;
    throw error;
  }
  throw new Error('no error');
}

const FAULTS: Readonly<Record<string, { reply: FakeReply; told: RegExp; tries?: number }>> = {
  '400': { reply: { status: 400, text: 'invalid_payload' }, told: /did not take the notice: 400/ },
  '401': { reply: { status: 401 }, told: /refused the request: 401/ },
  '403': { reply: { status: 403, text: 'action_prohibited' }, told: /refused the request: 403/ },
  '404': { reply: { status: 404, text: 'no_service' }, told: /is gone: 404/ },
  '410': { reply: { status: 410, text: 'channel_is_archived' }, told: /is gone: 410/ },
  '413': { reply: { status: 413 }, told: /did not take the notice: 413/ },
  '429 for ever': { reply: { status: 429, headers: { 'retry-after': '1' } }, told: /answered 429/, tries: 3 },
  '429 and a long wait': { reply: { status: 429, headers: { 'retry-after': '900' } }, told: /answered 429/ },
  '500': { reply: { status: 500 }, told: /answered 500/ },
  '503': { reply: { status: 503 }, told: /answered 503/ },
  redirect: { reply: { status: 302, headers: { location: 'https://evil.example' } }, told: /a redirect, which is not/ },
  'no answer': { reply: { status: 200, broken: 'hang' }, told: /gave no answer within 0.4 seconds/ },
  'a broken connection': { reply: { status: 200, broken: 'reset' }, told: /broke off/ },
};

describe.each(Object.entries(CHANNELS))('%s', (_, channel) => {
  test('posts JSON once, to the address as it is, and knows the answers that take it', async () => {
    for (const reply of channel.taken) {
      const { notifier, fake, token, path } = await world(channel);
      fake.fault = () => reply;
      expect(notifier.label).toBe(channel.label);
      await notifier.send(NOTICE);
      expect(fake.requests).toHaveLength(1);
      const [{ headers, path: asked, query, body, json }] = fake.requests as [(typeof fake.requests)[0]];
      expect(asked).toBe(path);
      expect(`?${query.toString()}`.replace(/^\?$/, '')).toBe(new URL(channel.address(token)).search);
      expect(headers['content-type']).toBe('application/json');
      expect(json()).toBeTypeOf('object');
      for (const text of ['OPENAI', 'dead', 'Groq', 'the health of a key changed']) expect(body).toContain(text);
      expect(body).not.toContain(token);
    }
  });

  test('an answer from somebody else is no success', async () => {
    for (const reply of channel.notTaken) {
      const { notifier, fake, token } = await world(channel);
      fake.fault = () => reply;
      const { code, message } = await failureOf(() => notifier.send(NOTICE), token);
      expect([code, message]).toEqual(['notify-failed', expect.stringContaining('not the answer of a webhook')]);
    }
  });

  test.each(Object.entries(FAULTS))('%s', async (__, { reply, told, tries = 1 }) => {
    const { notifier, fake, token } = await world(channel);
    fake.fault = ({ body }) => ({ ...reply, ...(reply.status >= 500 && { text: `${token} ${body}` }) });
    const { code, message, hint } = await failureOf(() => notifier.send(NOTICE), token);
    expect(code).toBe('notify-failed');
    expect(message).toMatch(told);
    expect(hint).not.toBe('');
    if (message.includes('gone')) expect(hint).toMatch(/^(?:make a new|give the address)/);
    expect(fake.requests).toHaveLength(tries);
  });

  test('busy once, with retry-after: waited for', async () => {
    const { notifier, fake, context } = await world(channel);
    const replies: FakeReply[] = [{ status: 429, headers: { 'retry-after': '7' } }];
    fake.fault = () => replies.shift() ?? channel.taken[0]!;
    await notifier.send(NOTICE);
    expect(context.pauses).toEqual([7000]);
    expect(fake.requests).toHaveLength(2);
  });

  test('who is stopped says so', async () => {
    const { context, token } = await world(channel);
    const notifier = openNotifier(new Secret(channel.address(token)), { ...context, signal: AbortSignal.abort() });
    expect((await failureOf(() => notifier.send(NOTICE), token)).code).toBe('cancelled');
  });
});

test.each<[string, string, RegExp]>([
  ['nonsense kw-token', 'no URL', /whole address/],
  ['http://hooks.slack.com/services/T0/B0/kw-token', 'not https', /https/],
  ['http://example.com/kw-token', 'not https', /https/],
  ['ftp://example.com/kw-token', 'not https', /https/],
  ['https://user:kw-token@example.com/', 'holds a user or a password', /whole address/],
  ['https://hooks.slack.com/triggers/T0/1/kw-token', 'no webhook of Slack', /incoming webhook/],
  ['https://hooks.slack.com/workflows/kw-token', 'no webhook of Slack', /incoming webhook/],
  ['https://discord.com/channels/1/kw-token', 'no webhook of Discord', /Integrations/],
  ['https://discord.com/api/webhooks/123/kw-token/slack', 'no webhook of Discord', /Integrations/],
  ['https://prod-03.westus.logic.azure.com?kw-token', 'no webhook of Microsoft Teams', /workflow/],
])('%s is no address for notices', async (address, told, next) => {
  const { code, message, hint } = await failureOf(() => openNotifier(new Secret(address), testContext()), 'kw-token');
  expect([code, message]).toEqual(['config-invalid', expect.stringContaining(told)]);
  expect(hint).toMatch(next);
});

test.each([
  ['https://hooks.slack-gov.com/services/T0/B0/x', 'Slack'],
  ['https://discordapp.com/api/webhooks/123/x', 'Discord'],
  ['https://canary.discord.com/api/v10/webhooks/123/x?thread_id=1', 'Discord'],
  ['https://outlook.office.com/webhook/x', 'Microsoft Teams'],
  ['https://make.powerautomate.com/x', 'Microsoft Teams'],
  ['https://hooks.slack.com.example.com/services/x', 'webhook at hooks.slack.com.example.com'],
  ['https://evildiscord.com/api/webhooks/123/x', 'webhook at evildiscord.com'],
  ['https://notlogic.azure.com/x', 'webhook at notlogic.azure.com'],
  ['http://127.0.0.1:8080/x', 'webhook at 127.0.0.1:8080'],
])('%s is %s', (address, label) => {
  expect(openNotifier(new Secret(address), testContext()).label).toBe(label);
});
