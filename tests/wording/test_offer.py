"""Statement to the wording that holds, on two made-up corpora: each row is what a journalist may print instead."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from claimcheck.model import Verdict
from claimcheck.verify import verify

AS_OF = dt.date(2026, 11, 22)
ABOUT = "The survey counted about 40,000 seals off Veldmark in 2020."

VELDMARK = [
    # one figure for several sources that differ: the hedge that they share
    ("The survey counted 40,000 seals off Veldmark in 2020.", ABOUT),
    ("The survey counted nearly 40,000 seals off Veldmark in 2020.", ABOUT),
    ("The survey counted 38,700 seals off Veldmark in 2020.", ABOUT),
    ("The survey counted 60,000 seals off Veldmark in 2020.", ABOUT),
    ("The survey counted more than 12,000 seals off Veldmark in 2020.", ABOUT),
    ("The survey counted thousands of seals off Veldmark in 2020.", ABOUT),
    ("The survey counted nearly 40,000 seals off Veldmark in 2012.", ABOUT),
    ("According to the Sund Ledger, the survey counted 60,000 seals off Veldmark in 2020.", "According to the Sund Ledger, the survey counted more than 40,000 seals off Veldmark in 2020."),
    # one source's own figure, hedge and unit
    ("In Halden about 150 seals were found dead in 2020.", "In Halden 151 seals were found dead in 2020."),
    ("In Halden two seals were found dead in 2020.", "In Halden 151 seals were found dead in 2020."),
    ("The Lune bridge cost 81 million crowns.", "The Lune bridge cost more than 80 million crowns."),
    ("The Lune bridge cost less than 70 million crowns.", "The Lune bridge cost more than 80 million crowns."),
    ("A third of ferry passengers in 2020 were commuters.", "A majority of ferry passengers in 2020 were commuters."),
    ("The trawler Ravn carries 200 lb of ice.", "The trawler Ravn carries 200 kg of ice."),
    ("150 boats fish off Morvik.", "Up to 90 boats fish off Morvik."),
    # dates
    ("Veldmark opened the Lune bridge in July 2018.", "Veldmark opened the Lune bridge in June 2018."),
    ("Veldmark opened the Lune bridge in 2019.", "Veldmark opened the Lune bridge in 2018."),
    ("Last year Veldmark opened the Lune bridge.", "On 23 June 2018 Veldmark opened the Lune bridge."),
    # names and roles
    ("The Coast Police closed 12 fish farms in Morvik in 2020.", "The Fisheries Board closed 12 fish farms in Morvik in 2020."),
    ("Kaldia opened the Lune bridge in June 2018.", "Veldmark opened the Lune bridge in June 2018."),
    ("Veldmark sued Osmark over the cod quota in 2016.", "Osmark sued Veldmark over the cod quota in 2016."),
    ("Brankfisk bought the shipyard in Morvik from Nordgarn in 2015.", "Nordgarn bought the shipyard in Morvik from Brankfisk in 2015."),
    ("Jens Orm said that the quota had emptied the small ports of the coast.", "Ida Brock said that the quota had emptied the small ports of the coast."),
    ('"Nobody in the capital came to look," Jens Orm said.', '"Nobody in the capital came to look," Ida Brock said.'),
    # opposites and denials
    ("Veldmark closed the Lune bridge on 23 June 2018.", "Veldmark opened the Lune bridge on 23 June 2018."),
    ("Veldmark did not open the Lune bridge on 23 June 2018.", "Veldmark opened the Lune bridge on 23 June 2018."),
    ("Veldmark never opened the Lune bridge.", "Veldmark opened the Lune bridge."),
    ("Veldmark signed the whaling treaty in 2014.", "Veldmark did not sign the whaling treaty in 2014."),
    # rank, scope, modality
    ("Halden is the third-largest port in Veldmark.", "Halden is the second-largest port in Veldmark."),
    ("Kaldia buys its salt only from Tarland.", "Kaldia buys its salt mainly from Tarland."),
    ("Nordgarn bribed a customs officer in 2013.", "Nordgarn allegedly bribed a customs officer in 2013."),
    ("Brankfisk was convicted of poaching cod in May 2019.", "Brankfisk was charged with poaching cod in May 2019."),
    # only the failing part is touched
    ("Veldmark opened the Lune bridge in June 2018, but Kaldia sued Veldmark over the cod quota in 2016.", "Veldmark opened the Lune bridge in June 2018, but Osmark sued Veldmark over the cod quota in 2016."),
    ("The survey counted nearly 40,000 seals off Veldmark in 2020, and Veldmark closed the Lune bridge in June 2018.", "The survey counted about 40,000 seals off Veldmark in 2020, and Veldmark opened the Lune bridge in June 2018."),
    # what changed since, and where no word can be replaced: the claim's own words
    ("Ada Vint is mayor of Halden.", "Per Holm succeeded Ada Vint as mayor of Halden in January 2023."),
    ("Two of the three lighthouses in Halden are closed", "All the lighthouses in Halden are closed since March 2023"),
    ("Veldmark sells herring only to Osmark.", "Veldmark sells herring to buyers including Osmark and Tarland."),
    ('"The quota has emptied every small port on this coast," Ida Brock said.', "Ida Brock said that the quota had emptied the small ports of the coast."),
]  # fmt: skip

SANDREY = [
    # noun and verb agree with the figure
    ("Three ferries were stopped by the storm in 2020.", "A single ferry was stopped by the storm in 2020."),
    ("In 2020, one mill was sold by the island.", "In 2020, twelve mills were sold by the island."),
    ("Some 30 mills were sold by the island in 2020.", "Twelve mills were sold by the island in 2020."),
    # the statement's style of numbers, units and dates
    ("The Harbour Ministry planted 3.1 million oaks in 2020.", "The Harbour Ministry planted 1,200 oaks in 2020."),
    ("Some 60% of the fish is sold in Norrey.", "Some 20% of the fish is sold in Norrey."),
    ("The quarry shipped more than 900 kg of chalk in 2020.", "The quarry shipped more than 300 kg of chalk in 2020."),
    ("Tallow bought the old brewery on June 12, 2019.", "Tallow bought the old brewery on June 23, 2019."),
    ("Tallow bought the old brewery on 2018-06-23.", "Tallow bought the old brewery on 2019-06-23."),
    # articles, forms of names, titles
    ("An Eblish company bought the old brewery in 2019.", "An Orrish company bought the old brewery in 2019."),
    ("In April 2018 the FWA issued a permit to the Tallow company.", "In April 2018 the HMA issued a permit to the Tallow company."),
    ("In April 2018 the HMA issued a permit to the Garnet company.", "In April 2018 the HMA issued a permit to the Tallow company."),
    ("The Forest Ministry's office in Norrey was painted in May 2020.", "The Harbour Ministry's office in Norrey was painted in May 2020."),
    ("The mayor Inga Storm opened the museum in 2016.", "The mayor Edda Lorn opened the museum in 2016."),
    ("The Storm Court convicted Olga Rint of forgery in 2016.", "The Storm Court charged Olga Rint with forgery in 2016."),
    ("The chapel of Norrey is the second-oldest building on the island.", "The chapel of Norrey is the oldest building on the island."),
    ("The lighthouse keeper can see the reef at night.", "The lighthouse keeper cannot see the reef at night."),
    ("The council approved the new pier in 2018.", "The council did not approve the new pier in 2018."),
    ("The price of wool fell in 2019.", "The price of wool rose in 2019."),
    # sources that differ and share no hedge: one of them, named
    ("The island lost 610 sheep in 2021.", "The island lost 610 sheep in 2021, according to the Norrey Mail."),
    ("The island lost 2,000 sheep in 2021.", "The island lost 890 sheep in 2021, according to the Sheep Board."),
]

NONE = [
    "Veldmark opened the Lune bridge on 23 June 2018.",  # it holds
    "The survey counted about 40,000 seals off Veldmark in 2020.",  # the shared hedge itself
    "The Lune bridge cost 90 million crowns.",  # not settled
    "Penguins invented the telegraph in 1821.",
    "Veldmark closed the Lune bridge in June 2018, while penguins invented the telegraph in 1821.",  # a part that nothing mends
    "Did Veldmark close the Lune bridge?",
]


@pytest.mark.parametrize(("statement", "wording"), VELDMARK)
def test_what_may_be_said_of_veldmark(statement, wording, veldmark):
    assert verify(statement, veldmark, as_of=AS_OF).wording == wording


@pytest.mark.parametrize(("statement", "wording"), SANDREY)
def test_what_may_be_said_of_sandrey(statement, wording, sandrey):
    assert verify(statement, sandrey, as_of=AS_OF).wording == wording


@pytest.mark.parametrize("statement", NONE)
def test_nothing_is_offered(statement, veldmark):
    assert verify(statement, veldmark, as_of=AS_OF).wording == ""


def test_a_caller_may_do_without(veldmark):
    report = verify("Veldmark opened the Lune bridge in 2019.", veldmark, as_of=AS_OF, wording=False)
    assert (report.verdict, report.wording) == (Verdict.REFUTED, "")


@pytest.mark.parametrize("statement", [statement for statement, _ in (*VELDMARK, *SANDREY)])
def test_a_wording_needs_no_wording_of_its_own(statement, veldmark, sandrey):
    corpus = veldmark if (statement, dict(VELDMARK).get(statement)) in VELDMARK else sandrey
    offered = verify(statement, corpus, as_of=AS_OF).wording
    again = verify(offered, corpus, as_of=AS_OF)
    assert again.verdict is Verdict.SUPPORTED
    assert again.wording in {"", offered}


TEMPLATES = (
    "The survey counted {figure} seals off Veldmark in {year}.",
    "In {year} {actor} closed {figure} fish farms in {place}.",
    "{actor} charged Brankfisk with poaching cod in May {year}.",
    "{place} is the {rank} port in Veldmark.",
    "{actor} did not open the Lune bridge on {figure} June {year}.",
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    template=st.sampled_from(TEMPLATES),
    figure=st.sampled_from(["12", "nearly 900", "5.5 million", "thousands of", "a dozen", "23", "no"]),
    year=st.sampled_from(["2016", "2018", "2019", "2020"]),
    actor=st.sampled_from(["The Fisheries Board", "Osmark", "Veldmark", "The Coast Police", "Jens Orm"]),
    place=st.sampled_from(["Morvik", "Halden", "Kaldia"]),
    rank=st.sampled_from(["largest", "second-largest", "smallest", "busiest"]),
)
def test_what_is_offered_is_supported(template, figure, year, actor, place, rank, veldmark):
    statement = template.format(figure=figure, year=year, actor=actor, place=place, rank=rank)
    offered = verify(statement, veldmark, as_of=AS_OF).wording
    if offered:
        assert offered != statement
        assert verify(offered, veldmark, as_of=AS_OF, wording=False).verdict is Verdict.SUPPORTED
