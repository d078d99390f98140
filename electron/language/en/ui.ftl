### Lectern: what all parts of the page share.

ui-cancel = Cancel
ui-try-again = Try again

## Counted things

ui-articles = { $count ->
    [one] 1 article
   *[other] { $count } articles
}
ui-versions = { $count ->
    [one] 1 new version
   *[other] { $count } new versions
}

