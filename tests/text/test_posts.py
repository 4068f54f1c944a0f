"""Posts as plain text. All facts are made up."""

from __future__ import annotations

import pytest

from claimcheck.text.posts import plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The pier is shut", "The pier is shut"),
        ("The pier is shut https://example.org/a?b=1", "The pier is shut"),
        ("HTTP://EXAMPLE.ORG shut", "shut"),
        ("shut.pic.twitter.com/AbC1 now", "shut. now"),
        ("www.example.org/x says so", "says so"),
        ("#SaveThePier", "Save The Pier SaveThePier"),
        ("#save_the_pier", "save the pier save_the_pier"),
        ("@ArnsfordFC2019", "Arnsford FC 2019 ArnsfordFC2019"),
        ("#pier", "pier"),
        ("#NATOships", "NAT Oships NATOships"),
        ("a lone # and @ / mark", "a lone # and @ / mark"),
        ("mail@example", "mail example"),
        ("", ""),
    ],
)
def test_links_go_and_tags_fall_apart(text, words):
    assert plain(text).split() == words.split()
