### Lectern: highlights, their notes, and exporting them.

## The notes panel

# The panel, and its heading.
annotations-notes = Notes
annotations-colors = Colours…
annotations-colors-about = What the colours stand for
annotations-export = Export these…
annotations-close = Close notes
annotations-no-article = Open an article to see its notes.
annotations-article-failed = The article could not be opened, and neither its notes. They are not lost: try again in the reader.

## The note on the whole article

annotations-article-note = Note
# The name of the field.
annotations-article-note-field = Note on the article
annotations-article-note-hint = A note on the whole article
annotations-edit-article-note = Edit the note on the article

## The list of highlights

annotations-highlights = Highlights
annotations-shown = { $shown } of { $count } shown
# $button is the one named “annotations-place-here”.
annotations-unplaced = { $count } unplaced: words that are not in the article as it is now. Nothing is lost: select the words that are meant, then press { $button }.
annotations-none = Select words in the article to highlight them. They are listed here.
annotations-none-fits = No highlight of this article fits.
annotations-clear-filters = Clear filters

## What narrows and orders that list

annotations-filter = Filter highlights
annotations-filter-color = Colour of highlights
annotations-any-color = Any colour
annotations-filter-tag = Tag of highlights
annotations-any-tag = Any tag
annotations-order = Order of highlights
annotations-order-place = As in the text
annotations-order-time = Newest first
annotations-noted = With note
annotations-clear = Clear

## One highlight

# How it looks.
annotations-look = { $style ->
    [underline] { $color ->
        [green] Green underline
        [blue] Blue underline
        [pink] Pink underline
        [purple] Purple underline
       *[yellow] Yellow underline
    }
   *[highlight] { $color ->
        [green] Green highlight
        [blue] Blue highlight
        [pink] Pink highlight
        [purple] Purple highlight
       *[yellow] Yellow highlight
    }
}
annotations-show = Show in the article
annotations-note-field = Note
annotations-add-note = Add a note
annotations-edit-note = Edit note
annotations-tags-field = Tags
annotations-tags-hint = Tags, parted by commas
# While somebody writes, the same note was written in another window or by an import.
annotations-overtaken = This note was written elsewhere meanwhile. Saving keeps both, yours first.
annotations-add-tags = Add tags
annotations-edit-tags = Edit tags
annotations-delete = Delete
# Beside a link in a note: where it leads.
annotations-link-local = In your library: { $title }
annotations-link-outside = Not saved: { $address }
# The name of the menu.
annotations-menu = Highlight
annotations-place-here = Place here
annotations-place-on = Place it on “{ $words }”
annotations-place-needs-words = Select words in the article first

## What the colours stand for

annotations-meanings = Meanings of colours
annotations-meanings-about = Shown with each highlight, and written out with exported notes.
# A change that can be undone.
annotations-meanings-changed = Meanings of colours changed
