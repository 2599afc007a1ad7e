@rem The program has windows, so that a console neither waits for it nor passes its exit code on; a script does both.
@rem The last line is the program's, nothing after it: what a script ends with is its exit code, after && and || as well.
@setlocal DisableDelayedExpansion
@"%~dp0vitrine.exe" %*
