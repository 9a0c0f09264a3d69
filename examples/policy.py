"""What the team's own policy says, in model-almanac.json beside this file."""

from openai import OpenAI

openai = OpenAI()
deepseek = OpenAI(base_url="https://api.deepseek.com")


def summarise(text: str) -> str:
    """The team uses another model here: the quick fix puts it in."""
    return openai.responses.create(model="gpt-5.4-mini", input=text).output_text


def translate(text: str) -> str:
    """Forbidden, with the reason that the team gives."""
    return deepseek.responses.create(model="deepseek-v4-flash", input=text).output_text


def compare(text: str) -> str:
    """A waiver lets it pass, until a day."""
    return deepseek.responses.create(model="deepseek-v4-pro", input=text).output_text
