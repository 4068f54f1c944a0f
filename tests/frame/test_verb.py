"""Which words act as verbs, and in which voice."""

from __future__ import annotations

import pytest

from claimcheck.frame.verb import verbs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway sued Peru.", [("sued", False)]),
        ("Peru was sued.", [("sued", True)]),
        ("Norway cited proof by Peru.", [("cited", False)]),
        ("The boats shipped abroad by Peru sank.", [("shipped", True), ("sank", False)]),
        ("The firms placed under sanctions in May have closed.", [("placed", False), ("closed", False)]),
        ("New rules closely shape the trade.", [("shape", False)]),
        ("Peru was sued by Norway.", [("sued", True)]),
        ("The suspect had fled.", [("fled", False)]),
        ("The suspect fled and was caught.", [("fled", False), ("caught", True)]),
        ("The mine is in Norway.", [("is", False)]),
        ("The sued firm.", []),
        ("Two men charged in May fled.", [("charged", True), ("fled", False)]),
        ("Two men sanctioned over fraud.", [("sanctioned", True)]),
        ("Norway has charged in vain.", [("charged", False)]),
        ("Norway charged Peru.", [("charged", False)]),
        ("Ada Quill told Norway.", [("told", False)]),
        ("Norway was told.", [("told", True)]),
        ("A shortage of wheat.", []),
        # "police" is its own base form, and none of a verb in the past
        ("Norway paid police in Larkmere.", [("paid", False)]),
        # a base form acts after a plural, and before what it is done to
        ("The buyers visit the port.", [("visit", False)]),
        ("All sellers shun a fair.", [("shun", False)]),
        ("The boats leave no trace.", [("leave", False)]),
        ("The buyers fear other visits.", []),
        ("On the bus visit the crew slept.", [("slept", False)]),
        ("The indictments of the firms collapsed.", [("collapsed", False)]),
        # what a proceeding is about is not done there
        ("A large smuggling network collapsed.", [("collapsed", False)]),
        ("Norway closed smuggling case 40.", [("closed", False)]),
        ("Norway began smuggling cod.", [("smuggling", False)]),
        # words in -s that are counted, or are somebody's
        ("Norway heard many claims of fraud.", [("heard", False)]),
        ("Norway saw 55 more visits.", []),
        ("The mayor's claims of fraud collapsed.", [("collapsed", False)]),
        ("The mayor\u2019s claims of fraud collapsed.", [("collapsed", False)]),
        ("The mayor claims the reef.", [("claims", False)]),
        ("Norway claims more reefs.", [("claims", False)]),
        # a past as its base form acts before an object
        ("Norway beat Peru.", [("beat", False)]),
        ("Norway shut the port.", [("shut", False)]),
        ("The drum beat slowly.", []),
        # "not" without an auxiliary denies a noun
        ("Norway sold cars but not visits.", [("sold", False)]),
        ("Norway did not close it.", [("close", False)]),
        # what is counted is a noun
        ("All five visits failed.", [("failed", False)]),
    ],
)
def test_verbs_and_their_voice(read, text, expected):
    frame = read(text)
    assert [(frame.words[index].text, passive) for index, passive in verbs(frame.words, frame.terms, frozenset())] == expected
