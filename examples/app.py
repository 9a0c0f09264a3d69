"""A small help desk: four clients, four hosts, and the model IDs that each of them takes."""

import os

import anthropic
import boto3
from box_sdk_gen import AiAgentAskTypeField, BoxClient, BoxDeveloperTokenAuth
from openai import AzureOpenAI, OpenAI

# OpenAI's own API.
openai = OpenAI()


def summarise(text: str) -> str:
    answer = openai.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": f"Summarise:\n{text}"}],
    )
    return answer.choices[0].message.content


def classify(text: str) -> str:
    answer = openai.chat.completions.create(
        model="gpt-4-0613",
        messages=[{"role": "user", "content": f"Which department? {text}"}],
    )
    return answer.choices[0].message.content


def embed(text: str) -> list[float]:
    return openai.embeddings.create(model="text-embedding-3-small", input=text).data[0].embedding


# Azure OpenAI: the same names have other dates there, and the API itself has a version.
azure = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_version="2024-02-15-preview",
)


def translate(text: str) -> str:
    answer = azure.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": f"Into English: {text}"}],
    )
    return answer.choices[0].message.content


# Anthropic's API, and the same vendor on Amazon Bedrock.
claude = anthropic.Anthropic()
bedrock = boto3.client("bedrock-runtime", region_name="us-east-1")


def answer(question: str) -> str:
    message = claude.messages.create(
        model="claude-sonnet-4-5-20250929",
        max_tokens=1024,
        messages=[{"role": "user", "content": question}],
    )
    return message.content[0].text


def review(question: str) -> str:
    reply = bedrock.converse(
        modelId="us.anthropic.claude-3-5-sonnet-20241022-v2:0",
        messages=[{"role": "user", "content": [{"text": question}]}],
    )
    return reply["output"]["message"]["content"][0]["text"]


# Box AI names the host, the vendor and the model in one ID.
box = BoxClient(BoxDeveloperTokenAuth(token=os.environ["BOX_TOKEN"]))
BOX_MODEL = "azure__openai__gpt_4o_mini"
BOX_LONG_TEXT_MODEL = "azure__openai__gpt_3_5_turbo_16k"


def overlap(o1: range, o3: range) -> range:
    """Short names count only where the place says that they are models: nothing here is one."""
    return range(max(o1.start, o3.start), min(o1.stop, o3.stop))
