### Lectern: commands, what is told of changes, and what goes wrong.
### Commands are listed under “All keys” and in the command palette; their ids name them as the code does.

## Commands: Importing

command-import-files = Import files…
command-import-folder = Import folder…
command-watch-folders = Watched folders…
command-import-report = Details of the last import…
command-pause-import = Pause or resume the import
command-cancel-import = Cancel the import

## Commands: Libraries

command-open-sample = Open sample library
command-open-own = Open my library

## Commands: Sections

command-new-section = New section…
command-rename-section = Rename the section…
command-move-section = Move the section…
command-delete-section = Delete the section
command-move-section-up = Move the section up
command-move-section-down = Move the section down
command-move-section-in = Move the section into the one above
command-move-section-out = Move the section out of the one that it is in

## Commands: Tags

command-manage-tags = Tag manager…
command-rename-tag = Rename the tag…
command-merge-tag = Merge the tag into another…
command-color-tag = Colour of the tag…
command-delete-tag = Delete the tag

## Commands: All over

command-export-notes = Export notes…
command-print = Print…
command-save-pdf = Save as PDF…
command-colors = Meanings of colours…
command-search = Search the library
command-find = Find in the article
command-find-next = Next match in the article
command-find-previous = Previous match in the article
command-reading-caret = Read by keys: the caret on or off
command-palette = Command palette…
command-back = Back
command-forward = Forward
command-back-to-section = Back to the section
command-back-to-all = Back to all articles
command-highlights = All highlights
command-next-article = Next article
command-previous-article = Previous article
command-next-unread = Next unread article
command-previous-unread = Previous unread article
command-open = Read the article
command-original = Original page or clean text
command-hide-block = Hide this block of the article
command-toggle-read = Mark as read or unread
command-toggle-star = Star or unstar
command-tags = Tags…
command-move = Move to a section…
command-select = Select or deselect the row
command-trash = Move to the Trash, or out of it
command-delete = Delete permanently…
command-undo = Undo the last change
command-redo = Redo it
command-next-highlight = Next highlight of the article
command-previous-highlight = Previous highlight of the article
command-read-aloud = Read aloud, or pause
command-focus-mode = Focus mode: nothing but the text
command-full-screen = Full screen
command-larger = Larger text
command-smaller = Smaller text
command-usual-size = Usual text size
command-sidebar = Show or hide the sidebar
command-notes = Show or hide the notes
command-next-pane = Next pane
command-previous-pane = Previous pane
command-escape = Back to the list
command-shortcuts = All keys

## Commands: Lists

command-view-cards = Show lists as cards
command-view-compact = Show lists as compact rows
command-view-columns = Show lists as columns
command-sort-added = Sort by added
command-sort-published = Sort by published
command-sort-opened = Sort by last opened
command-sort-title = Sort by title
command-sort-author = Sort by author
command-sort-source = Sort by source
command-sort-section = Sort by section
command-sort-tags = Sort by tags
command-sort-length = Sort by length
command-sort-progress = Sort by progress
command-sort-highlights = Sort by highlights
command-reverse-sort = Sort the other way round
command-columns = Choose the columns…
command-usual-columns = Usual columns
command-timeline = Show or hide the timeline
command-clear-filters = Clear the filters of the list
command-select-all = Select all articles of the list
command-export-chosen = Export the notes of the chosen articles…
command-list-head = Go to the column heads

## Commands: The open article

command-versions = Other versions of the article…
command-decode = Re-decode the file as…
command-left-out = What was left out?
command-open-source = Open the page of the article in the browser
command-follow-suggestion = Move to the section that the page names

## Commands: The window

command-theme-auto = Theme: Auto
command-theme-light = Theme: Light
command-theme-sepia = Theme: Sepia
command-theme-dark = Theme: Dark
command-theme-black = Theme: Black
command-measure-narrow = Lines of text: narrow
command-measure-usual = Lines of text: usual
command-measure-wide = Lines of text: wide
command-measure-full = Lines of text: as wide as the pane
command-wider-sidebar = More room for the sidebar
command-narrower-sidebar = Less room for the sidebar
command-wider-list = More room for the list
command-narrower-list = Less room for the list
command-wider-notes = More room for the notes
command-narrower-notes = Less room for the notes
command-go-inbox = Go to Inbox
command-go-unread = Go to Unread
command-go-reading = Go to Continue reading
command-go-starred = Go to Starred
command-go-highlighted = Go to Highlighted
command-go-opened = Go to Recently read
command-go-trash = Go to Trash
command-go-import = Go to Last import
command-usual-panes = Usual widths of the panes

