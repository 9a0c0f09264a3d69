import Anthropic from '@anthropic-ai/sdk';
import { GoogleGenAI } from '@google/genai';
import OpenAI from 'openai';

const openai = new OpenAI();
const anthropic = new Anthropic();
const google = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY ?? '' });

export async function think(question: string): Promise<string> {
  const response = await openai.responses.create({ model: 'o3', input: question });
  return response.output_text;
}

export async function draft(question: string): Promise<string> {
  const response = await openai.responses.create({ model: 'gpt-5.6-terra', input: question });
  return response.output_text;
}

export async function write(question: string): Promise<string> {
  const message = await anthropic.messages.create({
    model: 'claude-3-opus-20240229',
    max_tokens: 1024,
    messages: [{ role: 'user', content: question }],
  });
  return message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
}

export async function look(question: string): Promise<string> {
  const response = await google.models.generateContent({ model: 'gemini-2.5-flash', contents: question });
  return response.text ?? '';
}

/** Not everything that looks like an ID is one. */
export const REPORT = 'results/gpt-4-0613-eval-results.csv';
