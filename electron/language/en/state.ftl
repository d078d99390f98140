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
command-new-window = New window
state-no-new-window = The browser did not open another tab. Allow pop-up windows for this page.

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
command-contents = Show or hide the contents of the article
command-next-pane = Next pane
command-previous-pane = Previous pane
command-escape = Back to the list
command-shortcuts = All keys
command-settings = Settings…
command-text-settings = Text settings…

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
state-prints-text = The text of an article is printed, not its original page. Leave “Original” first.
state-no-full-screen = The window cannot fill the screen here.
state-no-import = Nothing was imported since Lectern was started.
state-nothing-importing = No import is under way.
state-never-imported = Nothing was imported yet.
state-no-words = Select words in the article first, or read it by keys (F7).
state-no-highlight = Click a highlight in the article first, or go to the next one.
state-no-link = Go to a link in the article first, with Tab.
state-no-picture = There is no picture in the article that is open.
state-no-highlights = Open an article with highlights first.
state-no-headings = The article has no headings
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
state-articles-starred = { $count ->
    [one] 1 article starred
   *[other] { $count } articles starred
}
state-articles-unstarred = { $count ->
    [one] 1 article unstarred
   *[other] { $count } articles unstarred
}
state-articles-read = { $count ->
    [one] 1 article marked as read
   *[other] { $count } articles marked as read
}
state-articles-unread = { $count ->
    [one] 1 article marked as unread
   *[other] { $count } articles marked as unread
}
# These four are said of the article that is chosen.
state-starred = Starred
state-unstarred = Unstarred
state-marked-read = Marked as read
state-marked-unread = Marked as unread
# $place is unknown where the section is not there any more; $section is empty for it and for the Inbox.
state-articles-moved = { $count ->
    [one] 1 article moved to { $place ->
        [inbox] the Inbox
        [unknown] a section
       *[section] “{ $section }”
    }
   *[other] { $count } articles moved to { $place ->
        [inbox] the Inbox
        [unknown] a section
       *[section] “{ $section }”
    }
}
# $change is the message before this one.
state-articles-partly-moved = { $count ->
    [one] { $change }, 1 was there already
   *[other] { $change }, { $count } were there already
}
state-articles-are-there = { $count ->
    [one] 1 article is in { $place ->
        [inbox] the Inbox
        [unknown] a section
       *[section] “{ $section }”
    } already
   *[other] { $count } articles are in { $place ->
        [inbox] the Inbox
        [unknown] a section
       *[section] “{ $section }”
    } already
}
# $path is the names of sections within each other, such as “World › Europe”.
state-filed = 1 article moved to “{ $path }”

## Changes to sections

state-section-added = Section “{ $name }” added
state-section-renamed = Section “{ $from }” renamed to “{ $to }”
state-section-deleted = Section “{ $name }” { $below ->
    [0] deleted
    [one] with 1 section in it deleted
   *[other] with { $below } sections in it deleted
}
state-section-deleted-moved = Section “{ $name }” { $below ->
    [0] deleted
    [one] with 1 section in it deleted
   *[other] with { $below } sections in it deleted
}, { $articles ->
    [one] 1 article moved to { $place ->
        [inbox] the Inbox
       *[section] “{ $above }”
    }
   *[other] { $articles } articles moved to { $place ->
        [inbox] the Inbox
       *[section] “{ $above }”
    }
}
state-section-moved = { $way ->
    [before] Section “{ $name }” moved before “{ $other }”
    [after] Section “{ $name }” moved after “{ $other }”
    [out] Section “{ $name }” moved out of “{ $other }”
    [into] Section “{ $name }” moved into “{ $other }”
   *[top] Section “{ $name }” moved to the top level
}
# Heard where it is seen in the tree: shorter than the message before this one, and with the place among its siblings.
state-section-moved-said = { $way ->
    [before] { $name } moved before { $other }, { $at } of { $total }
    [after] { $name } moved after { $other }, { $at } of { $total }
    [out] { $name } moved out of { $other }, { $at } of { $total }
    [into] { $name } moved into { $other }, { $at } of { $total }
   *[top] { $name } moved to the top level, { $at } of { $total }
}
state-section-is-first = { $name } is the first already
state-section-is-last = { $name } is the last already
state-section-is-at-top = { $name } is at the top level already
state-section-none-before = No section stands before { $name } here to take it in
state-section-gone = This section is not in the library any more.

