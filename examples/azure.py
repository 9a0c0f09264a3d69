"""Azure OpenAI takes the names of deployments: which model stands behind one, main.bicep says."""

import os

from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    azure_deployment="help-desk",
    api_version="2024-10-21",
)


def translate(text: str) -> str:
    answer = client.chat.completions.create(
        model="help-desk",
        max_tokens=32_000,
        messages=[{"role": "user", "content": f"Into English: {text}"}],
    )
    return answer.choices[0].message.content
