// npx wrangler secret put GROQ_API_KEY && npx wrangler deploy
import { loadKeys } from 'keyward';

export default {
  async fetch(_request, env) {
    // A Worker has no process: its secrets are in `env`.
    const { groq } = loadKeys({ require: ['groq'], env });
    const answer = await fetch(`${env.GROQ_BASE_URL ?? 'https://api.groq.com/openai/v1'}/models`, {
      headers: { authorization: `Bearer ${groq.expose()}` },
    });
    console.log('asked Groq with', String(groq), 'and got', answer.status);
    return new Response(answer.body, answer);
  },
};
