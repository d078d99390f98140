### Lectern: the reader.

# The pane.
reader-pane = Reader
# What is read: the name of its part of the page, and of the toolbar above it.
reader-article = Article
reader-could-not-open = The article could not be opened.
# The name of the frame that holds the text.
reader-text-frame = Article text

## The toolbar

reader-back = Back
reader-back-to-section = Back to the section
reader-back-to-all = Back to all articles
reader-minutes-left = { $minutes } min left
reader-previous-article = Previous article
reader-next-article = Next article
reader-contents = Contents
reader-notes = Notes
# Shows the page that the article was made of in place of its text.
reader-original = Original
# That page.
reader-original-page = Original page
# The sections of an article that stands in none.
reader-inbox = Inbox

## Above the text

reader-section-path = Section path
# A link to the page in the web.
reader-web-page = Original page
reader-file = The file it came from
reader-inferred-date = { $date } (inferred)
reader-length = { $words ->
    [one] 1 word · { $minutes } min
   *[other] { $words } words · { $minutes } min
}
reader-filed-under = Filed by the site under: { $path }
reader-move = Move
reader-move-to = Move to { $path }
reader-decode-tip = Read the file in another character encoding
reader-other-versions = { $count ->
    [one] 1 other version…
   *[other] { $count } other versions…
}
# $state is “reader-trashed-state”, in bold.
reader-trashed = { $state } It is deleted for good thirty days after it was put there.
reader-trashed-state = This article is in the Trash.
# $state is “reader-unsaved-state”, in bold.
reader-unsaved-link = { $state } Only this link is in your library. Open the original page in a browser, save it, and drop the file here: the article fills itself and keeps its tags and notes.
reader-unsaved-highlights = { $state } Only the highlights are in your library. Drop the book or page of this title here: its text comes in, and the highlights find their place.
reader-unsaved-state = Not saved.

## Below the text

reader-linked-from = Linked from
reader-linked-from-more = { $count ->
    [one] and 1 article more
   *[other] and { $count } articles more
}

## Links in the text

# What a screen reader says of a link: what it leads to is in the library, or not.
reader-link-local = In your library
reader-link-unsaved = Not saved
# The same beside the link that is pointed at.
reader-link-local-hint = In your library: { $title }
reader-link-unsaved-hint = Not saved: { $address }

## A footnote beside its link

reader-footnote = Footnote
reader-footnote-go = Go to the note

## Tables and code that are wider than the text

reader-wide-code = Code
reader-wide-table = Wide table

## Images

reader-image = Image
reader-image-of = Image: { $description }
reader-image-unsaved = Image not saved with this article
reader-image-unsaved-of = Image not saved with this article: { $description }
reader-image-unread = This image could not be read
reader-image-unread-of = This image could not be read: { $description }

## Looking at a picture

reader-picture = Picture
reader-picture-undescribed = A picture without a description
reader-picture-description = Description: { $description }
reader-picture-previous = Previous picture
reader-picture-next = Next picture
reader-picture-at = { $at } of { $count }
reader-zoom-out = Zoom out
reader-zoom-in = Zoom in
reader-actual-size = Actual size
reader-fit = Fit

## Finding words

reader-find = Find in article
reader-find-previous = Previous match
reader-find-next = Next match
reader-find-at = { $at } of { $count }
reader-find-none = No matches
reader-find-case = Match case
reader-find-whole-word = Whole word
reader-find-diacritics = Ignore diacritics

## Reading aloud

reader-aloud = Read aloud
reader-aloud-previous = Previous sentence
reader-aloud-next = Next sentence
reader-aloud-play = Play
reader-aloud-pause = Pause
reader-aloud-voice = Voice
reader-aloud-no-voice-chosen = None
reader-aloud-voice-of = { $name } ({ $language })
reader-aloud-speed = Speed
reader-aloud-times = { $speed } ×
# $how is a sentence: how this computer comes by voices.
reader-aloud-no-voice = This computer has no voice of its own, and Lectern uses no other: the text would leave it. { $how }
reader-aloud-no-voice-for = No voice of this computer speaks { $language }: choose another, or add one. { $how }

## How the text is set

reader-text-settings = Text settings
reader-font = Font
reader-font-serif = System serif
reader-font-sans = System sans
reader-font-mono = Monospace
reader-font-installed = An installed font
reader-font-name = Name of the font
reader-font-not-found = No font named “{ $name }” was found on this computer.
reader-text-size = Text size
# Pixels.
reader-text-size-value = { $size } px
reader-line-height = Line height
reader-line-height-value = { NUMBER($height, minimumFractionDigits: 2, maximumFractionDigits: 2) }
reader-line-width = Line width
reader-line-width-narrow = Narrow
reader-line-width-usual = Usual
reader-line-width-wide = Wide
reader-line-width-full = Full
reader-alignment = Alignment
# Lines are flush at the side where they begin.
reader-alignment-start = Start
reader-alignment-justify = Justify
reader-alignment-hint = Words are not hyphenated everywhere: justified lines may have wide gaps.
reader-text-reset = Reset to defaults

## The toolbar beside selected words or a highlight

reader-highlight-toolbar = Highlight
reader-underline = Underline
reader-add-note = Add note
reader-tag = Tag
reader-copy-quote = Copy quote
reader-delete-highlight = Delete highlight

## The menu of the text

# The name of the menu.
reader-text-menu = Text
reader-look-at-picture = Look at the picture
reader-copy-picture = Copy the picture
reader-hide-block = Hide this block
reader-hide-on-site = Hide on all pages of { $site }
# What is shown: the text as Lectern took it out of the page, or that page.
reader-view-text = Clean text
reader-view-original = Original page

