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
exports-preset-logseq = Logseq
exports-preset-readwise = Readers of Readwise’s notes
exports-preset-plain = Any Markdown reader
exports-preset-own = Your own template
exports-template = Template
exports-template-again = Begin anew
# Language is the name of the template language, Liquid.
exports-template-about = Liquid: { $example } is a value. What there is to be used is in the manual.
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
# All articles are read. What takes its time now is the drawing of pages.
exports-drawing = Drawing the pages…
# On what can be dragged out of the window: the files of the export go where they are let go.
exports-drag = Drag to a folder
# For screen readers, after that.
exports-drag-same = with the mouse; Export does the same
exports-drag-wait = Getting ready…
exports-drag-now = Ready to drag
exports-drag-making = The files are being made. Drag them once they are ready.
exports-drag-ready = The files are ready to be dragged.
exports-drag-most = To drag more than { $most } files, choose “Everything in one file”.
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
# The name of what is printed, for tools that list the parts of a page.
exports-print = What is printed
# A browser prints, and its dialog has PDF among its printers.
exports-by-dialog = The browser’s dialog for printing opens with what is exported. Choose “Save as PDF” there.
exports-printed = { $highlights ->
    [one] 1 highlight
   *[other] { $highlights } highlights
} of { $articles ->
    [one] 1 article
   *[other] { $articles } articles
} handed to the browser’s dialog for printing
exports-copied = { $highlights ->
    [one] 1 highlight
   *[other] { $highlights } highlights
} of { $articles ->
    [one] 1 article
   *[other] { $articles } articles
} copied
command-export-again = Export again as before

## Living notes: folders of files that are kept up to date

command-living-notes = Living notes…
living-notes = Living notes
living-about = The notes of every annotated article are kept in a file of their own, as in an Obsidian vault. Lectern keeps its part of each file up to date; the rest is yours. What you write into a note there comes back.
living-reading = Reading the folders…
living-none = Notes are not kept in any folder.
living-within = in { $folder }
living-files = { $notes ->
    [one] 1 file
   *[other] { $notes } files
}
living-stop = Stop keeping
living-stop-folder = Stop keeping { $folder }
living-keep = Keep notes in a folder…
# The command is written out in letters of a machine.
living-by-command = A browser window cannot name a folder of this computer. Close Lectern and say { $command } on the command line.
living-problems = Files that are not kept up to date
living-conflicts = Notes that were changed here and in their file
living-library = Here
living-file = In the file
# There is no text on this side.
living-empty = Nothing
living-keep-library = Keep this one
living-keep-file = Keep the one of the file
living-keep-both = Keep both
living-decided = Decided.
living-undecided = { $count ->
    [one] A note was changed here and in its file.
   *[other] { $count } notes were changed here and in their files.
}
living-decide = Decide…
