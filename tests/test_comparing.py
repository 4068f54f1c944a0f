"""Two texts without a corpus. All facts are made up."""

from __future__ import annotations

import pytest

from claimcheck.comparing import compare, sentences
from claimcheck.corpus import cache, general
from claimcheck.model import Outcome

SHIPS = "The harbour handled nearly 4,000 ships in 2019"


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAIMCHECK_CACHE", str(tmp_path_factory.mktemp("general")))
        return general.vocabulary()


@pytest.mark.parametrize(
    ("statement", "evidence", "stance"),
    [
        ("The harbour handled 9,000 ships in 2019", SHIPS, "conflicts"),
        ("The harbour handled nearly 4,000 ships in 2019", SHIPS, "agrees"),
        ("The harbour handled about 4,000 ships in 2019", f"It rained. {SHIPS}. Nobody sang.", "agrees"),
        ("The harbour handled 9,000 ships in 2019", f"It rained. {SHIPS}. Nobody sang.", "conflicts"),
        ("Penguins invented the telegraph", SHIPS, "silent"),
        ("Denmark banned the drug", "Norway banned the drug. Denmark praised the vote.", "silent"),
        ("Ann Lee said the pier will close", "The pier will close, said Tom Berg.", "conflicts"),
        ("The harbour handled ships", "", "silent"),
        # a phrase that denies as a whole is no negator of what follows it
        ("The port fees have nothing to do with the strike in Halden.", "The port fees in Halden are linked to the strike.", "conflicts"),
        ("The port fees are linked to the strike in Halden.", "The port fees in Halden have no bearing on the strike.", "conflicts"),
        # what takes back a ban denies it
        ("In May 2019 Norway lifted its ban on pesticides.", "In May 2019 Norway banned pesticides.", "conflicts"),
        ("In May 2019 Norway dropped the charges against the firm.", "In May 2019 Norway charged the firm.", "conflicts"),
        ("In May 2019 Norway lifted its ban on pesticides.", "In May 2019 Norway lifted the pesticides ban.", "agrees"),
        # who merely stands in the text is not the largest
        ("Denmark serves as the largest buyer of herring.", "Norway was the largest buyer of herring in Denmark.", "conflicts"),
        # comparisons of two things, from either side
        ("Opal Glue is ten times stronger than Vera Glue.", "Vera Glue is ten times weaker than Opal Glue.", "agrees"),
        ("Vera Glue is ten times stronger than Opal Glue.", "Opal Glue is ten times stronger than Vera Glue.", "conflicts"),
        # "one" that counts nothing
        ("The dues differ from one harbour to the next in Norway.", "In Norway harbour dues differ from port to port.", "agrees"),
        # how often: each day is not each week, where no figure is there to be converted
        ("In Halden a trawler is lost every day.", "In Halden a trawler is lost every week.", "conflicts"),
        ("In Halden a trawler is lost weekly.", "In Halden a trawler is lost every week.", "agrees"),
        ("In Halden 52 trawlers are lost a year.", "In Halden one trawler is lost every week.", "agrees"),
        # a name whole and short, with a nickname, as an acronym, without its kind; another's first name, or a bare second word, is not the same
        ("Nora Holm opened the pier in Ravn.", "Holm opened the pier in Ravn.", "agrees"),
        ("Nora Holm opened the pier in Ravn.", "Nora Lise Holm opened the pier in Ravn.", "agrees"),
        ("Nora Holm opened the pier in Ravn.", "Petra Holm opened the pier in Ravn.", "silent"),
        ("Nora Holm opened the pier in Ravn.", 'Kaspar "Bee" Holm opened the pier in Ravn.', "silent"),
        ("The RHB closed two piers.", "The Ravn Harbour Board closed two piers.", "agrees"),
        ("Brenna University closed two piers.", "Brenna closed two piers.", "agrees"),
        # what somebody or something is, who did it, and of what nobody names it is told
        ("Ravn is a fishing port.", "Ravn is a fishing club in Norway.", "silent"),
        ("Ravn is a fishing port.", "Ravn is a busy fishing port in Norway.", "agrees"),
        ("The song Opal was recorded by a choir.", "The song Opal was recorded by Nora Holm.", "silent"),
        ("The explosion injured 24 dockers in Ravn.", "A fire injured 24 dockers in Ravn.", "silent"),
        # the age behind a name counts nothing else
        ("Two sailors left Ravn.", "Nora Holm, 26, and other sailors left Ravn.", "silent"),
        # scores and codes
        ("Ravn beat Halden 3-2.", "Ravn beat Halden in the cup, 3-2.", "agrees"),
        ("Ravn beat Halden 3-2.", "Ravn beat Halden in the cup, 4-2.", "silent"),
        # not said why is no denial of what
        ("Police in Ravn have not said why the three sailors were held.", "Police in Ravn held three sailors, the mayor said.", "silent"),
        # a headline: its outlet, and capitals that make no names
        ("NRK: Ravn closed two piers in May", "Ravn closed two piers in May", "agrees"),
        ("Ravn Closed Two Piers For Third Time - NRK", "Ravn closed two piers for the third time", "agrees"),
        # the very number on the very noun is taken, however else either is described
        ("Twelve patients were treated in Ravn.", "No one died, but 12 patients were treated in Ravn, nine of them children.", "agrees"),
        # the words alone tell what is meant, and one figure is another
        ("Fishing boats picked up 16 people.", "Fishing boats picked up 61 people.", "conflicts"),
        # none is not two
        ("Nora Holm had two sons.", "Nora Holm had two daughters and no sons.", "silent"),
        # two texts that nobody filed together: with less in common a difference is none
        (
            "11 judges were sworn in at the tribunal in Ravn.",
            "Norway elected eight judges for the new tribunal that is to try smugglers from Ravn.",
            "silent",
        ),
        # so many kilos of one thing are not of another; a wider word is
        ("Officers in Halden seized 200 kg of heroin in May 2021.", "Officers in Halden seized 200 kg of opium in May 2021.", "conflicts"),
        ("Officers in Halden seized 200 kg of drugs in May 2021.", "Officers in Halden seized 200 kg of opium in May 2021.", "agrees"),
        # the doers of what the evidence tells are what it counts
        ("Forty advertisers were fined in Halden in 2019.", "Forty companies that advertised tobacco were fined in Halden in 2019.", "agrees"),
        # a phrase that is not there as one is met word by word
        ("The Halden council put 12 wells under control.", "The Halden council placed 12 wells under control.", "agrees"),
        # that a thing was announced is little more than that it was done
        ("Norway announced a ban on 116 pesticides in 2015.", "Norway banned 116 pesticides in 2015.", "agrees"),
        # the very number is taken before another on a closer noun, unless the noun is the same
        ("Norway banned 116 pesticides in 2015.", "In 2015 Norway banned 116 chemicals, 19 of them pesticides.", "agrees"),
        ("In 2019 the ship called at 37 ports in 25 towns.", "In 2019 the ship called at 25 ports in 37 towns.", "conflicts"),
    ],
)
def test_stances(known, statement, evidence, stance):
    assert compare(statement, evidence, known).stance.value == stance


