### Lectern: the window, the sidebar, the list, sections and tags.

## The window

# The title of the window.
library-title-sample = Sample library – Lectern
# $name is that of the library's file.
library-title = { $name } – Lectern
library-undo = Undo
library-redo = Redo
# Several articles are dragged out of the window as files.
library-drag-most = { $most } of { $count } articles are dragged: no more go at once. Export… takes them all.
library-open-own = Open my library
library-leave-focus = Leave focus mode
# Names of the lines between panes, which are dragged.
library-sidebar-width = Width of the sidebar
library-list-width = Width of the list
library-list-height = Height of the list
library-notes-width = Width of the notes
library-look-for = Look for it in the library
# Printed where no article is open.
library-nothing-to-print = Open an article in Lectern to print it.
# Between the parts of what is listed without a sentence: authors, tags, what is said of a row.
library-comma = { ", " }

## The bar over the panes

library-sidebar = Sidebar
library-sample = Sample library
library-palette = Command palette
library-export-notes = Export notes…
library-all-keys = All keys

## The library cannot be opened

library-failed-missing = The library is not there
library-failed-no-library = This is not a library
library-failed-newer = The library is newer than this Lectern
library-failed-damaged = The library is damaged
library-failed-locked = The library is open elsewhere
library-failed-read-only = The library may only be read
library-failed-stopped = Lectern has stopped
library-failed = Something went wrong
library-failed-details = Details for a report

## The sidebar

library-navigation = Library
library-lists = Lists
library-reading = Reading the library…
library-all-highlights = All highlights

## Sections

library-sections = Sections
library-no-sections = No sections yet. Folders that are dropped become sections.
library-section-menu = Section menu
library-new-section = New section…
# The name of a menu.
library-section-named = Section { $name }
library-section-rename = Rename section…
library-section-move = Move section…
library-section-up = Move up
library-section-down = Move down
library-section-in = Move into the section above
library-section-out = Move out of its section
library-section-export = Export its notes…
library-section-delete = Delete section

## Dialogs about sections

library-new-section-title = New section
library-rename-section-title = Rename section
library-move-section-title = Move section { $name }
library-name = Name
library-inside = Inside
library-inside-none = No other section
library-add = Add
library-rename = Rename
library-move = Move
library-move-to = Move to
# Said after the name of a section that stands in another.
library-in-section = in { $name }
library-top-level = Top level
library-filter-sections = Filter sections
library-no-section-fits = No section fits.
library-move-title = { $count ->
    [one] Move 1 article
   *[other] Move { $count } articles
}

## Tags

library-tags = Tags
# $key is “none” where no key gives one.
library-no-tags = No tags yet. { $key ->
    [none] The menu of an article gives it one.
   *[other] Press { $key } on an article to give it one.
}
library-open-tag-manager = Tag manager…
library-filter-tags = Filter tags
library-tags-of-list = Of the articles in the list
library-no-tag-fits = No tag fits.
# A button that opens and closes them.
library-nested-in = Nested in { $name }
# The name of a menu.
library-tag-named = Tag { $name }
library-tag-show = Show its articles
library-tag-export = Export its notes…
library-tag-rename = Rename tag…
library-tag-merge = Merge into another…
library-tag-color = Colour…
library-tag-delete = Delete tag

## The tag manager

library-tag-manager = Tag manager
library-all-tags = All tags
library-find-tag = Find a tag
library-no-tags-at-all = No article and no highlight has a tag yet.
library-more-tags = { $count ->
    [one] 1 more is found by name.
   *[other] { $count } more are found by name.
}

## Dialogs about a tag

library-rename-tag-title = Rename tag
library-merge-tag-title = Merge tag
library-color-tag-title = Colour of the tag
# $articles and $highlights are how many carry it.
library-tag-on = { $highlights ->
    [0] { $name }, on { $articles ->
        [one] 1 article
       *[other] { $articles } articles
    }
   *[other] { $articles ->
        [0] { $name }, on { $highlights ->
            [one] 1 highlight
           *[other] { $highlights } highlights
        }
       *[other] { $name }, on { $articles ->
            [one] 1 article
           *[other] { $articles } articles
        } and { $highlights ->
            [one] 1 highlight
           *[other] { $highlights } highlights
        }
    }
}
library-tag-nests = A / in the name nests it: “places/coast”.
library-tag-keeps-nested = The tags in it keep their place below the new name.
library-merge = Merge
library-merge-into = Into
library-merge-choose = Choose a tag
library-merge-hint = Articles and highlights keep their other tags.
# $articles and $highlights are how many carry “$name”.
library-merge-effect = { $highlights ->
    [0] “{ $name }” becomes one with “{ $into }”: { $articles ->
        [one] 1 article
       *[other] { $articles } articles
    } will carry “{ $into }” in its place.
   *[other] { $articles ->
        [0] “{ $name }” becomes one with “{ $into }”: { $highlights ->
            [one] 1 highlight
           *[other] { $highlights } highlights
        } will carry “{ $into }” in its place.
       *[other] “{ $name }” becomes one with “{ $into }”: { $articles ->
            [one] 1 article
           *[other] { $articles } articles
        } and { $highlights ->
            [one] 1 highlight
           *[other] { $highlights } highlights
        } will carry “{ $into }” in its place.
    }
}
library-color = Colour
library-no-color = None
library-save = Save

