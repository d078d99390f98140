### Lectern: what all parts of the page share.

ui-cancel = Cancel
ui-close = Close
# A button that takes a message away.
ui-dismiss = Dismiss
# While something is fetched.
ui-opening = Opening…
ui-save = Save
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

## Ways to choose what is imported

ui-import-files = Import files…
ui-import-folder = Import folder…

## Paths of sections

ui-more-of-path = More of the path

## Themes

ui-theme = Theme
ui-theme-in-light = While the system is light
ui-theme-in-dark = While the system is dark

## Keys

# What a button does, and its key: “Play (Ctrl+Shift+L)”.
ui-with-key = { $words } ({ $key })
ui-key-alt = Alt
ui-key-ctrl = Ctrl
ui-key-delete = Delete
ui-key-down = Down
ui-key-enter = Enter
ui-key-escape = Escape
ui-key-home = Home
ui-key-left = Left
ui-key-right = Right
ui-key-shift = Shift
ui-key-space = Space
# One key after the other: “G then I”.
ui-key-then = { $first } then { $second }
ui-key-up = Up
