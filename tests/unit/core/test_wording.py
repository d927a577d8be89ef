"""What has changed between two texts, word by word."""

from mestring.core.wording import Mark, Part, word_difference


def test_changed_words_are_marked_and_the_rest_stands():
    assert word_difference("hver torsdag i året", "hver søndag i året") == [
        Part(Mark.SAME, "hver "),
        Part(Mark.GONE, "torsdag"),
        Part(Mark.NEW, "søndag"),
        Part(Mark.SAME, " i året"),
    ]


def test_texts_with_little_in_common_are_shown_whole():
    parts = word_difference("Strø alle fortau før klokken seks", "Kommunen skal gi frivillige en takk")
    assert [part.mark for part in parts] == [Mark.GONE, Mark.NEW]