## Changes to tags

# $name is that of the tag where it is one alone.
state-tags-added = { $tags ->
    [1] Tag “{ $name }”
   *[other] { $tags } tags
} added to { $articles ->
    [one] 1 article
   *[other] { $articles } articles
}
state-tags-removed = { $tags ->
    [1] Tag “{ $name }”
   *[other] { $tags } tags
} removed from { $articles ->
    [one] 1 article
   *[other] { $articles } articles
}
# The two messages before this one, of one change.
state-tags-swapped = { $added }, { $removed }
state-tag-was-there = { $count ->
    [one] Tag “{ $name }” was on 1 article already
   *[other] Tag “{ $name }” was on { $count } articles already
}
# $change says to how many others it was added.
state-tag-was-partly-there = { $count ->
   *[other] { $change }, { $count } had it already
}
# What carries a tag.
state-carriers = { $highlights ->
    [0] { $articles ->
        [one] 1 article
       *[other] { $articles } articles
    }
   *[other] { $articles ->
        [0] { $highlights ->
            [one] 1 highlight
           *[other] { $highlights } highlights
        }
       *[other] { $articles ->
            [one] 1 article
           *[other] { $articles } articles
        } and { $highlights ->
            [one] 1 highlight
           *[other] { $highlights } highlights
        }
    }
}
# $below is the number of tags that stand below it, such as “food/fruit” below “food”.
state-tag-renamed = Tag “{ $from }” { $below ->
    [0] renamed
    [one] with 1 tag in it renamed
   *[other] with { $below } tags in it renamed
} to “{ $to }”
# $articles and $highlights are how many carried it.
state-tag-merged = Tag “{ $from }” { $below ->
    [0] merged
    [one] with 1 tag in it merged
   *[other] with { $below } tags in it merged
} into “{ $to }”: { $highlights ->
    [0] { $articles ->
        [one] 1 article
       *[other] { $articles } articles
    }
   *[other] { $articles ->
        [0] { $highlights ->
            [one] 1 highlight
           *[other] { $highlights } highlights
        }
       *[other] { $articles ->
            [one] 1 article
           *[other] { $articles } articles
        } and { $highlights ->
            [one] 1 highlight
           *[other] { $highlights } highlights
        }
    }
}
state-tag-deleted = Tag “{ $name }” { $below ->
    [0] deleted
    [one] with 1 tag in it deleted
   *[other] with { $below } tags in it deleted
}, taken from { $highlights ->
    [0] { $articles ->
        [one] 1 article
       *[other] { $articles } articles
    }
   *[other] { $articles ->
        [0] { $highlights ->
            [one] 1 highlight
           *[other] { $highlights } highlights
        }
       *[other] { $articles ->
            [one] 1 article
           *[other] { $articles } articles
        } and { $highlights ->
            [one] 1 highlight
           *[other] { $highlights } highlights
        }
    }
}
state-tag-colored = { $color ->
    [yellow] Tag “{ $name }” coloured yellow
    [green] Tag “{ $name }” coloured green
    [blue] Tag “{ $name }” coloured blue
    [pink] Tag “{ $name }” coloured pink
   *[purple] Tag “{ $name }” coloured purple
}
state-tag-uncolored = Colour of the tag “{ $name }” taken away
# What is said of a tag: its colour as a word, and the articles that carry it.
state-tag-signed = { $color }, { $facts }

## Changes to highlights and notes

