"""Writes the entries of an Atom feed as feedparser reads them."""

import json
import sys
from urllib.parse import unquote

import feedparser

DOI = "https://doi.org/"
ARXIV = "https://arxiv.org/abs/"


def link(entry, relation, start):
    found = [link.href for link in entry.links if link.rel == relation and link.href.startswith(start)]
    return unquote(found[0][len(start):]) if found else ""


def fields(entry):
    return {
        "id": link(entry, "alternate", "http://localhost/papers/"),
        "title": entry.title,
        "abstract": entry.get("summary", ""),
        "date": entry.get("published", ""),
        "authors": " | ".join(author.get("name", "") for author in entry.get("authors", [])),
        "others": " | ".join(person.get("name", "") for person in entry.get("contributors", [])),
        "categories": " | ".join(tag.term for tag in entry.get("tags", [])),
        "doi": link(entry, "related", DOI),
        "arxiv": link(entry, "related", ARXIV),
    }


feedparser.api.SANITIZE_HTML = 0
with open(sys.argv[1], "rb") as file:
    feed = feedparser.parse(file.read())
if feed.bozo:
    sys.exit(f"feedparser: {feed.bozo_exception}")
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump([fields(entry) for entry in feed.entries], file)