def test_places_are_those_of_the_whole_evidence(known):
    evidence = f"It rained in Ravn. {SHIPS}. Nobody sang."
    found = compare("The harbour handled 9,000 ships in 2019", evidence, known)
    assert [evidence[slot.reported_start : slot.reported_end] for slot in found.slots if slot.outcome is Outcome.DIFFERS] == ["nearly 4,000"]
    assert all(evidence[slot.reported_start : slot.reported_end] == slot.reported for slot in found.slots if slot.reported)


def test_the_dictionary_is_that_of_the_command(known):
    value = compare("The harbour handled 9,000 ships in 2019", SHIPS, known).to_dict()
    assert list(value) == ["schema", "statement", "evidence", "stance", "slots"]
    assert (value["stance"], value["evidence"], value["slots"][0]["slot"]) == ("conflicts", SHIPS, "number")


def test_without_a_vocabulary_the_general_one_serves(known):
    assert compare("The harbour handled 9,000 ships in 2019", SHIPS) == compare("The harbour handled 9,000 ships in 2019", SHIPS, known)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained. It snowed! Did it? Yes", ["It rained.", "It snowed!", "Did it?", "Yes"]),
        ("He met Mr. Holm of the U.S. Navy. He left.", ["He met Mr. Holm of the U.S. Navy.", "He left."]),
        ("“It rained.” Then 3.5 cm fell. in all", ["“It rained.”", "Then 3.5 cm fell. in all"]),
        ("A heading\n\nA line", ["A heading", "A line"]),
        ("  \n ", []),
    ],
)
def test_sentences(text, found):
    assert [text[start:end] for start, end in sentences(text)] == found


def test_the_general_vocabulary_is_kept_and_trusted_only_while_whole(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    made = general.vocabulary.__wrapped__()
    (index,) = (tmp_path / "cache").glob("*.sqlite")
    assert made.entities["china"][0] == "China"
    monkeypatch.setattr("claimcheck.corpus.compile.compile_index", None)
    assert general.vocabulary.__wrapped__().entity_kind("china") == "country"
    monkeypatch.undo()
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    index.write_bytes(b"no index at all")
    assert general.vocabulary.__wrapped__().entity_kind("china") == "country"
    assert cache.is_trusted(index)


def test_without_a_place_to_keep_it_the_general_vocabulary_is_in_memory(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setattr(cache, "places", lambda main: [main])
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "file" / "below"))
    assert general.vocabulary.__wrapped__().entity_kind("china") == "country"
