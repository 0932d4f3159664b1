"""Articles made up from a fixed seed, so that every run measures the same."""
import json
import pathlib
import random

NAMES = [
    "Anna Keller", "Boris Petrov", "Carla Mendes", "David Okafor", "Elena Novak", "Farid Rahimi",
    "Grace Lindqvist", "Henrik Dahl", "Irina Volkova", "Jorge Salazar",
]
PLACES = ["Norway", "Kenya", "Brazil", "Poland", "Vietnam", "Canada", "Egypt", "Chile"]
VERBS = ["said", "warned", "added", "argued", "announced", "told reporters"]
WORDS = (
    "talks border treaty minister trade embassy sanctions summit pipeline harbour envoy ceasefire election budget "
    "coalition navy grain shipment visa refugee parliament currency reform mission observer drought railway "
    "protest delegation agreement inspection convoy satellite tariff loan court ruling island strait"
).split()


def sentence(random: random.Random, words: int) -> str:
    # Small numbers are drawn more often, as common words are.
    drawn = [WORDS[int(len(WORDS) * random.random() ** 2)] for _ in range(words)]
    return f"The {' '.join(drawn)} in {random.choice(PLACES)}."


def paragraph(random: random.Random) -> str:
    name = random.choice(NAMES)
    said = sentence(random, 9)
    return f"{sentence(random, 12)} “{said[:-1]},” {name} {random.choice(VERBS)}. {sentence(random, 10)}"


def write_bulk(file: pathlib.Path, articles: int, paragraphs: int) -> None:
    """Writes that many articles, one JSON object a line."""
    source = random.Random(1)
    with file.open("w", encoding="utf-8") as out:
        for number in range(articles):
            body = "\n\n".join(paragraph(source) for _ in range(paragraphs))
            headline = sentence(source, 5).removesuffix(".")
            day = f"2020-{1 + number % 12:02}-{1 + number % 28:02}"
            record = {"headline": headline, "source": "Wire", "published_at": day, "body": body}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def write_article(folder: pathlib.Path) -> None:
    """Writes the one article whose answer is about 6 KB."""
    source = random.Random(2)
    body = "\n\n".join(paragraph(source) for _ in range(2))
    (folder / "article.txt").write_text(f"Ministers meet on an island\n\n{body}\n", encoding="utf-8")
