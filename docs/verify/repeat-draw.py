#!/usr/bin/env python3
"""Repeats a Kentan draw from its published files. Python's standard library only; written apart from Kentan's own code.

  repeat-draw.py lottery LOTTERY.json DIGITS [HASH]   panel that three public digits name, after checking the list's hash
  repeat-draw.py simple LIST SEED SEATS               tickets drawn by the simple public lottery, in their order

LOTTERY.json: {"panels": [[id, …] × 1000]}. LIST: the sealed list as published, one JSON array a line, the ticket first.
The simple lottery is Fisher–Yates over the sorted tickets, with words of 32 bits from SHA-256 of
"kentan-draw-v1|SEED|0", "kentan-draw-v1|SEED|1", …; words that would favour small numbers are passed over.
"""
import hashlib
import json
import sys


def lottery(path, digits, published=None):
    panels = json.load(open(path, encoding="utf-8"))["panels"]
    assert len(panels) == 1000, "a public lottery has 1,000 panels"
    assert len(digits) == 3 and digits.isdigit(), "three digits, 000 to 999"
    canonical = json.dumps(panels, ensure_ascii=False, separators=(",", ":"))
    found = hashlib.sha256(canonical.encode("utf-8")).hexdigest()
    print("SHA-256 of the panels:", found)
    if published and published.lower() != found:
        sys.exit("NOT the list whose hash was published")
    print("\n".join(panels[int(digits)]))


def words(seed):
    block = 0
    while True:
        digest = hashlib.sha256(f"kentan-draw-v1|{seed}|{block}".encode("utf-8")).digest()
        for at in range(0, 32, 4):
            yield int.from_bytes(digest[at : at + 4], "big")
        block += 1


def simple(path, seed, seats):
    raw = open(path, "rb").read()
    print("SHA-256 of the list:", hashlib.sha256(raw).hexdigest())
    order = sorted(json.loads(line)[0] for line in raw.decode("utf-8").split("\n") if line)
    stream = words(seed)
    for i in range(len(order) - 1, 0, -1):
        bound = i + 1
        limit = 2**32 - 2**32 % bound
        word = next(w for w in stream if w < limit)
        j = word % bound
        order[i], order[j] = order[j], order[i]
    print("\n".join(order[: int(seats)]))


if __name__ == "__main__":
    commands = {"lottery": lottery, "simple": simple}
    if len(sys.argv) < 4 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    commands[sys.argv[1]](*sys.argv[2:])
