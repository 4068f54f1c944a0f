"""Articles, plurals and forms of verbs."""

from __future__ import annotations

import pytest

from claimcheck.corpus import general
from claimcheck.wording import english


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAIMCHECK_CACHE", str(tmp_path_factory.mktemp("general")))
        return general.vocabulary()


@pytest.mark.parametrize(
    ("words", "article"),
    [
        (".", "a"),
        ("ferry", "a"), ("Orrish company", "an"), ("hour", "an"), ("honest man", "an"), ("US official", "a"), ("U.S. official", "a"),
        ("EU law", "a"), ("FBI agent", "an"), ("DEA order", "a"), ("UN report", "a"), ("NATO ship", "a"), ("8-member team", "an"),
        ("18 percent rise", "an"), ("80 kg crate", "an"), ("1,800 ton load", "a"), ("11,000 ton load", "an"), ("118 page report", "a"),
        ("one-year term", "a"), ("university", "a"), ("umbrella", "an"), ("“odd” remark", "an"), ("", "a"),
    ],
)  # fmt: skip
def test_the_article(words, article):
    assert english.article(words) == article


@pytest.mark.parametrize(
    ("one", "many"),
    [("ferry", "ferries"), ("mill", "mills"), ("box", "boxes"), ("person", "persons"), ("man", "men"), ("quay", "quays"), ("echo", "echoes")],
)
def test_one_and_many(one, many):
    assert english.plural(one) == many
    assert english.singular(many) == one
    assert english.plural(many) == many
    assert english.singular(one) == one


def test_people_are_persons_one_by_one():
    assert (english.singular("people"), english.plural("people")) == ("person", "people")


@pytest.mark.parametrize(
    ("verb", "third", "past", "participle", "gerund"),
    [
        ("sign", "signs", "signed", "signed", "signing"),
        ("ban", "bans", "banned", "banned", "banning"),
        ("open", "opens", "opened", "opened", "opening"),
        ("commit", "commits", "committed", "committed", "committing"),
        ("imply", "implies", "implied", "implied", "implying"),
        ("free", "frees", "freed", "freed", "freeing"),
        ("close", "closes", "closed", "closed", "closing"),
        ("reach", "reaches", "reached", "reached", "reaching"),
        ("seek", "seeks", "sought", "sought", "seeking"),
        ("take", "takes", "took", "taken", "taking"),
        ("have", "has", "had", "had", "having"),
        ("go", "goes", "went", "gone", "going"),
    ],
)
def test_forms_of_a_verb(verb, third, past, participle, gerund):
    assert english.inflected(verb, "base") == verb
    assert english.inflected(verb, "s") == third
    assert english.inflected(verb, "ed") == past
    assert english.inflected(verb, "ed", participle=True) == participle
    assert english.inflected(verb, "ing") == gerund
    assert [english.kind(form) for form in (past, participle, gerund)] == ["ed", "ed", "ing"]


@pytest.mark.parametrize(
    ("word", "base"),
    [("banned", "ban"), ("signed", "sign"), ("implies", "imply"), ("sought", "seek"), ("sanctioned", "sanction"), ("supplied", "supply"),
     ("approval", ""), ("shipment", ""), ("xyzzed", "")],
)  # fmt: skip
def test_the_dictionary_form(word, base, known):
    assert english.base(word, known) in ({base} if base or word == "xyzzed" else {"", word})


@pytest.mark.parametrize(("value", "words"), [(0, "zero"), (1, "one"), (12, "twelve"), (20, "twenty"), (21, ""), (1.5, ""), (-1, "")])
def test_small_numbers_in_words(value, words):
    assert english.in_words(value) == words
