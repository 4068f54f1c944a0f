"""The lexicon's own data: other words for the same are met, and no word is a bridge between what has to stay apart."""

from __future__ import annotations

import pytest

from claimcheck.text.words import words


def _concepts(phrase, vocabulary):
    lemmas = [token.lemma for token in words(phrase)]
    return {concept for found, concepts, _ in vocabulary.phrases.get(lemmas[0], ()) if found == lemmas for concept in concepts}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("smuggle", "sneak"),
        ("overdose", "poisoning"),
        ("synthesise", "cook"),
        ("export", "sell abroad"),
        ("chemical company", "chemicals firm"),
        ("restrict", "bridle"),
        ("teamwork", "cooperation"),
        ("dispute", "squabble"),
        ("relations", "rapport"),
        ("online", "internet"),
        ("factory", "works"),
        ("come into force", "become operative"),
        ("subsidise", "bankroll"),
        ("fatal overdose", "lethal overdose"),
        ("stockpile", "hoard"),
        ("worried", "nervous"),
        ("ineffective", "of little use"),
        ("indict", "unveil charges against"),
        ("sentence to death", "get the death penalty"),
        ("ban", "declare off limits"),
        ("halt", "put a halt to"),
        ("hinder", "throw a wrench into"),
        ("write to", "fire off a letter to"),
        ("emphasise", "hammer home"),
        ("condemn", "issue a condemnation of"),
        ("resent", "irked at"),
        ("require", "impose a duty on"),
        ("cause", "drive"),
        ("link", "intertwined with"),
        ("consider", "weigh"),
        ("face", "in the grip of"),
        ("motivate", "light a fire under"),
        ("subsidise", "lavish subsidies on"),
        ("come into force", "come into operation"),
        ("lose appeal", "fall out of fashion"),
        ("reply", "get back to"),
    ],
)
def test_other_words_for_the_same(one, other, vocabulary):
    assert _concepts(one, vocabulary) & _concepts(other, vocabulary)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("accuse", "convict"),
        ("charge", "convict"),
        ("convict", "sentence"),
        ("sentence to death", "execute"),
        ("arrest", "charge"),
        ("propose", "adopt"),
        ("proposal", "decision"),
        ("bill", "law"),
        ("promise", "perform"),
        ("partly", "entirely"),
        ("regulate", "ban"),
        ("curb", "ban"),
        ("produce", "export"),
        ("precursor", "drug"),
        ("poisoning", "die"),
        ("overdose", "overdose death"),
        ("sanction", "designate as terrorists"),
        ("tariff", "subsidy"),
        ("freeze assets", "confiscate"),
        ("drug user", "addict"),
        ("trafficker", "drug lord"),
        ("seize", "arrest"),
        ("accuse", "charge"),
        ("allege", "indict"),
        ("take drugs", "addicted to"),
        ("drug use", "hooked on"),
        ("take effect", "sign into law"),
        ("evade", "flout"),
        ("disrupt", "dismantle"),
        ("negotiate", "call off talks"),
        ("lose appeal", "gain popularity"),
        ("use", "work with"),
        ("manage", "succeed"),
    ],
)
def test_what_has_to_stay_apart(one, other, vocabulary):
    assert not _concepts(one, vocabulary) & _concepts(other, vocabulary)


def test_no_word_means_two_things_that_exclude_one_another(vocabulary):
    senses: dict[str, set[str]] = {}
    for phrases in vocabulary.phrases.values():
        for _, concepts, form in phrases:
            senses.setdefault(form, set()).update(concepts)
    torn = [
        (form, one, other)
        for form, concepts in senses.items()
        for one in concepts
        for other in concepts & {*vocabulary.opposites(one), *vocabulary.apart(one)}
    ]
    assert torn == []