## The tags of articles

library-tags-of = { $count ->
    [1] Tags
   *[other] Tags of { $count } articles
}
library-tags-failed = The tags of these articles could not be read.
library-tags-of-selection = Tags of the selection
library-add-tag = Add a tag
library-add-tag-hint = Add a tag; / nests
library-suggestions = Suggestions
library-create-tag = Create “{ $name }”
library-remove-tag = Remove tag { $name }
# Always of two articles or more.
library-carried-by = on { $count } of { $total } articles
library-carried-by-some = on { $count }
library-suggested-tags = Suggested tags
library-add-tag-named = Add tag { $name }
# $why: why it is suggested, as below.
library-add-tag-why = Add tag { $name }: { $why }
library-suggested-by-title = in the title
library-suggested-by-text = in the text
library-suggested-by-site = on other articles of its site
library-suggested-by-author = on other articles by its author

## The head of the list

library-search = Search library
library-search-hint = Search
# The name of the sections around the one that is listed.
library-list-path = Path of the list
library-list-count = { $count } in the list
library-list-reading = Reading the list…
library-list-failed = The list could not be read.
library-remove-filter = Remove filter { $name }
library-remove-filters = Remove all filters
library-clear-filters = Clear filters
library-sort = Sort
# $way: “A to Z”, “Newest first”.
library-turn-round = { $way }: turn round
library-view = View
library-timeline = Timeline
library-choose-columns = Choose columns
library-columns = Columns
library-column-wider = Wider
library-column-narrower = Narrower

## Articles in the list

library-articles = Articles
# The day on which an article came into the library.
library-added = Added { $date }
library-star = Star
library-unstar = Unstar
library-not-saved = Not saved
# Tells what the number of a column counts.
library-words = Words
# Parts of what is said of a row, after its title.
library-row-unread = unread
library-row-starred = starred
library-row-not-saved = not saved
library-row-highlights = { $count ->
    [one] 1 highlight
   *[other] { $count } highlights
}

## Menu of articles

library-article-named = Article { $title }
library-open-original = Open as the original page

## A list without articles

library-drop-here = Drop articles here.
library-families = Web pages, pages saved by SingleFile, web archives, EPUB books, PDF, mail, Word documents, plain text, Markdown, feeds, Evernote notes, exports of reading services and bookmarks, highlights, links, and folders, ZIP and TAR archives of all these.
library-open-sample = Open sample library
library-making-sample = Making the sample library…
library-nothing-leaves = Nothing leaves this computer.
# $text: what was searched for, in quotes.
library-nothing-matches = Nothing matches { $text }.
library-nothing-to-search = There is no letter or digit to search for in { $text }.
library-search-everywhere = Search everywhere
library-search-syntax = All words must be there. “A phrase”, -without, tag:name and section:name narrow it down.
library-none-published = No article here was published then.
library-none-tagged = No article here has all of these tags.
library-empty-section = { $key ->
    [none] Drop articles here.
   *[other] Drop articles here, or move them with { $key }.
}
library-empty-inbox = The Inbox is empty.
library-empty-unread = No unread articles.
library-empty-reading = Nothing is begun and not finished.
library-empty-opened = Nothing was read yet. An article stands here once it was open for a moment.
library-empty-starred = No starred articles. { $key ->
    [none] The menu of an article stars it.
   *[other] Press { $key } on an article to star it.
}
library-empty-highlighted = No highlights yet. Select words in an article to highlight them.
library-empty-import = The last import brought no new article.
library-empty-trash = The Trash is empty. What you delete stays here for thirty days.
library-empty = No articles.

## What is chosen in the list

library-selected = { $count } of { $total } selected
# No row is chosen: what is done is done to the article that is read, which the list need not hold.
library-open-article = The open article
library-clear-selection = Clear the selection
library-clear-selection-key = Clear the selection (Esc)
library-selection = Selection
library-star-or-unstar = Star or unstar
library-mark-read = Mark as read or not
library-tag-these = Tags…
library-move-these = Move…
library-export-these = Export notes of these…
library-trash-these = Trash
library-restore-these = Restore
library-delete-these = Delete…

## Deleting for good

library-delete-title = Delete permanently
library-delete-explained = { $count ->
    [one] 1 article
   *[other] { $count } articles
} with all highlights and notes will be gone from this library, and the library’s copies of the files they came from. Files on your disk stay. This cannot be undone.
library-delete = { $count ->
    [one] Delete 1 article permanently
   *[other] Delete { $count } articles permanently
}

## No article is open

library-chosen = { $count } selected
library-chosen-hint = The bar below the list stars, marks, tags, moves, exports or deletes them. Escape leaves one.
library-choose-article = Choose an article to read it here.
library-totals = The library
library-total-articles = Articles
library-total-unread = Unread
library-total-begun = Begun
library-total-highlights = Highlights

