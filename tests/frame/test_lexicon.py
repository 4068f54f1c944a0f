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
        # substances, people and bodies
        ("precursor", "component chemical"),
        ("drug trade", "traffic in narcotics"),
        ("war on drugs", "anti-drug drive"),
        ("drug user", "people who take drugs"),
        ("police", "law enforcers"),
        ("delegation", "contingent"),
        ("terrorist group", "terror outfit"),
        ("regulator", "industry watchdog"),
        # matters
        ("know-how", "expertise"),
        ("uncertainty", "confusion"),
        ("challenge", "hurdle"),
        ("alias", "bogus name"),
        ("stronghold", "powerhouse"),
        # qualities
        ("lax", "slipshod"),
        ("openly", "in full view"),
        ("secretly", "on the sly"),
        ("unclear", "too early to say"),
        ("unprecedented", "never-before-seen"),
        ("systemic", "structural"),
        ("upmarket", "ritzy"),
        ("accurate", "hold water"),
        ("difficult", "easier said than done"),
        ("potential", "would-be"),
        ("slow", "plod along"),
        ("ineffective", "a paper tiger"),
        ("effective", "work like a charm"),
        ("ahead of", "one jump ahead of"),
        ("take into account", "factor into"),
        ("unclear", "the jury is still out"),
        ("unsure", "could not tell"),
        ("carry out", "come to fruition"),
        ("shelve", "gather dust"),
        ("approve", "sail through"),
        ("reject", "give short shrift"),
        ("reject", "run into a brick wall"),
        ("praise", "a pat on the back"),
        ("insignificant", "a drop in the ocean"),
        ("receptive", "warm to"),
        ("unreceptive", "turn a deaf ear to"),
        ("unwilling", "dig in heels"),
        ("give in", "cave in to"),
        ("worried", "rattled by"),
        ("comply", "bow to"),
        ("exclude", "freeze out of"),
        ("tension", "bad feeling"),
        ("intensify", "add fuel to"),
        ("announce", "serve notice of"),
        ("crack down on", "throw the book at"),
        ("make headway", "inch forward"),
        ("take effect", "go live"),
        ("strict", "on a tight leash"),
        ("lax", "full of loopholes"),
        ("struggle", "hard put to"),
        ("prosecute", "haul before the courts"),
        ("slow", "lumber along"),
        ("resent", "stung by"),
        ("face", "reeling from"),
        ("hold good", "stand the test of time"),
        ("persuade", "jolt into"),
        ("in operation", "back on stream"),
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
        ("substantive", "substance"),
        ("drug", "controlled substance"),
        ("opioid overdose", "opioid death"),
        ("fentanyl overdose", "fentanyl death"),
        ("deputy", "assistant"),
        ("terrorist", "terror suspect"),
        ("activist", "protester"),
        ("professional", "full-time"),
        ("young", "teenager"),
        ("systemic", "methodical"),
        ("leading", "largest"),
        ("current", "electricity"),
        ("main source", "minor source"),
        ("firm", "tough"),
        ("open", "transparent"),
        ("outlaw", "gangster"),
        ("supervision", "neglect"),
        ("against", "hostile to"),
        ("fail", "break down"),
        ("sign into law", "pass into law"),
        ("refuse", "veto"),
        ("urge", "demand"),
        ("oversight", "overlook"),
        ("enter into", "consider"),
        ("try", "succeed"),
        ("wholesale", "all at once"),
        ("act", "slow to act"),
    ],
)
def test_what_has_to_stay_apart(one, other, vocabulary):
    assert not _concepts(one, vocabulary) & _concepts(other, vocabulary)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("strict", "lenient"),
        ("detailed", "opaque"),
        ("fundamental", "side issue"),
        ("unprecedented", "humdrum"),
        ("harsh", "mild"),
        ("riddled with", "free of"),
        ("strenuously", "half-heartedly"),
        ("challenge", "easy"),
        ("icy", "cordial"),
        ("frosty", "rapprochement"),
        ("improve", "hamper"),
        ("improve", "make a mess of"),
        ("encourage", "hinder"),
        ("give input", "shut out"),
        ("continue", "call off"),
        ("continue", "break down"),
        ("help", "stonewall"),
        ("resent", "shrug off"),
        ("complain", "welcome"),
        ("embarrassing", "source of pride"),
        ("oppose", "cave in to"),
        ("involve", "freeze out of"),
        ("take effect", "shelve"),
        ("visit", "call off a visit"),
        ("endless", "a handful of"),
        ("disappear", "rife"),
        ("allege", "exonerate"),
        ("work in progress", "a done deal"),
        ("raise", "calm"),
        ("approve", "await the nod"),
        ("in business", "go bust"),
        ("comply", "flout"),
        ("spring into action", "take its time"),
        ("ease", "raise"),
        ("disrupt", "boost"),
        ("freeze assets", "unblock"),
        ("mislabel", "declare truthfully"),
        ("willing", "refuse to work with"),
    ],
)
def test_what_excludes(one, other, vocabulary):
    there = _concepts(other, vocabulary)
    assert any(there & {*vocabulary.opposites(concept), *vocabulary.apart(concept)} for concept in _concepts(one, vocabulary))


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
