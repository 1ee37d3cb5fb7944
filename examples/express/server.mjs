// npm install express keyward && node server.mjs
import 'keyward/env';
import express from 'express';
import { loadKeys } from 'keyward';
import { redactConsole } from 'keyward/redact';

redactConsole();

// Before the first request: a key that is missing stops the program here, with the name of its variable.
const keys = loadKeys({ require: ['anthropic'], optional: ['openai'] });

const app = express();

app.get('/models', async (_, response) => {
  const answer = await fetch(`${process.env.ANTHROPIC_BASE_URL ?? 'https://api.anthropic.com'}/v1/models`, {
    headers: { 'x-api-key': keys.anthropic.expose(), 'anthropic-version': '2023-06-01' },
  });
  console.log('asked Anthropic with', keys.anthropic, 'and got', answer.status);
  response.status(answer.status).json(await answer.json());
});

app.listen(Number(process.env.PORT ?? 3000), function listening() {
  console.log(`listening on port ${this.address().port}`);
});
