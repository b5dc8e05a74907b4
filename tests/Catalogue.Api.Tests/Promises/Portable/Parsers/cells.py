"""Writes the rows of a file of comma-separated values as Python's csv module reads them."""

import csv
import json
import re
import sys

CALCULATED = r"=+\-@\t\r\n＝＋－＠"


def read(cell):
    """A leading apostrophe that keeps a spreadsheet from calculating is not part of the value."""
    return cell[1:] if re.match("'+[" + CALCULATED + "]", cell) else cell


def values(row, name):
    """Values are separated by a semicolon and a space; semicolons that a value has in such a place are doubled."""
    cell = read(row[name])
    if not cell:
        return []
    found = [""]
    for text, semicolons, space in re.findall(r"(.*?)(;*)( |\Z)", cell, re.DOTALL):
        found[-1] += text + ";" * (len(semicolons) // 2)
        if len(semicolons) % 2:
            found.append("")
        else:
            found[-1] += space
    return found


def people(row, is_listed):
    pairs = zip(values(row, "authors.name"), row["authors.position"].split("; "))
    return " | ".join(name for name, position in pairs if bool(position) == is_listed)


def fields(row):
    return {
        "id": row["id"],
        "title": read(row["title"]),
        "abstract": read(row["abstract"]),
        "date": row["published"],
        "authors": people(row, True),
        "others": people(row, False),
        "truncated": "true" if row["authorsTruncated"] == "true" and people(row, True) else "",
        "categories": " | ".join(values(row, "categories.id")),
        "affiliations": " | ".join(values(row, "affiliations.name")),
        "code": row["codeUrl"],
        "identifiers": " | ".join(map(":".join, zip(values(row, "identifiers.scheme"), values(row, "identifiers.value")))),
    }


csv.field_size_limit(sys.maxsize)
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = [fields(row) for row in csv.DictReader(file, strict=True)]
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump(rows, file)
