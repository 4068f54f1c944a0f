"""Names that the text itself describes."""

from __future__ import annotations

import pytest

from claimcheck.documents.naming import described
from claimcheck.frame.build import frame

TEXT = [
    "Labour Minister Dana Whitlock met the Harbour Workers' League on Monday.",
    "The league's offer was turned down, Whitlock said.",
    "The European Ferry Authority (EFA) and the ferry operator North Line Partners were there.",
    "It happened at Port Ellery, where Savira Biologics makes vaccines.",
    "Savira pays well, and the port is large.",
]


@pytest.mark.parametrize(
    ("text", "same", "kind"),
    [
        ("Whitlock left.", "Dana Whitlock left.", "person"),
        ("The league left.", "The Harbour Workers' League left.", "organisation"),
        ("EFA left.", "The European Ferry Authority left.", "organisation"),
        ("The ferry authority left.", "The European Ferry Authority left.", "organisation"),
        ("Savira left.", "Savira Biologics left.", "company"),
        ("The port closed.", "Port Ellery closed.", "place"),
        ("North Line Partners left.", "North Line Partners left.", "company"),
    ],
)
def test_short_forms_stand_for_the_name(vocabulary, text, same, kind):
    known = described(TEXT, vocabulary)
    one, other = frame(text, known).names[0], frame(same, known).names[0]
    assert one.ids == other.ids
    assert one.kind == kind


def test_a_short_form_that_two_names_could_have_is_neithers(vocabulary):
    known = described(["The Dock League met the Crane League.", "Ada Holm met Ida Holm at the Tarn Club."], vocabulary)
    assert frame("The league left.", known).names == ()
    assert frame("Holm left.", known).names[0].ids != frame("Ada Holm left.", known).names[0].ids or len(frame("Holm left.", known).names[0].ids) > 1


def test_the_one_company_of_a_text_is_the_company(vocabulary):
    one = described(["The operator, Brenna Lines, lost its licence.", "The company said it would appeal."], vocabulary)
    assert frame("The company left.", one).names[0].ids == frame("Brenna Lines left.", one).names[0].ids
    two = described(["The operator, Brenna Lines, sued Orell Shipping.", "The company said it would appeal."], vocabulary)
    assert frame("The company left.", two).names == ()


def test_what_is_on_file_stays_as_it_is(vocabulary):
    known = described(["The United States and New Zealand met on Monday, May 5."], vocabulary)
    assert known is vocabulary
