### Lectern: annotated notes in other forms, for other programs.

## What is exported

exports-title = Export notes
exports-which = Which notes
exports-chosen = The { $count } articles that are chosen
exports-chosen-one = The article that is chosen
exports-article = This article: { $title }
exports-of-section = Section: { $name }
exports-of-tag = Tag: { $name }
# The list that is shown, such as “Unread”.
exports-of-list = This list: { $name }
exports-of-search = What the search for “{ $text }” finds
exports-of-filter = What this list shows, as it is filtered
exports-all = All articles with notes
exports-everything = The whole library

## How

exports-form = Form
exports-preset = Made for
exports-preset-obsidian = Obsidian
exports-in-one = Everything in one file
exports-with-all = Articles without notes too

## What it will be

exports-preview = Preview
# A file of letters and numbers that nobody could read is not shown.
exports-no-preview = “{ $name }” cannot be shown here.
exports-cut = Only the beginning is shown.
exports-nothing = There is nothing here to export yet.
# The preview shows the first of several files or articles.
exports-counts = { $highlights ->
    [one] 1 highlight
   *[other] { $highlights } highlights
} of { $articles ->
    [one] 1 article
   *[other] { $articles } articles
}

## Doing it

exports-export = Export
exports-copy = Copy
exports-running = Exporting
exports-cancel = Cancel the export
exports-step = { $done } of { $total } articles
exports-cancelled = The export was cancelled. Nothing was written.
# Without an ending.
exports-name = Notes
exports-archive = Lectern notes
exports-done = { $highlights ->
    [one] 1 highlight
   *[other] { $highlights } highlights
} of { $articles ->
    [one] 1 article
   *[other] { $articles } articles
} exported to “{ $name }”
exports-copied = { $highlights ->
    [one] 1 highlight
   *[other] { $highlights } highlights
} of { $articles ->
    [one] 1 article
   *[other] { $articles } articles
} copied
command-export-again = Export again
