### Lectern: what the system draws: menu bar, menus and dialogs.

## The menu bar. A & stands before the letter that opens a menu with Alt.

main-move-section = To another section…
main-move-section-up = Up
main-move-section-down = Down
main-move-section-in = Into the section above
main-move-section-out = Out of its section
main-undo = Undo
main-redo = Redo
main-copy-quote = Copy as a quote
main-copy-source = Copy a citation
main-find = Find in article…
main-find-next = Find next
main-find-previous = Find previous
main-search = Search library
main-next-highlight = Next highlight
main-previous-highlight = Previous highlight
main-add-note = Note on the selected words…
main-tag-words = Tags of the selected words…
main-copy-words = Copy the quote
main-pictures = Look at the pictures
main-original = Original page
main-open-source = Open its page in the browser
main-versions = Other versions…
main-decode = Re-decode as…
main-hide-block = Hide this block
main-trash = Move to the Trash
main-show-logs = Show the log
main-diagnostics-ask = Diagnostic information…
main-open-data-folder = Open the folder of the library
main-show-licences = Licences
main-menu-file = &File
main-menu-move-the-section = Move the section
main-menu-speech = Speech
main-menu-edit = &Edit
main-menu-find = Find
main-menu-tags = Tags
main-menu-go = &Go
main-menu-highlight = Highlight
main-menu-links-and-pictures = Links and pictures
main-menu-article = &Article
main-menu-blocks-of-the-text = Blocks of the text
main-menu-help = &Help

## The menu “View”

main-reverse-sort = The other way round
main-wider-sidebar = Wider sidebar
main-narrower-sidebar = Narrower sidebar
main-wider-list = Wider list
main-narrower-list = Narrower list
main-wider-notes = Wider notes
main-narrower-notes = Narrower notes
main-usual-panes = Usual widths
main-measure-full = As wide as the pane
main-view-cards = As cards
main-view-compact = As compact rows
main-view-columns = As columns
main-timeline = Timeline
main-clear-filters = Clear the filters
main-sidebar = Sidebar
main-notes = Notes panel
# The headings of the article that is open.
main-contents = Contents
main-reading-caret = Read by keys
main-focus-mode = Focus mode
main-menu-sort-by = Sort by
main-menu-columns = Columns
main-menu-widths-of-panes = Widths of panes
main-menu-text-size = Text size
main-menu-line-width = Line width
main-menu-view = &View

## Dialogs of the system

main-import-folder-title = Import folder
main-import-files-title = Import files
main-import = Import
# A kind of files, where it has no name of its own.
main-files = Files
main-export-title = Export notes to a folder
main-export = Export
main-save-pdf-title = Save as PDF
# The name of the file, where the article has none.
main-article = Article

main-diagnostics = Diagnostic information
main-diagnostics-copy = Copy

## Drawing a PDF

main-print-late = Drawing the PDF took too long and was stopped. Export fewer articles at a time, or a file an article.
main-print-failed = The PDF could not be drawn, mostly for want of memory. Export fewer articles at a time, or a file an article.

## What goes wrong at a start

main-not-whole = Lectern is not whole
# $parts is a list of files, one a line.
main-parts-missing =
    Install it again. These parts are missing:
    { $parts }

## Libraries, each of which is a file

main-menu-library = Library
main-new-library = New library…
main-open-library = Open library…
main-menu-recent = Open recent
main-clear-recent = Clear this list
main-new-library-title = New library
# The name of the file, as it is offered.
main-new-library-name = Articles
main-open-library-title = Open a library
# A kind of files, of which one may be chosen.
main-libraries = Libraries of Lectern
main-no-library = “{ $name }” is no library of Lectern.
main-choose-library = Its bytes are not those of a library, and it was left as it is. Choose another file, or restore it from a backup.
main-not-opened = “{ $name }” could not be opened
main-not-there = “{ $name }” is not there any more
# $library is a path.
main-look-for-it = It was { $library }. If its disk is not connected, connect it and try again.
main-there-already = There is a file “{ $name }” already
main-other-name = Choose another name, or open it with “Open library…”.
