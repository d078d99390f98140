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

exports-form = Format
# Below the form that is chosen: what it is good for.
exports-about-markdown = Highlights and notes, for apps that notes are kept in.
exports-about-html = Whole articles with highlights and notes, as pages that any browser opens. They come back into Lectern as they are.
exports-about-epub = Whole articles with highlights and notes, as a book for e-readers. They come back into Lectern as they are.
exports-about-docx = Whole articles with highlights, and notes as comments, for Word and LibreOffice.
exports-about-json = Highlights and notes as Web Annotations, for Thorium and other readers, and for another Lectern.
exports-about-text = Highlights and notes, to be read or pasted anywhere.
exports-about-csv = A row for each highlight, for spreadsheets and Readwise.
exports-about-bibtex = References with highlights and notes, for LaTeX, JabRef and Zotero.
exports-about-ris = References with highlights and notes, for Zotero, EndNote and Mendeley.
exports-about-csl = References with highlights and notes, for Zotero and pandoc.
exports-about-folder = Everything that is kept of whole articles, in open files: pages, notes, originals, data. It comes back into Lectern as it is.
exports-about-pdf = Whole articles with highlights and notes, on paper or to be passed on as it looks.
exports-form-folder = Library folder
exports-preset = Made for
exports-preset-obsidian = Obsidian
exports-preset-logseq = Logseq
exports-preset-readwise = Readwise’s layout
exports-preset-plain = Any Markdown reader
exports-preset-own = Your own template
exports-template = Template
exports-template-again = Begin anew
# Language is the name of the template language, Liquid.
exports-template-about = Liquid: { $example } is a value. What there is to be used is in the manual.
exports-in-one = Everything in one file
# The same for a format that is a folder of many files.
exports-in-zip = As one ZIP file
exports-downloaded-zip = It is downloaded as one ZIP file.
exports-with-all = Articles without notes too

## What it will be

exports-preview = Preview
# A file of letters and numbers that nobody could read is not shown.
exports-no-preview = “{ $name }” cannot be shown here.
# Above the files of a format that is a folder, while all articles are chosen.
exports-files-of = Here are the files of one article, “{ $name }”:
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
# The choice is “Everything in one file” or “As one ZIP file”.
exports-drag-most = To drag more than { $most } files, choose “{ $choice }”.
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

## Checked by rebuilding: a fresh library is made of an export, and compared with the one that it is of

exports-verify = Check it by rebuilding
exports-verify-about = Lectern then makes a fresh library of the export and compares the two.
command-verify-export = Verify export…
verify-title = Verify export
# Forms is a list, as “HTML, EPUB”.
verify-about = Choose an export that comes back whole ({ $forms }). A fresh library is made of it and compared with yours as it is now; neither is changed.
verify-choose-file = Choose a file…
verify-choose-folder = Choose a folder…
verify-running = Checking the export
# First an export is read into a fresh library, then that is compared.
verify-step = { $step ->
    [reading] Reading back { $done } of { $total }
   *[comparing] Checking { $done } of { $total }
}
verify-cancel = Cancel the check
verify-cancelled = The check was cancelled. The export is as it was.
# Both counts may be of many: “12,480 of 12,480 articles, 3,911 of 3,911 highlights came back”.
verify-came-back = { $articlesBack } of { $articles ->
    [one] 1 article
   *[other] { $articles } articles
}, { $highlightsBack } of { $highlights ->
    [one] 1 highlight
   *[other] { $highlights } highlights
} came back.
# Of an export of which all came back; counts is the sentence before, with its full stop.
verify-whole = The export is whole: { $counts }
verify-other-markup = { $count ->
    [one] 1 article is there with every word, in other markup.
   *[other] { $count } articles are there with every word, in other markup.
}
verify-not-in-export = { $count ->
    [one] 1 article of the library is not in the export.
   *[other] { $count } articles of the library are not in the export.
}
verify-show = Show what differs…
verify-findings = What differs
verify-differences = { $count ->
    [one] 1 difference
   *[other] { $count } differences
}
verify-since = Changed in the library since
verify-first = The first { $shown } of { $total } are shown.
verify-column-article = Article
verify-column-highlight = Highlight
verify-column-what = What
verify-column-library = In the library
verify-column-export = In the export
verify-finding = { $kind ->
    [missing-article] Not in the export
    [missing-highlight] Highlight that is not in the export
    [extra-article] Only in the export
    [extra-highlight] Highlight that is only in the export
   *[unread] Missing or unreadable
}
verify-library = The library
# Of an article, a highlight or the library.
verify-field = { $field ->
    [title] Title
    [authors] Authors
    [siteName] Site
    [url] Address
    [published] Date
    [added] Day it was added
    [updated] Day it was changed
    [created] Day it was made
    [language] Language
    [direction] Direction of writing
    [description] Description
    [suggestedSection] Section that its site suggests
    [section] Section
    [tags] Tags
    [note] Note
    [read] Whether it was read
    [starred] Whether it is starred
    [saved] Whether its page is there
    [progress] How far it was read
    [readingOffset] Where reading stopped
    [opened] When it was opened last
    [html] Markup
    [pictures] Pictures
    [original] File that it came from
    [files] Files saved with its page
    [sections] Sections and their order
    [tagColors] Colours of tags
    [colorMeanings] Meanings of colours
    [quote] Words
    [around] Words around it
    [place] Place
    [heading] Heading above it
    [state] Whether it has a place
    [color] Colour
    [style] Style
   *[text] Text
}
# Whether something is so, in the library or in the export.
verify-yes-no = { $is ->
    [yes] Yes
   *[no] No
}
# How far an article was read.
verify-share = { NUMBER($percent, maximumFractionDigits: 2) }%
verify-copy = Copy the list
verify-copied = The list was copied.
verify-not-copied = The list could not be copied.

## Living notes: folders of files that are kept up to date

command-living-notes = Living notes…
living-notes = Living notes
living-about = The notes of an article are kept in a file of their own, as in an Obsidian vault. Lectern keeps its part of each file up to date; the rest is yours. What you write into a note there comes back.
living-reading = Reading the folders…
living-none = Notes are not kept in any folder.
living-within = in { $folder }
living-files = { $notes ->
    [one] 1 file
   *[other] { $notes } files
}
living-stop = Stop keeping
living-stop-folder = Stop keeping { $folder }
living-change = Change…
living-change-folder = Change what is kept in { $folder }
living-changed = What is kept in { $folder } changed
living-save = Save
living-keep = Keep notes in a folder…
living-choose = Choose the folder…
# Whose notes are kept in a folder.
living-everything = The whole library
living-section-gone = A section that is not there any more
living-sections = Sections
living-tags = Tags
# The command is written out in letters of a machine.
living-by-command = A browser window cannot name a folder of this computer. Close Lectern and say { $command } on the command line.
living-problems = Files that are not kept up to date
living-conflicts = Notes that were changed here and in their file
living-library = Here
living-file = In the file
# There is no text on this side.
living-empty = Nothing
living-keep-library = Keep what is here
living-keep-file = Keep what is in the file
living-keep-both = Keep both
living-decided = Decided.
living-undecided = { $count ->
    [one] A note was changed here and in its file.
   *[other] { $count } notes were changed here and in their files.
}
living-decide = Decide…
