"""A made-up document and the general vocabulary."""

from __future__ import annotations

import pytest

from claimcheck.corpus import general
from claimcheck.documents import Documents
from claimcheck.text import drafts

FIRE = """---
title: Larch Valley fire contained
date: 2024-08-20
---

# Larch Valley fire contained after eight days

The Larch Valley fire was fully contained on Sunday, eight days after lightning started it near the village of Tarn. It burned 5,400 hectares of forest
and destroyed 31 houses. Was it arson?

Two firefighters were injured, but nobody died. One of them, Karl Ebner, is still in hospital. He broke both legs when a tree fell on his truck.

About 1,200 people had to leave their homes. Most of them returned on Monday, said Sofia Lindt, the head of the Tarn Fire Service. She thanked
neighbouring towns, which had sent 18 engines.

"We were lucky with the wind on the second day," Lindt said.

The insurer Nordsafe estimates the damage at 85 million crowns. Its spokesman said that claims would be paid within 30 days. The service has 140 members.
"""


@pytest.fixture(scope="session")
def vocabulary():
    return general.vocabulary()


@pytest.fixture(scope="session")
def fire(vocabulary):
    return Documents((drafts.read(FIRE.encode(), "fire.md"),), vocabulary)


@pytest.fixture(scope="session")
def story():
    return FIRE
