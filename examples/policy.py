"""What the team's own policy says, in model-almanac.json beside this file."""

from mistralai import Mistral
from openai import OpenAI

openai = OpenAI()
mistral = Mistral()


def summarise(text: str) -> str:
    """The team uses another model here: the quick fix puts it in."""
    return openai.responses.create(model="gpt-5.4-mini", input=text).output_text


def translate(text: str) -> str:
    """Forbidden, with the reason that the team gives."""
    messages = [{"role": "user", "content": f"Into English: {text}"}]
    return mistral.chat.complete(model="mistral-medium-latest", messages=messages)


def compare(text: str) -> str:
    """A waiver lets it pass, until a day."""
    messages = [{"role": "user", "content": text}]
    return mistral.chat.complete(model="mistral-large-2512", messages=messages)
