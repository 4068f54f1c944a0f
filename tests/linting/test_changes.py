"""Lines that a change touched, from git's own output."""

import pytest

from claimcheck.linting.changes import binary, touched

DIFF = """diff --git a/a.md b/a.md
index 1..2 100644
--- a/a.md
+++ b/a.md
@@ -3 +3,2 @@ Heading
-old
+new
+++ b/trap.md
@@ -9,2 +10,0 @@
-gone
--- a/trap.md
@@ -20,0 +20 @@
+one
\\ No newline at end of file
diff --git a/gone.md b/gone.md
deleted file mode 100644
--- a/gone.md
+++ /dev/null
@@ -1 +0,0 @@
-x
diff --git "a/\\303\\251 \\"q\\".md" "b/\\303\\251 \\"q\\".md"
--- /dev/null
+++ "b/\\303\\251 \\"q\\".md"
@@ -0,0 +1,2 @@
+x
+y
"""


def test_touched():
    assert touched(DIFF) == {"a.md": {3, 4, 20}, 'é "q".md': {1, 2}}


@pytest.mark.parametrize(
    ("said", "paths"),
    [
        ("", []),
        ("1\t2\ta.md\0", []),
        ("-\t-\ta.docx\x003\t0\tb.md\x00", ["a.docx"]),
        ("-\t-\t\x00old.docx\x00new.docx\x000\t0\t\x00c.md\x00d.md\x00", ["new.docx"]),
    ],
)
def test_binary(said, paths):
    assert binary(said) == paths
