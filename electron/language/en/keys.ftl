### The sheet of keys, and how they are changed

## The keys as a whole

keys-find = Find a key or a command
# What comes after it is the name of a program: “Letters and signs as in NetNewsWire”.
keys-preset = Letters and signs as in
keys-preset-lectern = Lectern
keys-preset-netnewswire = NetNewsWire
keys-preset-gmail = Gmail-like
keys-characters = Keys without Ctrl or Alt
keys-characters-about = Letters, digits and signs alone. Turned off, nothing happens by a slip of the hand or of dictation.
keys-usual-for-all = Usual keys for all
keys-all-usual = Every command has its usual keys.
keys-none-fits = No command and no key fits.
keys-found = { $count ->
    [one] 1 fits
   *[other] { $count } fit
}
keys-with-words = With words selected, or the reading caret on them
keys-without = Commands without a key
# A button of a row, with the name of its command for those who hear it.
keys-change = Change…
keys-change-of = Change… { $command }

## The keys of one command

keys-of = Keys of “{ $command }”
keys-it-has = Keys that it has
keys-it-has-none = It has no key.
keys-remove = Remove
keys-remove-key = Remove { $key }
keys-new = New key
keys-press = Press the key here. { $tab } leads on, { $escape } closes this.
keys-free = { $key } is free.
keys-has-already = It has { $key } already.
# $commands are the names of other commands, in quotation marks.
keys-belongs = { $key } belongs to { $commands }.
keys-quoted = “{ $command }”
keys-is-off = Letters and signs alone are turned off: it does nothing until they are turned on.
keys-beside = Keep its other keys
keys-use = Use this key
keys-take = Reassign this key
keys-usual = Usual keys
keys-has-now = { $command }: { $keys ->
    [none] no key
   *[other] { $keys }
}

## Why a key can be given to no command

keys-refused-focus = { $key } cannot be used: it moves the focus, chooses or closes.
keys-refused-field = { $key } cannot be used: text fields have it for themselves.
keys-refused-system = { $key } cannot be used: the system has it for itself.
keys-refused-browser = { $key } cannot be used: the browser has it for itself.
keys-refused-nameless = This key cannot be used: it only begins a letter.