## The timeline

library-time-of-publication = Time of publication
library-timeline-keys = The arrows choose a time, with Shift a longer one. Enter narrows the list to it, Escape shows every time.
library-time-and-count = { $time }: { $count ->
    [one] 1 article
   *[other] { $count } articles
}
library-timeline-none = No article here has a date of publication.
library-timeline-undated = { $count ->
    [one] 1 article without a date
   *[other] { $count } articles without a date
}
library-timeline-vague = { $count ->
    [one] 1 article of which only the year is known
   *[other] { $count } articles of which only the year is known
}
# What one of them stands for is chosen.
library-bars = Bars
library-bars-months = Months
library-bars-years = Years
library-bars-decades = Decades
library-bars-centuries = Centuries
library-timeline-caption = Articles by time of publication
library-timeline-time = Time
library-timeline-articles = Articles

## All highlights

library-search-highlights = Search highlights
library-highlights-reading = Reading the highlights…
library-colors = Colours
library-only-color = { $color ->
    [blue] Only blue
    [green] Only green
    [pink] Only pink
    [purple] Only purple
   *[yellow] Only yellow
}
library-with-note = With note
library-unplaced = Unplaced
# A tag by which highlights are chosen.
library-highlight-tag = Tag
library-any-tag = Any tag
# A tag, and how many highlights have it.
library-tag-and-count = { $name } ({ $count })
library-sort-highlights = Sort highlights
library-sort-newest = Newest first
library-sort-by-article = By article
library-no-highlights = No highlights yet. Select words in an article to highlight them.
library-no-highlight-fits = No highlight fits what is chosen above.
# $text: what was searched for, in quotes.
library-no-highlight-fits-text = No highlight fits { $text } and what is chosen above.
# The name of a menu.
library-highlight = Highlight
library-highlight-show = Show in the article
library-highlight-export = Export the notes of the article…
library-underline = { $color ->
    [blue] Blue underline
    [green] Green underline
    [pink] Pink underline
    [purple] Purple underline
   *[yellow] Yellow underline
}
# Parts of what is said of a highlight, after its words.
library-row-unplaced = unplaced
library-row-note = note: { $note }
library-row-tags = tags: { $tags }

## The command palette

library-palette-help = Type the title of an article or a command. Begin with { $commands } for commands alone, { $tags } for tags, { $sections } for sections.
library-palette-items = Results
library-palette-article = Article
library-palette-tag = Tag
library-palette-section = Section
library-palette-searching = Searching…
library-palette-none = Nothing fits.
library-palette-count = { $count ->
    [one] 1 result
   *[other] { $count } results
}
library-palette-first = { $count } results, the first { $shown } are shown

## The sheet of keys: where they work

library-keys = Keys
library-keys-everywhere = Everywhere
library-keys-focused = On whatever has the focus
library-keys-in-list = In the list
library-keys-in-sections = In the sections
library-keys-in-article = In the article
# $key turns it on, and so do the arrows.
library-keys-with-caret = With the reading caret ({ $key ->
    [none] { $left }
   *[other] { $key }, { $left }
} or { $right } in the article)
library-keys-in-notes = In the notes

## The sheet of keys: which

# What stands on keys that no command has.
library-keys-end = End
library-keys-menu-key = Menu
library-keys-tab = Tab
library-keys-either = { $one } or { $other }
# $key with the keys that are listed above it.
library-keys-with-any = { $key } with any of them

## The sheet of keys: what they do

library-keys-menu = What can be done with it
library-keys-rows = Next or previous row
library-keys-more-rows = Select more rows
library-keys-all-rows = Select all rows
library-keys-page = A page down or up
library-keys-first-row = First or last row
library-keys-read = Read the article
library-keys-section = Next or previous section
library-keys-open-section = Open or close a section
library-keys-move-section = Move the section up or down
library-keys-section-in = Move the section into the one above
library-keys-section-out = Move the section out of the one that it is in
library-keys-rename-section = Rename the section
library-keys-delete-section = Delete the section
library-keys-ends = To the beginning or the end
library-keys-sentence = Next or previous sentence
library-keys-paragraph = Next or previous paragraph
library-keys-word = Next or previous word
library-keys-select-to = Select up to there
library-keys-first-sentence = First or last sentence
library-keys-delete-highlight = Delete the highlight
library-keys-caret-buttons = To the buttons for the words or the highlight
library-keys-caret-off = Turn it off
library-keys-buttons = To the buttons beside the words
library-keys-along-buttons = Along these buttons
library-keys-delete-chosen = Delete the highlight that is chosen
library-keys-in-contents = In the contents of an article
library-keys-next-heading = Next and previous heading
library-keys-to-heading = Go to the heading
library-keys-contents-off = Put the contents away, where they lie over the text
library-keys-select-nothing = Select nothing
library-keys-next-highlight = Next or previous highlight
library-keys-edit-note = Edit the note
library-keys-save = Save what is written
library-keys-give-up = Give up what is written
