import subprocess
import sys


def python(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_import_is_light():
    assert python("import sys, claimcheck; print([m for m in sys.modules if m.startswith('claimcheck.')])") == "['claimcheck.version']"


def test_functions_win_over_modules_of_their_name():
    code = "import claimcheck.verify, claimcheck.lint, claimcheck.compare.engine\nfrom claimcheck import verify, lint, compare, search, load_corpus\nprint([type(f).__name__ for f in (verify, lint, compare, search, load_corpus)])"
    assert python(code) == "['function', 'function', 'function', 'function', 'function']"


def test_what_is_not_there():
    assert python("import claimcheck\nprint(hasattr(claimcheck, 'nothing'), 'verify' in dir(claimcheck))") == "False True"
