import { keysOfServer } from '../../../keys.js';

export const dynamic = 'force-dynamic';

export async function GET() {
  const { openai } = keysOfServer();
  const base = process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1';
  const answer = await fetch(`${base}/models`, { headers: { authorization: `Bearer ${openai.expose()}` } });
  console.log('asked OpenAI with', String(openai), 'and got', answer.status);
  return Response.json(await answer.json(), { status: answer.status });
}