## Commands: Words, links and pictures of the article

command-delete-highlight = Delete the highlight
command-search-words = Look for the selected words in the library
command-copy-source = Copy a citation of the article
command-open-link = Open the link in the browser
command-copy-link = Copy the address of the link
command-pictures = Look at the pictures of the article
command-copy-picture = Copy the picture
command-hide-on-site = Hide this block on all pages of the site
command-highlight = Highlight the selected words
command-underline = Underline the selected words
command-color-yellow = Highlight in yellow
command-color-green = Highlight in green
command-color-blue = Highlight in blue
command-color-pink = Highlight in pink
command-color-purple = Highlight in purple
command-add-note = Write a note on the selected words…
command-tag-words = Tag the selected words…
command-copy-words = Copy the selected words
command-copy-quote = Copy the selected words as a quote with their source

## Commands as they stand in menus, where they say what they would do now

# $change is what would be taken back, as it was told, such as “Highlight deleted”.
state-undo-change = Undo: { $change }
state-undo = Undo
state-redo-change = Redo: { $change }
state-redo = Redo
# $count is 1 where one article is meant, which all see.
state-mark-read = { $count ->
    [1] Mark as read
   *[other] Mark { $count } articles as read
}
state-mark-unread = { $count ->
    [1] Mark as unread
   *[other] Mark { $count } articles as unread
}
state-star = { $count ->
    [1] Star
   *[other] Star { $count } articles
}
state-unstar = { $count ->
    [1] Unstar
   *[other] Unstar { $count } articles
}
state-tags = { $count ->
    [1] Tags…
   *[other] Tags of { $count } articles…
}
state-move = { $count ->
    [1] Move to a section…
   *[other] Move { $count } articles to a section…
}
state-export-notes = { $count ->
    [1] Export the notes of the article…
   *[other] Export the notes of { $count } articles…
}
state-trash = { $count ->
    [1] Move to the Trash
   *[other] Move { $count } articles to the Trash
}
state-untrash = { $count ->
    [1] Take out of the Trash
   *[other] Take { $count } articles out of the Trash
}
state-delete = { $count ->
    [1] Delete permanently…
   *[other] Delete { $count } articles permanently…
}

## Why a command does nothing now

state-no-article = Open an article first.
state-no-versions = The article was never imported in another version.
state-charset-stated = The file says itself in which encoding it is.
state-nothing-left-out = Nothing of the page was left out.
state-no-address = The address of the page is not known.
state-no-suggestion = The page names no other section for it.
state-open-for-keys = Open an article to read it by keys.
state-open-for-aloud = Open an article to have it read aloud.
state-open-for-focus = Open an article to read it in focus mode.
state-open-for-citation = Open an article to copy a citation of it.
state-open-for-highlights = Open an article to go through its highlights.
state-open-to-find = Open an article to find words in it.
state-open-to-print = Open an article to print it.
# v is the key of the command “Original page or clean text”.
state-prints-text = The text of an article is printed, not its original page. Press v to go to it.
state-no-full-screen = The window cannot fill the screen here.
state-no-import = Nothing was imported since Lectern was started.
state-nothing-importing = No import is under way.
state-never-imported = Nothing was imported yet.
state-no-words = Select words in the article first, or read it by keys (F7).
state-no-highlight = Click a highlight in the article first, or go to the next one.
state-no-link = Go to a link in the article first, with Tab.
state-no-picture = There is no picture in the article that is open.
state-no-highlights = Open an article with highlights first.
state-no-section = Choose a section in the sidebar first.
state-no-tag = Choose a tag in the sidebar first.
state-none-chosen = Choose articles in the list first, or open one.
state-no-row = Choose an article in the list first.
state-list-empty = The list is empty.
state-only-from-trash = Only what is in the Trash can be deleted for good: open the Trash first.
# Of the library that would be opened.
state-library-shown = It is shown.
# Of all articles.
state-all-shown = They are shown.
state-first-place = This is the first place.
state-last-place = This is the last place.
state-no-site = Open an article first of which the site is known.
state-not-filtered = Nothing is filtered.
state-no-columns = Show the list as columns first.
state-cannot-undo = There is nothing to undo.
state-cannot-redo = There is nothing to redo.

## Changes to articles

state-trashed = { $count ->
    [one] 1 article moved to the Trash
   *[other] { $count } articles moved to the Trash
}
state-untrashed = { $count ->
    [one] 1 article taken out of the Trash
   *[other] { $count } articles taken out of the Trash
}
