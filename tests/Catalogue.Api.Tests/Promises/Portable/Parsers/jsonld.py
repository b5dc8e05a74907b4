"""Writes the scholarly articles of a JSON-LD document as rdflib reads them."""

import json
import sys
from urllib.parse import unquote

from rdflib import Graph, Namespace, RDF
from rdflib.collection import Collection

SCHEMA = Namespace("https://schema.org/")
PAPERS = "http://localhost/papers/"

graph = Graph()
graph.parse(sys.argv[1], format="json-ld", publicID="https://elsewhere.invalid/saved.jsonld")


def text(subject, name):
    values = list(graph.objects(subject, SCHEMA[name]))
    assert len(values) < 2, f"{subject} has several {name}"
    return str(values[0]) if values else ""


def names(people):
    return " | ".join(text(person, "name") for person in people)


def listed(subject, name):
    return [person for head in graph.objects(subject, SCHEMA[name]) for person in Collection(graph, head)]


def identifiers(article):
    return {(text(value, "propertyID"), text(value, "value")) for value in graph.objects(article, SCHEMA.identifier)}


def fields(article):
    return {
        "id": unquote(str(article).removeprefix(PAPERS)),
        "title": text(article, "name"),
        "abstract": text(article, "abstract"),
        "date": text(article, "datePublished"),
        "authors": names(listed(article, "author")),
        "others": names(graph.objects(article, SCHEMA.contributor)),
        "categories": " | ".join(str(word) for word in graph.objects(article, SCHEMA.keywords)),
        "affiliations": names(graph.objects(article, SCHEMA.sourceOrganization)),
        "code": "".join(text(code, "codeRepository") for code in graph.objects(article, SCHEMA.hasPart)),
        "identifiers": " | ".join(sorted(f"{scheme}:{value}" for scheme, value in identifiers(article))),
    }


articles = graph.subjects(RDF.type, SCHEMA.ScholarlyArticle)
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump([fields(article) for article in articles], file)
