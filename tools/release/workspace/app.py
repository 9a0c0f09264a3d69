from openai import OpenAI

client = OpenAI()
answer = client.responses.create(model="rehearsal-model-1", input="How late is it?")
