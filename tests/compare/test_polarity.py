"""What one text asserts and another denies: in other words of denial, doubled, hidden, or aimed at another word (spec: verdicts, polarity)."""

from __future__ import annotations

import pytest

CASES = [
    # statement, passage, outcome
    ("Veldmark did not sign the treaty.", "Veldmark signed the treaty.", "differs"),
    ("Veldmark signed the treaty.", "Veldmark never signed the treaty.", "differs"),
    ("Veldmark did not sign the treaty.", "Veldmark refused to sign the treaty.", ""),
    ("Veldmark rebuffed the call to sign the treaty.", "Veldmark did not sign the treaty.", ""),
    ("The treaty with Osmark is still missing approval by Veldmark.", "Veldmark has not approved the treaty with Osmark.", ""),
    ("Nobody in Veldmark signed the treaty.", "No clerk in Veldmark signed the treaty.", ""),
    # "never so" is more than ever, and denies nothing
    ("Veldmark has never been so reluctant to sign the treaty.", "Veldmark is willing to sign the treaty.", "differs"),
    ("Veldmark has never been so willing to sign the treaty.", "Veldmark is willing to sign the treaty.", ""),
    # what falls is taken back by nothing beside it
    ("There was a steep drop in herring prices.", "There was no drop in herring prices.", "differs"),
    # the same word of denial on both sides cancels out, so that one more decides
    ("Veldmark did not refuse to sign the treaty.", "Veldmark refused to sign the treaty.", "differs"),
    ("The difficult talks did not end the strike.", "The difficult talks ended the strike.", "differs"),
    ("The reluctant mayor did not sign the treaty.", "The reluctant mayor signed the treaty.", "differs"),
    # one word denied of one and asserted of another
    ("Two of the new coastal boats were not trawling boats.", "Two of the new coastal boats were trawling boats.", "differs"),
    ("Veldmark did not sign the treaty, although Osmark did sign it.", "Osmark signed the treaty.", "unconfirmed unconfirmed"),
    ("Veldmark did not sign the treaty, although Osmark did haul it.", "Veldmark signed the treaty.", "differs"),
    # what is not told as done is not there to be denied, nor does naming an act assert it
    ("Veldmark did not sign the treaty.", "Osmark urged Veldmark to sign the treaty.", "unconfirmed unconfirmed"),
    ("Signing the treaty would be a gain for Veldmark.", "Veldmark did not sign the treaty.", "unconfirmed"),
    ("Ida Brock could not tell if Veldmark signed the treaty.", "Ida Brock was not sure whether Veldmark signed the treaty.", ""),
    # a noun that only qualifies another tells of nothing that was done, which could be denied
    ("Veldmark never enforced the treaty.", "Enforcement officials of Veldmark signed the treaty.", "unconfirmed unconfirmed"),
    # nor does a word for those who do something, unless it is a verb that only ends like one
    ("Veldmark sent negotiators to Osmark.", "Veldmark did not negotiate with Osmark.", ""),
    ("Smugglers met in Halden.", "Nobody smuggled herring in Halden.", ""),
    ("Veldmark orders herring.", "Veldmark does not order herring.", "differs"),
    # what stands in a phrase that excludes another is no word of its own
    ("The rock is a blue mineral of Osmark.", "The rock is a blue gas of Osmark.", ""),
    # a phrase may deny in itself, and a duty may be denied
    ("The port was under no obligation to sign the treaty.", "The port did not have to sign the treaty.", ""),
    ("Veldmark made no mention of the treaty.", "Veldmark did not mention the treaty.", ""),
    # a word that denies beside two opposites denies neither of them
    ("The talks with Osmark were expeditious.", "The talks with Osmark remained slow and ineffective.", "unconfirmed"),
    # unless they are a pair of opposites that qualifies one and the same word
    ("The talks with Osmark were fast.", "The talks with Osmark remained slow and ineffective.", "differs"),
    ("Many sailors know the harm that ropes cause.", "Many sailors do not know the harm that ropes cause.", "differs"),
    ("Veldmark lifted the sanctions on Osmark.", "The sanctions on Osmark blocked the ships of Veldmark.", "unconfirmed"),
    ("Veldmark refused to lift the ban on cod.", "Veldmark imposed the ban on cod.", ""),
    # what somebody is kept from was not done
    ("Veldmark closed the port.", "Veldmark was unable or unwilling to close the port.", "differs"),
    ("Veldmark was unwilling to close the port.", "Veldmark was unable or unwilling to close the port.", ""),
    # "less potent" is not potent
    ("The pills of Osmark are potent.", "The pills of Osmark are less potent.", "differs"),
    # what is told of none, or of which thing is meant
    ("The addresses of Osmark proved genuine.", "Not one of the addresses of Osmark proved genuine.", "unconfirmed"),
    ("Veldmark lists the drug.", "Veldmark banned a drug that Osmark does not list.", "unconfirmed"),
    ("Veldmark carried out the plan.", "Veldmark never carried out the plan.", "differs"),
    # punishments that exclude one another
    ("The baker was sentenced to life in prison.", "The baker was sentenced to death.", "differs"),
    ("Veldmark never enforced the treaty.", "The enforcement of the treaty by Veldmark went on.", "differs"),
    # prefixes that only look as if they denied
    ("Veldmark hid the guns under a guise.", "Veldmark took pains to disguise the guns.", ""),
    # "no X of Y" is denied once, phrase and word alike
    ("Osmark, no member of the league, signed the treaty.", "Osmark is not a member of the league.", ""),
    # two ends of one way do not exclude one another
    ("Herring comes from Veldmark and reaches Osmark.", "Herring reaches Osmark.", ""),
    ("Herring comes from Veldmark.", "Herring arrives in Osmark.", ""),
    ("Herring comes from Osmark.", "Herring arrives in Osmark.", "differs"),
    # what is not heeded is there
    ("Veldmark signed without taking past assistance into account.", "Veldmark gave Osmark assistance.", ""),
    # a manner is not undone by what becomes of another thing
    ("The herring can be legally sold.", "Veldmark banned the herring.", "unconfirmed"),
    # a thing is denied less clearly than an act
    ("Veldmark gave Osmark no assistance.", "Veldmark gave Osmark assistance.", "differs"),
    # what is narrower than what is denied is denied too
    ("The catch was slashed by Veldmark.", "The catch was not reduced by Veldmark.", "differs"),
    # an opposite of another subject, which both texts name, contradicts nothing
    ("Osmark opened the port that Veldmark built.", "Veldmark closed the port that Osmark built.", "unconfirmed"),
    # the particle of a light verb may turn what is said
    ("The Board took the boats off its list.", "The Board has a list of boats.", "unconfirmed"),
    # what one verb takes back, in either voice
    ("Veldmark lifted the notice in May.", "The boil-water notice was lifted in May.", ""),
]


@pytest.mark.parametrize(("said", "passage", "expected"), CASES)
def test_denial(said, passage, expected, told):
    assert told(said, passage, "polarity") == expected