state-highlight-added = { $style ->
    [underline] Underline added
   *[highlight] Highlight added
}
state-highlight-placed = { $style ->
    [underline] Underline placed
   *[highlight] Highlight placed
}
state-highlight-deleted = { $style ->
    [underline] Underline deleted
   *[highlight] Highlight deleted
}
state-highlight-changed = { $style ->
    [underline] Underline changed
   *[highlight] Highlight changed
}
state-highlight-restyled = { $style ->
    [underline] Highlight made an underline
   *[highlight] Underline made a highlight
}
state-highlight-recolored = { $style ->
    [underline] Underline made { $color ->
        [yellow] yellow
        [green] green
        [blue] blue
        [pink] pink
       *[purple] purple
    }
   *[highlight] Highlight made { $color ->
        [yellow] yellow
        [green] green
        [blue] blue
        [pink] pink
       *[purple] purple
    }
}
# $change is a message of this group; $others is the number of other highlights that became one with it.
state-highlight-joined = { $others ->
    [1] { $change } and joined with another
   *[other] { $change } and joined with { $others } others
}
state-highlight-tagged = Tag “{ $tag }” added to a highlight
state-highlight-untagged = Tag “{ $tag }” removed from a highlight
state-highlight-tags-changed = Tags of a highlight changed
state-highlight-note-changed = { $change ->
    [added] Note on a highlight added
    [removed] Note on a highlight removed
   *[changed] Note on a highlight changed
}
# Of the note on an article.
state-note-changed = { $change ->
    [added] Note added
    [removed] Note removed
   *[changed] Note changed
}
state-not-saved-late = { $reason } What you wrote could not be saved. Open that article again: it is still in its field.

## What can be done with a link

state-open-linked = Open in Lectern
state-open-in-browser = Open in the browser
state-copy-address = Copy the address of the link

## Changes to the text of an article

# Stand for a block of the text, by its first words; a picture may have none.
state-block-text = “{ $text }”
state-block-begins = “{ $text }…”
state-block-picture = a picture
state-block-put-back = Put back: { $block }
state-block-left-out = Left out again: { $block }
state-block-shown = Shown again: { $block }
state-blocks-hidden = { $count ->
    [1] Block hidden: { $block }
   *[other] { $count } blocks hidden
}
state-hidden-on-site = Hidden on { $site }: { $block }
state-hidden-in-others = { $count ->
    [one] Hidden in 1 article: { $block }
   *[other] Hidden in { $count } articles: { $block }
}
state-shown-on-site = Shown again on { $site }: { $block }
state-no-block = Select words of the block that is to be hidden, or click into it, in the clean text.
state-not-made-anew = { $articles ->
    [one] Of 1 article { $failed } could not be made anew and stayed as before. { $reason }
   *[other] Of { $articles } articles { $failed } could not be made anew and stayed as before. { $reason }
}

## Undone and redone

# UNCAPITALISED writes the first letter of a change small: “Undone: highlight deleted”. Leave it where your language would not.
state-undone = Undone: { UNCAPITALISED($change) }
state-not-undone = Cannot be undone any more: { UNCAPITALISED($change) }
state-nothing-to-undo = Nothing to undo
state-redone = Redone: { UNCAPITALISED($change) }
state-not-redone = Cannot be redone any more: { UNCAPITALISED($change) }
state-nothing-to-redo = Nothing to redo

## Imports

# These three are told beside each other, with a dot between them.
state-articles-imported = { $count ->
    [one] 1 article imported
   *[other] { $count } articles imported
}
state-articles-enriched = { $count ->
    [one] 1 article brought up to date
   *[other] { $count } articles brought up to date
}
state-versions-imported = { $count ->
    [one] 1 new version imported
   *[other] { $count } new versions imported
}
# What came of one file that was tried again.
state-retried-file = { $outcome ->
    [imported] { $name }: imported
    [version] { $name }: new version
    [duplicate] { $name }: already in library
   *[other] { $name }: still not imported
}
state-retried-in-vain = { $name }: still not imported: { $reason }
# $results is the three messages that follow, and “2 new versions”, with dots between them. They count files.
state-retried = Tried again: { $results }
state-retried-imported = { $count ->
   *[other] { $count } imported
}
state-retried-duplicate = { $count ->
   *[other] { $count } already in library
}
state-retried-left = { $count ->
   *[other] { $count } still not imported
}
# Names of files that are suggested, without what stands after the dot.
state-import-list-name = Lectern import
state-import-list-saved = List saved as “{ $name }”
state-pdf-saved = The article was saved as a PDF.
state-pdf-failed = The PDF could not be written there: choose another place, or see whether the disk is full.
state-upload-failed = Lectern has stopped. Start it again and drop the files once more.