## What is said of words that are selected, for those who do not see them

# Keys: $highlight, $note, and for the colours those from $first to $last.
reader-selected-keys = Words selected: { $highlight } highlights, { $note } adds a note, { $first } to { $last } choose a colour, Tab leads to the toolbar.
reader-selected = Words selected: Tab leads to the toolbar.
reader-highlighted-so = It is highlighted so already.
reader-not-in-original = This highlight is not in the original page.

## What is said of the reading caret, for those who do not see it

reader-caret-on = Reading caret on. Left and Right go by sentence, Up and Down by paragraph, Shift selects, H highlights, Enter leads to all that can be done, Escape ends it.
reader-caret-off = Reading caret off.
reader-caret-at-end = The end of the article.
reader-caret-at-beginning = The beginning of the article.
reader-caret-no-next-highlight = No highlight after this.
reader-caret-no-previous-highlight = No highlight before this.
# $words are those of the article, read in its language.
reader-caret-selected = Selected: { $words }
reader-caret-no-longer-selected = No longer selected: { $words }
reader-caret-marked = { $style ->
    [underline] { $noted ->
        [yes] Underlined in { $color }, with a note.
       *[no] Underlined in { $color }.
    }
   *[highlight] { $noted ->
        [yes] Highlighted in { $color }, with a note.
       *[no] Highlighted in { $color }.
    }
}
# Stands in the sentence above.
reader-caret-marked-color = { $color ->
    [green] green
    [blue] blue
    [pink] pink
    [purple] purple
   *[yellow] yellow
}
# What the words stand in.
reader-place-heading = Heading { $level }.
reader-place-list-item = List item.
reader-place-term = Term.
reader-place-description = Description.
reader-place-cell = Cell.
reader-place-column-heading = Column heading.
reader-place-caption = Caption.
reader-place-code = Code.
reader-place-quotation = Quotation.

## The original page

reader-original-opening = Opening the original…
reader-original-text = The text of the file as it was saved.
reader-original-pdf = The pages as they were saved.
reader-original-html = { $missing ->
    [0] The page as it was saved: no script runs, nothing is loaded.
    [one] The page as it was saved: no script runs, nothing is loaded. 1 picture or style sheet was not saved with it.
   *[other] The page as it was saved: no script runs, nothing is loaded. { $missing } pictures and style sheets were not saved with it.
}
reader-original-foreign = These words are not part of the article’s text, so they cannot be highlighted.
reader-original-put-back = Put this block back
# One page of a PDF.
reader-pdf-page = Page { $number } of { $count }

## Reading a file in another character encoding

reader-decode = Re-decode as…
reader-decode-about = { $file } is read as { $charset } ({ $rule ->
    [bom] its first bytes say so
    [container] what it came in says so
    [meta] it says so itself
    [utf-8] its bytes are valid UTF-8
    [detector] guessed from its letters
    [user] as you chose
   *[default] nothing in it says which
}). Where its letters are wrong, choose another encoding: the text is made anew from the file, and highlights keep their places.
reader-decode-charset = Character encoding
reader-decode-automatic = As the file shows itself
reader-decode-again = Read again
reader-decode-done = { $unplaced ->
    [0] The text was made anew. No highlight lost its place.
    [one] The text was made anew. 1 highlight finds no place in it and is kept as unplaced.
   *[other] The text was made anew. { $unplaced } highlights find no place in it and are kept as unplaced.
}

## Versions

reader-versions = Versions
reader-versions-shown = { $words ->
    [one] Shown from { $file } ({ $format }, 1 word). Highlights go with whichever is shown.
   *[other] Shown from { $file } ({ $format }, { $words } words). Highlights go with whichever is shown.
}
# The list.
reader-versions-others = Other versions
reader-version-facts = { $words ->
    [one] { $format } · 1 word · { $date }
   *[other] { $format } · { $words } words · { $date }
}
reader-version-differences = Show differences
reader-version-differences-of = Show differences: { $file }
reader-version-read = Read this version
reader-version-read-of = Read this version: { $file }
reader-differences = Differences
reader-differences-none = The words are the same in both.
reader-differences-count = { $added ->
    [one] 1 word is only in that version, { $removed } only in the one that is shown.
   *[other] { $added } words are only in that version, { $removed } only in the one that is shown.
}

## What was left out of an article

reader-left-out = What was left out?
reader-left-out-some = Lectern took the article out of { $file } and left these blocks out. Of a long one only the beginning is shown here. A block that is put back comes whole. The file itself is kept as it came, and highlights keep their places.
reader-left-out-nothing = Lectern took the article out of { $file }. The file itself is kept as it came, and highlights keep their places.
reader-left-out-blocks = { $count ->
    [one] 1 block
   *[other] { $count } blocks
}
reader-left-out-put-back-list = Put back by you
reader-left-out-hidden-list = Hidden by you
reader-left-out-rules-list = Hidden on all pages of { $site }
# What a button does, and the beginning of the block that it does it to.
reader-left-out-act = { $act }: { $block }
reader-left-out-put-back = Put back
reader-left-out-again = Leave out again
reader-left-out-show-again = Show again
reader-left-out-show-everywhere = Show again everywhere
reader-left-out-hide-in-others = { $count ->
    [one] Hide in 1 article that has it
   *[other] Hide in { $count } articles that have it
}
# Stands for a picture among words of the blocks that were put back or hidden.
reader-left-out-picture = A picture

## On paper

reader-print-source = Source: { $source }
reader-print-days = Saved { $saved } · Printed { $printed } with Lectern
reader-print-notes = Notes
reader-print-unplaced = Without a place in this text
