import { randomBytes } from 'node:crypto';
import { Secret } from '../../src/core/secret.ts';
import { type Notice, type Notifier, openNotifier } from '../../src/notify/notify.ts';
import { type FakeReply, type FakeServer, startFake } from '../support/fake-server.ts';
import { testContext, type TestContext } from '../support/store-context.ts';

/** A service as its documentation says: where its webhooks are, what they answer, and how its messages are made. */
export interface ChannelCase {
  readonly label: string;
  readonly address: (token: string) => string;
  /** The answers that it gives to a notice that it takes. */
  readonly taken: readonly FakeReply[];
  /** Answers from 200 to 299 that do not say so. */
  readonly notTaken: readonly FakeReply[];
}

const PAGE: FakeReply = { status: 200, text: '<p>log in</p>', headers: { 'content-type': 'text/html' } };

export const CHANNELS: Readonly<Record<string, ChannelCase>> = {
  slack: {
    label: 'Slack',
    address: (token) => `https://hooks.slack.com/services/T0/B0/${token}`,
    taken: [{ status: 200, text: 'ok' }],
    notTaken: [PAGE, { status: 200, text: '' }, { status: 200, json: { ok: true } }],
  },
  discord: {
    label: 'Discord',
    address: (token) => `https://discord.com/api/webhooks/123/${token}`,
    taken: [{ status: 204 }, { status: 200, json: { id: '1' } }],
    notTaken: [PAGE],
  },
  'teams, a workflow': {
    label: 'Microsoft Teams',
    address: (token) =>
      `https://942e.4a.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/1/triggers/manual/paths/invoke?api-version=1&sig=${token}`,
    taken: [{ status: 202 }, { status: 200 }],
    notTaken: [PAGE],
  },
  'teams, a workflow of before': {
    label: 'Microsoft Teams',
    address: (token) => `https://prod-03.westus.logic.azure.com/workflows/1/triggers/manual/run?sig=${token}`,
    taken: [{ status: 202 }],
    notTaken: [PAGE],
  },
  'teams, a connector': {
    label: 'Microsoft Teams',
    address: (token) => `https://contoso.webhook.office.com/webhookb2/1@2/IncomingWebhook/${token}/3`,
    taken: [{ status: 200, text: '1' }],
    notTaken: [
      PAGE,
      {
        status: 200,
        text: 'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429',
      },
    ],
  },
  generic: {
    label: 'webhook at hooks.example.com:8443',
    address: (token) => `https://hooks.example.com:8443/in/${token}?also=${token}`,
    taken: [{ status: 200 }, { status: 201 }, { status: 202 }, { status: 204 }, PAGE],
    notTaken: [],
  },
};

export const NOTICE: Notice = {
  title: 'the health of a key changed',
  lines: ['OPENAI_API_KEY (OpenAI) is dead', 'GROQ_API_KEY (Groq) is live'],
  level: 'bad',
  at: '2026-11-24T10:00:00.000Z',
};

export interface World {
  readonly notifier: Notifier;
  readonly fake: FakeServer;
  readonly context: TestContext;
  /** What nobody may be told. */
  readonly token: string;
  readonly path: string;
}

/** A channel whose host is a fake on this machine. */
export async function world({ address, taken }: ChannelCase): Promise<World> {
  const token = randomBytes(20).toString('hex');
  const url = new URL(address(token));
  const fake = await startFake(({ method }) => (method === 'POST' ? taken[0]! : null));
  const context: TestContext = {
    ...testContext(),
    fetch: (input, init) => fetch((input as string).replace(url.origin, fake.url), init),
  };
  const notifier = openNotifier(new Secret(url.href), context);
  return { notifier, fake, context, token, path: url.pathname };
}