## Copied

state-copied = { $what ->
    [Quote] Quote copied
    [Citation] Citation copied
   *[Address] Address copied
}
state-not-copied = { $what ->
    [Quote] The quote could not be copied
    [Citation] The citation could not be copied
   *[Address] The address could not be copied
}
state-picture-copied = Picture copied
state-picture-not-copied = The picture could not be copied

## Menus of selected words and of highlights

state-copy = Copy
state-copy-as-quote = Copy as a quote
state-copy-quote = Copy quote
# Opens the colours to highlight in.
state-highlight-in = Highlight
# Underlines what is selected.
state-underline = Underline
# Of a highlight: checked where it is an underline.
state-is-underline = Underline
state-color = Colour
state-add-note = Add note…
state-edit-note = Edit note…
state-add-tags = Add tags…
state-edit-tags = Edit tags…
state-delete-highlight = Delete highlight

## Lists: which they are, how they are drawn and sorted

state-scope-all = All articles
state-scope-inbox = Inbox
state-scope-unread = Unread
state-scope-reading = Continue reading
state-scope-opened = Recently read
state-scope-starred = Starred
state-scope-highlighted = Highlighted
state-scope-import = Last import
state-scope-trash = Trash
# The head of the list of a section whose name is not known.
state-scope-section = Section
state-view-cards = Cards
state-view-compact = Compact
state-view-columns = Columns
# By what a list is sorted, and the heads of its columns.
state-sort-added = Added
state-sort-published = Published
state-sort-opened = Last opened
state-sort-title = Title
state-sort-author = Author
state-sort-source = Source
state-sort-section = Section
state-sort-tags = Tags
state-sort-length = Length
state-sort-progress = Progress
state-sort-highlights = Highlights
state-sort-relevance = Relevance
# Which way a list goes.
state-name-rising = A to Z
state-name-falling = Z to A
state-time-rising = Oldest first
state-time-falling = Newest first
state-relevance-rising = Least fitting first
state-relevance-falling = Best first
# Of lengths, progress and highlights.
state-number-rising = Least first
state-number-falling = Most first
# A section in the command palette: the one that it stands in, and what is in it.
state-section-within = { $count ->
    [one] in { $parent }, 1 article
   *[other] in { $parent }, { $count } articles
}
# From one month or year to another.
state-range = { $first } – { $last }

## Looks

state-theme-auto = Auto
state-theme-light = Light
state-theme-sepia = Sepia
state-theme-dark = Dark
state-theme-black = Black
state-color-yellow = Yellow
state-color-green = Green
state-color-blue = Blue
state-color-pink = Pink
state-color-purple = Purple
# The name of a colour, and what the user lets it stand for.
state-with-meaning = { $look }: { $meaning }

## The open article

state-shows-original = Original page
state-shows-clean = Clean text
# “Original” is the button that shows the page.
state-original-failed = The pages of this file cannot be drawn: it is damaged, or locked with a password. Its text is shown without Original.
state-voice-gone = This voice is not on this computer any more.
# $error is a technical word.
state-voice-failed = The voice “{ $name }” failed ({ $error }).
# These follow what says that there is no voice. The names are those of the system's settings.
state-voices-mac = Add one in System Settings › Accessibility › Spoken Content › System Voice.
state-voices-windows = Add one in Settings › Time & language › Speech › Manage voices.
state-voices-linux = Install speech-dispatcher and a voice for it, such as espeak-ng, with the package manager of your system; then start Lectern again.

## Starting, and what went wrong

state-in-sample = This is the sample library: try anything. Your own is as you left it; “Open my library” leads back to it.
state-service-restarted = The part of Lectern that keeps the library had stopped and was started again. Everything that was saved is safe.
state-service-stopped = The part of Lectern that keeps the library has stopped. Everything that was saved is safe.
state-service-gone = The part of Lectern that keeps the library has stopped. Start Lectern again.
state-no-answer = Lectern does not answer. Open it by the address that it printed when it was started, or start it again.
